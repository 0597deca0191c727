package id.sigi.methods.columnar;

import java.util.Arrays;

/** A few hundred rows of whole clusters that belong to a set of rows, with their cells: what fits near the processor. */
public final class ClusterBatch {
    /** Rows after which a tile is full; a larger cluster makes a larger tile. */
    private static final int FULL = 512;

    private final int[] rows;
    private final int[] places;
    private final int[] starts;
    private final int[] ids;
    private final boolean[] mask;
    private final boolean[] second;
    private int size;
    private int clusters;

    private ClusterBatch(int capacity) {
        rows = new int[capacity];
        places = new int[capacity];
        starts = new int[capacity + 1];
        ids = new int[capacity + 1];
        mask = new boolean[capacity];
        second = new boolean[capacity];
    }

    private ClusterBatch(ClusterBatch of, int[] places) {
        rows = of.rows;
        this.places = places;
        starts = of.starts;
        ids = of.ids;
        mask = of.mask;
        second = of.second;
        size = of.size;
        clusters = of.clusters;
    }

    /** The same rows in other places, by the place they have. */
    public ClusterBatch turned(int[] placeOf) {
        int[] turned = new int[places.length];
        for (int i = 0; i < size; i++) {
            turned[i] = placeOf[places[i]];
        }
        return new ClusterBatch(this, turned);
    }

    /** Does something with one tile after the other. */
    @FunctionalInterface
    public interface User {
        void use(ClusterBatch tile);
    }

    /** Most rows of a tile of this partition. */
    public static int capacity(RowPartition partition) {
        int[] starts = partition.starts();
        int largest = 0;
        for (int cluster = 0; cluster + 1 < starts.length; cluster++) {
            largest = Math.max(largest, starts[cluster + 1] - starts[cluster]);
        }
        return FULL + largest;
    }

    /**
     * All tiles of a partition.
     *
     * @param set which rows
     * @param placeOf for each part of each cell, by the cell's code in the partition, its place; below zero leaves its rows out
     */
    public static void walk(RowPartition partition, SampleFilter set, int[] placeOf, User user) {
        ClusterBatch tile = new ClusterBatch(capacity(partition));
        SampleFilter.Restriction restriction = set.in(partition);
        int[] starts = partition.starts();
        int from = 0;
        while (from + 1 < starts.length) {
            int to = from + 1;
            while (to + 1 < starts.length && starts[to] - starts[from] < FULL) {
                to++;
            }
            tile.fill(partition, restriction, placeOf, new int[] {from, to});
            if (tile.size > 0) {
                user.use(tile);
            }
            from = to;
        }
    }

    private void fill(RowPartition partition, SampleFilter.Restriction restriction, int[] placeOf, int[] range) {
        int[] all = partition.starts();
        int[] codes = partition.cell().codes();
        int first = all[range[0]];
        int last = all[range[1]];
        Arrays.fill(mask, 0, last - first, true);
        restriction.apply(first, last, mask);
        restriction.applyCut(first, last, second);
        int parts = restriction.parts();
        size = 0;
        clusters = 0;
        for (int cluster = range[0]; cluster < range[1]; cluster++) {
            starts[clusters] = size;
            ids[clusters] = cluster;
            for (int row = all[cluster]; row < all[cluster + 1]; row++) {
                int place = placeOf[parts * codes[row] + (second[row - first] ? 1 : 0)];
                if (mask[row - first] && place >= 0) {
                    rows[size] = row;
                    places[size++] = place;
                }
            }
            clusters += size > starts[clusters] ? 1 : 0;
        }
        starts[clusters] = size;
    }

    public int[] rows() {
        return rows;
    }

    /** Place of each row's cell. */
    public int[] places() {
        return places;
    }

    public int size() {
        return size;
    }

    public int clusters() {
        return clusters;
    }

    /** Number of each cluster in its partition. */
    public int[] ids() {
        return ids;
    }

    /** First row of each cluster by its place in the tile, and the size at the end. */
    public int[] starts() {
        return starts;
    }

    /** Sum of w e by cluster, into the first places of {@code target}. */
    public void sumByCluster(double[] w, double[] e, double[] target) {
        int i = 0;
        for (int g = 0; g < clusters; g++) {
            double score = 0;
            for (; i < starts[g + 1]; i++) {
                score += w[i] * e[i];
            }
            target[g] = score;
        }
    }
}
