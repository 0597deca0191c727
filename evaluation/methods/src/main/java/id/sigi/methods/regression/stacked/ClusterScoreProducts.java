package id.sigi.methods.regression.stacked;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.columnar.RowPartition;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.partitioned.CholeskySolution;
import id.sigi.methods.regression.partitioned.ResidualCursor;
import java.util.Set;

/** What each cluster of one partition adds to the offer's coefficients of a system of equations. */
final class ClusterScoreProducts {
    private final RowPartition partition;
    private final double[][] scores;
    private final boolean[] isMet;

    /** @param outcomes of all equations */
    ClusterScoreProducts(RowPartition partition, int outcomes) {
        this.partition = partition;
        int clusters = partition.starts().length - 1;
        scores = new double[clusters][outcomes];
        isMet = new boolean[clusters];
    }

    /** Adds an equation, whose outcomes take the places from on. */
    void add(CholeskySolution solved, String[] cells, int from) {
        ResidualCursor cursor = ResidualCursor.withInfluence(solved, partition, Set.of());
        int outcomes = solved.prepared().equation().outcomes().size();
        int capacity = ClusterBatch.capacity(partition);
        double[] residual = new double[capacity];
        double[] sums = new double[capacity];
        cursor.walk(cells, tile -> {
            for (int left = 0; left < outcomes; left++) {
                cursor.residuals(left, tile, residual);
                tile.sumByCluster(cursor.influence().part(), residual, sums);
                for (int g = 0; g < tile.clusters(); g++) {
                    scores[tile.ids()[g]][from + left] = sums[g];
                    isMet[tile.ids()[g]] = true;
                }
            }
        });
    }

    double[] sums() {
        double[] sums = new double[scores.length == 0 ? 0 : scores[0].length];
        for (double[] score : scores) {
            Matrices.axpy(1, score, sums);
        }
        return sums;
    }

    double[][] products() {
        int size = scores.length == 0 ? 0 : scores[0].length;
        double[][] products = new double[size][size];
        for (double[] score : scores) {
            Matrices.addOuter(1, score, score, products);
        }
        return products;
    }

    /** Clusters with a row in any equation. */
    long clusters() {
        long clusters = 0;
        for (boolean met : isMet) {
            clusters += met ? 1 : 0;
        }
        return clusters;
    }
}
