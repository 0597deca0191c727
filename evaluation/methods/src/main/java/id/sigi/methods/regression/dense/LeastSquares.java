package id.sigi.methods.regression.dense;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.covariance.CoefficientCovariance;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.dense.qr.QrSolution;
import java.util.List;

/**
 * Ordinary and weighted least squares by Householder QR of centred columns. {@code LeastSquares.withDefaults().withCovariance(HC2)
 * .fit(design, outcome)}. A design of n = 0 or n = k rows has estimates where they exist and no standard errors.
 */
public final class LeastSquares {
    private final CovarianceType covariance;
    private final List<String> tested;

    private LeastSquares(CovarianceType covariance, List<String> tested) {
        this.covariance = covariance;
        this.tested = List.copyOf(tested);
    }

    /** HC2, or nothing else. */
    public static LeastSquares withDefaults() {
        return new LeastSquares(CovarianceType.HC2, List.of());
    }

    public LeastSquares withCovariance(CovarianceType kind) {
        return new LeastSquares(kind, tested);
    }

    /** Prepares the joint test of these columns, which after CR2 cannot be made from the covariance alone. */
    public LeastSquares withTested(List<String> columns) {
        return new LeastSquares(covariance, columns);
    }

    /**
     * @param design regressors, weights, clusters and cells
     * @param outcome one finite value per row
     */
    public RegressionFit fit(DesignMatrix design, double[] outcome) {
        design.checkOutcome(outcome);
        QrSolution solution = QrSolution.of(design, outcome);
        return new RegressionFit(
                solution,
                CoefficientCovariance.of(solution, covariance, tested),
                solution.frame().totalSquares(outcome));
    }
}
