package id.sigi.methods.regression.dense;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import id.sigi.methods.regression.KClass;
import id.sigi.methods.regression.dense.covariance.CoefficientCovariance;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.QrSolution;
import id.sigi.methods.regression.dense.qr.SecondStageRegressors;
import id.sigi.methods.regression.dense.qr.WithinTransformation;
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
    private final CovarianceType covariance;

    private LimitedInformation(CovarianceType covariance) {
        this.covariance = covariance;
    }

    /** HC2. */
    public static LimitedInformation withDefaults() {
        return new LimitedInformation(CovarianceType.HC2);
    }

    /** Any but the classical standard error, which the k-class has in another form. */
    public LimitedInformation withCovariance(CovarianceType kind) {
        if (kind == CovarianceType.CLASSICAL) {
            throw new IllegalArgumentException("limited information has robust and clustered standard errors only");
        }
        return new LimitedInformation(kind);
    }

    /**
     * @param instrumented exogenous and endogenous columns and instruments
     * @param outcome one finite value per row
     */
    public InstrumentedFit fit(InstrumentedDesign instrumented, double[] outcome) {
        DesignMatrix structural = instrumented.structural();
        structural.checkOutcome(outcome);
        FirstStageProjection stages = FirstStageProjection.of(instrumented);
        SecondStageRegressors regressors =
                new SecondStageRegressors.KClass(stages.fitted(), stages.rests(), kappa(instrumented, outcome));
        QrSolution solution = QrSolution.through(structural, regressors, outcome);
        RegressionFit fit = new RegressionFit(
                solution,
                CoefficientCovariance.of(solution, covariance),
                solution.frame().totalSquares(outcome));
        return new InstrumentedFit(fit, instrumented, covariance, outcome.clone());
    }

    /** One or more; one when there are only as many instruments as endogenous columns, or when instruments explain everything. */
    public static double kappa(InstrumentedDesign instrumented, double[] outcome) {
        if (instrumented.instrumentNames().size()
                == instrumented.endogenousNames().size()) {
            return 1;
        }
        WithinTransformation frame = WithinTransformation.of(instrumented.reduced());
        List<double[]> columns = new ArrayList<>(List.of(frame.enter(outcome)));
        instrumented.endogenousNames().forEach(name -> columns.add(frame.enter(instrumented.endogenousColumn(name))));
        double[][] outer = left(FirstStageProjection.basis(instrumented.exogenous(), frame), columns);
        double[][] inner = left(FirstStageProjection.basis(instrumented.reduced(), frame), columns);
        return KClass.kappa(inner, outer);
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
}
