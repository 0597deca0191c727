package id.sigi.methods.regression.partitioned;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;

/** Products of the centred columns of an equation, and the clusters among its rows. */
final class GramMatrix implements Mergeable<GramMatrix> {
    private static final long serialVersionUID = 1;

    private final double[][] ofRegressors;
    private final double[][] withLefts;
    private final long clusters;

    /** Takes the arrays over; of the symmetric products only the lower triangle. */
    GramMatrix(double[][] ofRegressors, double[][] withLefts, long clusters) {
        this.ofRegressors = ofRegressors;
        this.withLefts = withLefts;
        this.clusters = clusters;
    }

    @Override
    public GramMatrix plus(GramMatrix other) {
        return new GramMatrix(
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
