package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;

/** Products of the centred columns of an equation, and the clusters among its rows. */
final class Gram implements Mergeable<Gram> {
    private static final long serialVersionUID = 1;

    private final double[][] ofRegressors;
    private final double[][] withLefts;
    private final long clusters;

    /** Takes the arrays over; of the symmetric products only the lower triangle. */
    Gram(double[][] ofRegressors, double[][] withLefts, long clusters) {
        this.ofRegressors = ofRegressors;
        this.withLefts = withLefts;
        this.clusters = clusters;
    }

    @Override
    public Gram plus(Gram other) {
        return new Gram(
                Matrices.sum(ofRegressors, other.ofRegressors),
                Matrices.sum(withLefts, other.withLefts),
                clusters + other.clusters);
    }

    /** Of two regressors, the later one first. */
    double product(int later, int earlier) {
        return ofRegressors[later][earlier];
    }

    /** Of a regressor with a left-hand side. */
    double withLeft(int regressor, int left) {
        return withLefts[regressor][left];
    }

    long clusters() {
        return clusters;
    }
}
