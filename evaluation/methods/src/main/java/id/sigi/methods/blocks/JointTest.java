package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.WaldTest;
import java.util.Optional;

/** The joint test of all coefficients of an equation, from the middle of their sandwich in the orthonormal columns. */
final class JointTest {
    private JointTest() {}

    static Optional<WaldTest> find(Solved fit, Residuals residuals, double df) {
        double[][] half = Matrices.product(fit.inverse(), residuals.joint());
        double[][] covariance = new double[half.length][half.length];
        for (int i = 0; i < half.length; i++) {
            for (int j = 0; j < half.length; j++) {
                covariance[i][j] = Matrices.dot(half[i], fit.inverse()[j]);
            }
        }
        return WaldTest.find(fit.slopes(0), covariance, df);
    }
}
