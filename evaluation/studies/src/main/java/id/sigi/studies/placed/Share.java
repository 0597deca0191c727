package id.sigi.studies.placed;

import id.sigi.methods.blocks.Block;
import id.sigi.methods.blocks.Buckets;
import id.sigi.methods.blocks.Chunk;
import id.sigi.methods.blocks.Layout;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/**
 * What one holder has: an aligned run of buckets.
 *
 * @param blocks one per bucket, in order
 * @param counts counts of all rows, if the holder has the first bucket
 * @param doubled rows whose unit's hash came before
 */
record Share(List<Block> blocks, List<RowTally> counts, long doubled) implements Serializable {
    Share {
        blocks = List.copyOf(blocks);
        counts = List.copyOf(counts);
    }

    /** Of the parcels sent to the holder of a run. */
    static Share of(Layout layout, int holder, int holders, Iterator<Tuple2<Integer, Parcel>> parcels) {
        int run = Buckets.COUNT / holders;
        List<List<Chunk>> chunks = new ArrayList<>();
        for (int bucket = 0; bucket < run; bucket++) {
            chunks.add(new ArrayList<>());
        }
        List<RowTally> counts = new ArrayList<>();
        List<long[]> units = new ArrayList<>();
        while (parcels.hasNext()) {
            Parcel parcel = parcels.next()._2();
            if (parcel instanceof Parcel.OfRows rows) {
                chunks.get(rows.bucket() - holder * run).add(rows.chunk());
            } else if (parcel instanceof Parcel.OfUnits some) {
                units.add(some.units());
            } else if (parcel instanceof Parcel.OfCounts some) {
                counts.add(some.tally());
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int bucket = 0; bucket < run; bucket++) {
            blocks.add(Block.of(layout, chunks.get(bucket)));
            // The chunks of a block are of no use once it is made, and are as large as the block.
            chunks.set(bucket, List.of());
        }
        return new Share(blocks, counts, doubled(units));
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
