package id.sigi.methods.regression;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import java.util.ArrayList;
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
        Outcomes.check(structural, outcome);
        Solution solution = Solution.through(structural, fitted(instrumented), outcome);
        Fit fit = new Fit(
                solution,
                Errors.of(solution, covariance, tested),
                solution.frame().totalSquares(outcome));
        return new InstrumentedFit(fit, instrumented, covariance, outcome.clone());
    }

    private static List<double[]> fitted(Instrumented instrumented) {
        Design first = instrumented.reduced();
        Frame frame = Frame.of(first);
        double[] lengths = first.columns().stream().mapToDouble(frame::length).toArray();
        OrthogonalBasis instruments = OrthogonalBasis.of(
                first.rows(), first.columns().stream().map(frame::enter).toList(), lengths);
        List<double[]> regressors = new ArrayList<>();
        for (double[] column : instrumented.structural().columns()) {
            double[] entered = frame.enter(column);
            double[] rest = instruments.residuals(entered);
            Matrices.axpy(-1, rest, entered);
            regressors.add(entered);
        }
        return regressors;
    }
}
