package id.sigi.methods.quantile;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;

/** Weight of the rows in each bin. */
final class WeightHistogram implements Mergeable<WeightHistogram> {
    private static final long serialVersionUID = 1;

    private final double[] weights;

    /** Takes the array over. */
    WeightHistogram(double[] weights) {
        this.weights = weights;
    }

    @Override
    public WeightHistogram plus(WeightHistogram other) {
        double[] both = weights.clone();
        Matrices.axpy(1, other.weights, both);
        return new WeightHistogram(both);
    }

    double weight(int bin) {
        return weights[bin];
    }

    int size() {
        return weights.length;
    }
}
