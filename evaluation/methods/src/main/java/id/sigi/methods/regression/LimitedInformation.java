package id.sigi.methods.regression;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import java.util.ArrayList;
import java.util.List;

/**
 * Limited-information maximum likelihood, the k-class estimator whose kappa is the smallest root of |Y'M_1 Y - kappa Y'M Y| = 0 for outcome
 * and endogenous columns Y, M_1 leaving what exogenous columns do not explain and M what instruments do not explain either (Anderson and
 * Rubin 1949; Davidson and MacKinnon 2004, section 12.5). Less biased than two-stage least squares with many or weak instruments; the same
 * with as many instruments as endogenous columns. The robust middle has the scores of the fitted regressors, (X'(I - kappa M)X)^-1 on both
 * sides.
 */
public final class LimitedInformation {
    private final Covariance covariance;

    private LimitedInformation(Covariance covariance) {
        this.covariance = covariance;
    }

    /** HC2. */
    public static LimitedInformation withDefaults() {
        return new LimitedInformation(Covariance.HC2);
    }

    /** Any but the classical error, which the k-class has in another form. */
    public LimitedInformation withCovariance(Covariance kind) {
        if (kind == Covariance.CLASSICAL) {
            throw new IllegalArgumentException("limited information has robust and clustered errors only");
        }
        return new LimitedInformation(kind);
    }

    /**
     * @param instrumented exogenous and endogenous columns and instruments
     * @param outcome one finite value per row
     */
    public InstrumentedFit fit(Instrumented instrumented, double[] outcome) {
        Design structural = instrumented.structural();
        structural.checkOutcome(outcome);
        Stages stages = Stages.of(instrumented);
        Regressors regressors = new Regressors.KClass(stages.fitted(), stages.rests(), kappa(instrumented, outcome));
        Solution solution = Solution.through(structural, regressors, outcome);
        Fit fit = new Fit(
                solution, Errors.of(solution, covariance), solution.frame().totalSquares(outcome));
        return new InstrumentedFit(fit, instrumented, covariance, outcome.clone());
    }

    /** One or more; one when there are only as many instruments as endogenous columns, or when instruments explain everything. */
    public static double kappa(Instrumented instrumented, double[] outcome) {
        if (instrumented.instrumentNames().size()
                == instrumented.endogenousNames().size()) {
            return 1;
        }
        Frame frame = Frame.of(instrumented.reduced());
        List<double[]> columns = new ArrayList<>(List.of(frame.enter(outcome)));
        instrumented.endogenousNames().forEach(name -> columns.add(frame.enter(instrumented.endogenousColumn(name))));
        double[][] outer = left(Stages.basis(instrumented.exogenous(), frame), columns);
        double[][] inner = left(Stages.basis(instrumented.reduced(), frame), columns);
        return kappa(inner, outer);
    }

    /**
     * Of products of outcome and endogenous columns.
     *
     * @param inner of what the instruments leave
     * @param outer of what the exogenous columns leave
     */
    public static double kappa(double[][] inner, double[][] outer) {
        return Math.max(1, 1 / largestRatio(inner, outer));
    }

    /** Y'MY of what the basis leaves. */
    private static double[][] left(OrthogonalBasis basis, List<double[]> columns) {
        List<double[]> rests = columns.stream().map(basis::residuals).toList();
        double[][] gram = new double[rests.size()][rests.size()];
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j < gram.length; j++) {
                gram[i][j] = Matrices.dot(rests.get(i), rests.get(j));
            }
        }
        return gram;
    }

    /** The largest eigenvalue of outer^-1/2 inner outer^-1/2 with both brought to unit diagonals of outer first; one when it is zero. */
    private static double largestRatio(double[][] inner, double[][] outer) {
        int size = outer.length;
        double[][] scaledInner = new double[size][size];
        double[][] scaledOuter = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double scale = Math.sqrt(outer[i][i]) * Math.sqrt(outer[j][j]);
                scaledInner[i][j] = scale > 0 ? inner[i][j] / scale : 0;
                scaledOuter[i][j] = scale > 0 ? outer[i][j] / scale : 0;
            }
        }
        double[][] root = Matrices.symmetricFunction(scaledOuter, d -> d > 1e-12 ? 1 / Math.sqrt(d) : 0);
        double largest = Matrices.largestEigenvalue(Matrices.product(Matrices.product(root, scaledInner), root));
        return largest > 0 ? largest : 1;
    }
}
