package id.sigi.methods.moments;

import id.sigi.methods.columnar.ClusterBatch;
import java.io.Serializable;
import java.util.Arrays;

/** Counts by cell the clusters that have rows in it, and how the offer lies in them. */
final class ClusterArmCounts {
    private final Counts counts;
    private final int[] lastCluster;
    private final double[] firstArm;
    private final boolean[] isMixed;
    private int cluster;

    /** By cell; a cluster in several cells counts in each. */
    static final class Counts implements Serializable {
        private static final long serialVersionUID = 1;

        private final long[] clusters;
        private final long[] drawn;
        private final long[] mixed;

        private Counts(long[] clusters, long[] drawn, long[] mixed) {
            this.clusters = clusters;
            this.drawn = drawn;
            this.mixed = mixed;
        }

        static Counts of(int cells) {
            return new Counts(new long[cells], new long[cells], new long[cells]);
        }

        Counts plus(Counts other) {
            return new Counts(sum(clusters, other.clusters), sum(drawn, other.drawn), sum(mixed, other.mixed));
        }

        private static long[] sum(long[] one, long[] other) {
            long[] sum = new long[one.length];
            Arrays.setAll(sum, cell -> one[cell] + other[cell]);
            return sum;
        }

        /** Clusters with rows in the cell. */
        long clusters(int cell) {
            return clusters[cell];
        }

        /** Of these, those whose first row has the offer. */
        long drawn(int cell) {
            return drawn[cell];
        }

        /** Of these, those with rows of both arms. */
        long mixed(int cell) {
            return mixed[cell];
        }
    }

    ClusterArmCounts(int cells) {
        counts = Counts.of(cells);
        lastCluster = new int[cells];
        Arrays.fill(lastCluster, -1);
        firstArm = new double[cells];
        isMixed = new boolean[cells];
    }

    /** Adds the clusters of a tile with the arm of each row. */
    void add(ClusterBatch tile, double[] arms) {
        for (int g = 0; g < tile.clusters(); g++, cluster++) {
            for (int i = tile.starts()[g]; i < tile.starts()[g + 1]; i++) {
                add(tile.places()[i], arms[i]);
            }
        }
    }

    private void add(int cell, double arm) {
        if (lastCluster[cell] != cluster) {
            lastCluster[cell] = cluster;
            firstArm[cell] = arm;
            isMixed[cell] = false;
            counts.clusters[cell]++;
            counts.drawn[cell] += arm == 1 ? 1 : 0;
        } else if (arm != firstArm[cell] && !isMixed[cell]) {
            isMixed[cell] = true;
            counts.mixed[cell]++;
        }
    }

    Counts counts() {
        return counts;
    }
}
