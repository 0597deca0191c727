package id.sigi.methods.inclusion;

import id.sigi.methods.linear.Matrices;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The regression of a characteristic on covariates in one group, and the group's means: what a decomposition needs. Coefficients by least squares
 * with White's covariance, n/(n-k) as HC1; means with the sample covariance over n.
 */
final class LinearGroup {
    private static final double SINGULAR = 1e-10;

    private final double[] means;
    private final double[][] meanCovariance;
    private final double[] coefficients;
    private final double[][] covariance;

    private LinearGroup(double[] means, double[][] meanCovariance, double[] coefficients, double[][] covariance) {
        this.means = means;
        this.meanCovariance = meanCovariance;
        this.coefficients = coefficients;
        this.covariance = covariance;
    }

    /** Means of the covariates, the constant among them. */
    double[] means() {
        return means.clone();
    }

    /** Covariance of the means. */
    double[][] meanCovariance() {
        return meanCovariance.clone();
    }

    /** Coefficients of the covariates. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** Covariance of the coefficients. */
    double[][] covariance() {
        return covariance.clone();
    }

    /**
     * Fits a group of which people are counted by kinds.
     *
     * @param covariates of each kind, the constant first
     * @param people of each kind
     * @param having of each kind those with the characteristic
     * @return empty where covariates are collinear in the group, or there are no more people than covariates
     */
    static Optional<LinearGroup> fit(double[][] covariates, long[] people, long[] having) {
        int width = covariates[0].length;
        double[][] cross = new double[width][width];
        double[] with = new double[width];
        double[] sums = new double[width];
        double total = 0;
        for (int kind = 0; kind < people.length; kind++) {
            Matrices.addOuter((double) people[kind], covariates[kind], covariates[kind], cross);
            Matrices.axpy((double) having[kind], covariates[kind], with);
            Matrices.axpy((double) people[kind], covariates[kind], sums);
            total += people[kind];
        }
        LUDecomposition solved = new LUDecomposition(new Array2DRowRealMatrix(cross), SINGULAR);
        if (total <= width || !solved.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[][] inverse = solved.getSolver().getInverse().getData();
        double[] coefficients = Matrices.product(inverse, with);
        double[][] meat = new double[width][width];
        for (int kind = 0; kind < people.length; kind++) {
            double fitted = Matrices.dot(covariates[kind], coefficients);
            double squares =
                    having[kind] * (1 - fitted) * (1 - fitted) + (people[kind] - having[kind]) * fitted * fitted;
            Matrices.addOuter(squares * total / (total - width), covariates[kind], covariates[kind], meat);
        }
        double[] means = new double[width];
        Matrices.axpy(1 / total, sums, means);
        double[][] spread = new double[width][width];
        for (int kind = 0; kind < people.length; kind++) {
            double[] apart = covariates[kind].clone();
            Matrices.axpy(-1, means, apart);
            Matrices.addOuter(people[kind] / (total - 1) / total, apart, apart, spread);
        }
        return Optional.of(new LinearGroup(
                means, spread, coefficients, Matrices.product(Matrices.product(inverse, meat), inverse)));
    }

    /** The mean that the regression gives, which is the group's own. */
    double mean() {
        return Matrices.dot(means, coefficients);
    }
}
