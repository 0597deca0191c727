package id.sigi.methods.regression;

/**
 * Ordinary and weighted least squares by Householder QR of centred columns. {@code LeastSquares.withDefaults().withCovariance(HC2)
 * .fit(design, outcome)}. A design of n = 0 or n = k rows has estimates where they exist and no errors.
 */
public final class LeastSquares {
    private final Covariance covariance;

    private LeastSquares(Covariance covariance) {
        this.covariance = covariance;
    }

    /** HC2, or nothing else. */
    public static LeastSquares withDefaults() {
        return new LeastSquares(Covariance.HC2);
    }

    public LeastSquares withCovariance(Covariance kind) {
        return new LeastSquares(kind);
    }

    /**
     * @param design regressors, weights, clusters and cells
     * @param outcome one finite value per row
     */
    public Fit fit(Design design, double[] outcome) {
        Outcomes.check(design, outcome);
        Solution solution = Solution.of(design, outcome);
        return new Fit(
                solution, Errors.of(solution, covariance), solution.frame().totalSquares(outcome));
    }
}
