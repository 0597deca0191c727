package id.sigi.methods.regression.partitioned;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.WaldTest;
import java.util.Optional;

/**
 * The joint test that no regressor of an equation tells the arm, as {@code DrawnOffer}: in the orthonormal columns the
 * products with the arm are R times the slopes, and their covariance is the draw's.
 */
final class OmnibusBalance {
    private OmnibusBalance() {}

    static Optional<WaldTest> find(CholeskySolution fit, CovarianceSums residuals) {
        double[][] half = Matrices.product(fit.inverse(), residuals.joint());
        double[][] covariance = new double[half.length][half.length];
        for (int i = 0; i < half.length; i++) {
            for (int j = 0; j < half.length; j++) {
                covariance[i][j] = Matrices.dot(half[i], fit.inverse()[j]);
            }
        }
        CellCentering centres = fit.prepared().centres();
        return WaldTest.findUnderNull(fit.slopes(0), covariance, centres.lots() - (double) centres.size());
    }
}
