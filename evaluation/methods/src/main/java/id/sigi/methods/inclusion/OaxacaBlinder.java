package id.sigi.methods.inclusion;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.linear.Matrices;
import java.util.Optional;

/**
 * The difference of two groups' means, split by linear regressions in each (Oaxaca 1973, Blinder 1973), with standard errors that know that the
 * means of the covariates are estimated too (Jann 2008, Stata Journal 8(4): 453-479, equations 9 to 14). Threefold from the view of the second group:
 * endowments (x1 - x0)'b0, coefficients x0'(b1 - b0), interaction (x1 - x0)'(b1 - b0). Twofold at the second group's coefficients: explained
 * (x1 - x0)'b0, unexplained x1'(b1 - b0). Variances are by the delta method, without the products of variances, which vanish first.
 *
 * @param first the group of interest
 * @param second the reference group
 */
public record OaxacaBlinder(LinearGroup first, LinearGroup second) {
    /**
     * The parts.
     *
     * @param difference of the means
     * @param explained twofold, and endowments of the threefold decomposition: what covariates make of it at the second group's coefficients
     * @param unexplained twofold: what differs in coefficients, at the first group's means
     * @param coefficients threefold: what differs in coefficients, at the second group's means
     * @param interaction threefold: what differs in both
     */
    public record Parts(
            Inference difference,
            Inference explained,
            Inference unexplained,
            Inference coefficients,
            Inference interaction) {}

    /**
     * Of people counted by kinds.
     *
     * @param covariates of each kind, the constant first
     * @param first people of each kind in the group of interest, and those of them with the characteristic
     * @param second the same of the reference group
     * @return empty where covariates are collinear in a group
     */
    public static Optional<Parts> find(double[][] covariates, long[][] first, long[][] second) {
        Optional<LinearGroup> one = LinearGroup.fit(covariates, first[0], first[1]);
        Optional<LinearGroup> other = LinearGroup.fit(covariates, second[0], second[1]);
        return one.flatMap(group -> other.map(reference -> new OaxacaBlinder(group, reference).parts()));
    }

    private Parts parts() {
        double[] means = minus(first.means(), second.means());
        double[] slopes = minus(first.coefficients(), second.coefficients());
        double[][] meanVariance = Matrices.sum(first.meanCovariance(), second.meanCovariance());
        double[][] slopeVariance = Matrices.sum(first.covariance(), second.covariance());
        double endowments = quadratic(means, second.covariance()) + quadratic(second.coefficients(), meanVariance);
        double atFirst = quadratic(first.means(), slopeVariance) + quadratic(slopes, first.meanCovariance());
        double atSecond = quadratic(second.means(), slopeVariance) + quadratic(slopes, second.meanCovariance());
        double both = quadratic(means, slopeVariance) + quadratic(slopes, meanVariance);
        return new Parts(
                normal(first.mean() - second.mean(), variance(first) + variance(second)),
                normal(Matrices.dot(means, second.coefficients()), endowments),
                normal(Matrices.dot(first.means(), slopes), atFirst),
                normal(Matrices.dot(second.means(), slopes), atSecond),
                normal(Matrices.dot(means, slopes), both));
    }

    private static double variance(LinearGroup group) {
        return quadratic(group.means(), group.covariance()) + quadratic(group.coefficients(), group.meanCovariance());
    }

    private static Inference normal(double estimate, double variance) {
        return Inferences.normal(estimate, Math.sqrt(variance));
    }

    private static double quadratic(double[] x, double[][] matrix) {
        return Matrices.dot(x, Matrices.product(matrix, x));
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = one.clone();
        Matrices.axpy(-1, other, difference);
        return difference;
    }
}
