package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ColumnLayout;
import id.sigi.methods.columnar.HashPartitioning;
import id.sigi.methods.columnar.RowBatch;
import id.sigi.methods.columnar.RowPartition;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/**
 * What one holder has: an aligned run of buckets.
 *
 * @param partitions one per bucket, in order
 * @param counts counts of all rows, if the holder has the first bucket
 * @param doubled rows whose unit's hash came before
 */
record HolderPartitions(List<RowPartition> partitions, List<RowTally> counts, long doubled) implements Serializable {
    HolderPartitions {
        partitions = List.copyOf(partitions);
        counts = List.copyOf(counts);
    }

    /** Of the parcels sent to the holder of a run. */
    static HolderPartitions of(
            ColumnLayout layout, int holder, int holders, Iterator<Tuple2<Integer, RowBatchMessage>> parcels) {
        int run = HashPartitioning.COUNT / holders;
        List<List<RowBatch>> batches = new ArrayList<>();
        for (int bucket = 0; bucket < run; bucket++) {
            batches.add(new ArrayList<>());
        }
        List<RowTally> counts = new ArrayList<>();
        List<long[]> units = new ArrayList<>();
        while (parcels.hasNext()) {
            RowBatchMessage parcel = parcels.next()._2();
            if (parcel instanceof RowBatchMessage.OfRows rows) {
                batches.get(rows.bucket() - holder * run).add(rows.batch());
            } else if (parcel instanceof RowBatchMessage.OfUnits some) {
                units.add(some.units());
            } else if (parcel instanceof RowBatchMessage.OfCounts some) {
                counts.add(some.tally());
            }
        }
        List<RowPartition> partitions = new ArrayList<>();
        for (int bucket = 0; bucket < run; bucket++) {
            partitions.add(RowPartition.of(layout, batches.get(bucket)));
            // The batches of a partition are of no use once it is made, and are as large as the partition.
            batches.set(bucket, List.of());
        }
        return new HolderPartitions(partitions, counts, doubled(units));
    }

    private static long doubled(List<long[]> units) {
        long[] all = units.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        long doubled = 0;
        for (int at = 1; at < all.length; at++) {
            doubled += all[at] == all[at - 1] ? 1 : 0;
        }
        return doubled;
    }
}
