package id.sigi.methods.regression.survey;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.DictionaryColumn;
import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.columnar.PartitionAggregation;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.columnar.SampleFilter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many primary sampling units each stratum has; the clusters of the partitions are the units. */
final class PsuCounts implements Mergeable<PsuCounts> {
    private static final long serialVersionUID = 1;

    private final TreeMap<String, Long> units = new TreeMap<>();

    /** One look at the sample. */
    static PsuCounts of(PartitionedRows allRows, SampleFilter sample, String stratum) {
        List<PsuCounts> found = allRows.partitions().run(new Counting(sample, stratum));
        return found.isEmpty() ? new PsuCounts() : found.get(0);
    }

    private record Counting(SampleFilter sample, String stratum) implements PartitionAggregation<PsuCounts> {
        @Override
        public List<PsuCounts> over(RowPartition partition) {
            PsuCounts counted = new PsuCounts();
            DictionaryColumn strata = partition.labels(stratum);
            ClusterBatch.walk(partition, sample, new int[partition.cells().size()], tile -> {
                for (int g = 0; g < tile.clusters(); g++) {
                    counted.units.merge(strata.of(tile.rows()[tile.starts()[g]]), 1L, Long::sum);
                }
            });
            return List.of(counted);
        }
    }

    @Override
    public PsuCounts plus(PsuCounts other) {
        PsuCounts both = new PsuCounts();
        both.units.putAll(units);
        other.units.forEach((stratum, count) -> both.units.merge(stratum, count, Long::sum));
        return both;
    }

    SortedMap<String, Long> byStratum() {
        return units;
    }
}
