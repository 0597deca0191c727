package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;

/** Weight of the rows in each bin. */
final class WeightBins implements Mergeable<WeightBins> {
    private static final long serialVersionUID = 1;

    private final double[] weights;

    /** Takes the array over. */
    WeightBins(double[] weights) {
        this.weights = weights;
    }

    @Override
    public WeightBins plus(WeightBins other) {
        double[] both = weights.clone();
        Matrices.axpy(1, other.weights, both);
        return new WeightBins(both);
    }

    double weight(int bin) {
        return weights[bin];
    }

    int size() {
        return weights.length;
    }
}
