package id.sigi.methods.regression;

import java.util.List;

/**
 * Two-stage least squares: fitted regressors take the place of the regressors in the normal equations and in the sandwich, residuals come
 * from the regressors themselves, k counts endogenous and exogenous columns, and leverage is that of the fitted regressors (estimatr's
 * conventions). The first stage is refitted with the same covariance.
 */
public final class TwoStageLeastSquares {
    private final Covariance covariance;
    private final List<String> tested;

    private TwoStageLeastSquares(Covariance covariance, List<String> tested) {
        this.covariance = covariance;
        this.tested = List.copyOf(tested);
    }

    /** HC2. */
    public static TwoStageLeastSquares withDefaults() {
        return new TwoStageLeastSquares(Covariance.HC2, List.of());
    }

    public TwoStageLeastSquares withCovariance(Covariance kind) {
        return new TwoStageLeastSquares(kind, tested);
    }

    /** Prepares the joint test of these columns in the second stage, which after CR2 cannot be made from the covariance alone. */
    public TwoStageLeastSquares withTested(List<String> columns) {
        return new TwoStageLeastSquares(covariance, columns);
    }

    /**
     * @param instrumented exogenous and endogenous columns and instruments
     * @param outcome one finite value per row
     */
    public InstrumentedFit fit(Instrumented instrumented, double[] outcome) {
        Design structural = instrumented.structural();
        structural.checkOutcome(outcome);
        Stages stages = Stages.of(instrumented);
        Solution solution = Solution.through(structural, new Regressors.Projected(stages.fitted()), outcome);
        Fit fit = new Fit(
                solution,
                Errors.of(solution, covariance, tested),
                solution.frame().totalSquares(outcome));
        return new InstrumentedFit(fit, instrumented, covariance, outcome.clone());
    }
}
