package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.RowPartition;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a holder says of its share.
 *
 * @param counts counts of rows
 * @param doubled rows whose unit's hash came before
 * @param facts of its partitions; none if it has no row
 */
record HolderReport(List<RowTally> counts, long doubled, List<HolderProfile> facts) implements Serializable {
    static HolderReport of(ColumnLayout layout, HolderPartitions share) {
        List<List<HolderProfile>> facts = new ArrayList<>();
        for (RowPartition partition : share.partitions()) {
            facts.add(partition.rows() == 0 ? List.of() : List.of(HolderProfile.of(layout, partition)));
        }
        return new HolderReport(share.counts(), share.doubled(), HashPartitioning.merged(facts));
    }
}
