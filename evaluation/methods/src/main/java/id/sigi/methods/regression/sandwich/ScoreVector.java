package id.sigi.methods.regression.sandwich;

import id.sigi.methods.columnar.ClusterBatch;
import id.sigi.methods.linear.VectorSums;

/** What the residuals of one left-hand side add to a coefficient, weighted for one meat, by what is squared: rows, or clusters. */
public final class ScoreVector {
    private final double[] values;
    private int size;

    public ScoreVector(int capacity) {
        values = new double[capacity];
    }

    /** Of a tile's residuals. */
    public void enter(SandwichMeat meat, double[] weight, double[] residual, ClusterBatch tile) {
        if (meat.isClustered()) {
            size = tile.clusters();
            tile.sumByCluster(weight, residual, values);
        } else {
            size = tile.size();
            for (int i = 0; i < size; i++) {
                values[i] = weight[i] * residual[i];
            }
        }
    }

    /** Of this less a multiple of another. */
    public void enterRest(ScoreVector of, double factor, ScoreVector other) {
        size = of.size;
        for (int i = 0; i < size; i++) {
            values[i] = of.values[i] - factor * other.values[i];
        }
    }

    public double times(ScoreVector other) {
        return VectorSums.dot(values, other.values, size);
    }
}
