package id.sigi.methods.regression.dense;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.covariance.CoefficientCovariance;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.SecondStageRegressors;
import java.util.List;

/**
 * Two-stage least squares: fitted regressors take the place of the regressors in the normal equations and in the sandwich, residuals come
 * from the regressors themselves, k counts endogenous and exogenous columns, and leverage is that of the fitted regressors (estimatr's
 * conventions). The first stage is refitted with the same covariance.
 */
public final class TwoStageLeastSquares {
    private final CovarianceType covariance;
    private final List<String> tested;

    private TwoStageLeastSquares(CovarianceType covariance, List<String> tested) {
        this.covariance = covariance;
        this.tested = List.copyOf(tested);
    }

    /** HC2. */
    public static TwoStageLeastSquares withDefaults() {
        return new TwoStageLeastSquares(CovarianceType.HC2, List.of());
    }

    public TwoStageLeastSquares withCovariance(CovarianceType kind) {
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
    public InstrumentedFit fit(InstrumentedDesign instrumented, double[] outcome) {
        DesignMatrix structural = instrumented.structural();
        structural.checkOutcome(outcome);
        FirstStageProjection stages = FirstStageProjection.of(instrumented);
        QrSolution solution =
                QrSolution.through(structural, new SecondStageRegressors.Projected(stages.fitted()), outcome);
        RegressionFit fit = new RegressionFit(
                solution,
                CoefficientCovariance.of(solution, covariance, tested),
                solution.frame().totalSquares(outcome));
        return new InstrumentedFit(fit, instrumented, covariance, outcome.clone());
    }
}
