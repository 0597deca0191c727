package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.SmallSampleCorrection;
import id.sigi.methods.regression.dense.qr.QrSolution;

/**
 * The middle of the HC sandwich in the orthonormal basis: sum over rows of a e^2 q q', with a = 1 (HC0), n/(n-k) (HC1), 1/(1-h) (HC2),
 * 1/(1-h)^2 (HC3) and h = q'q plus the absorbed cell's share. A row with h = 1 determines its own fit and has no residual: it adds nothing.
 */
final class HeteroskedasticMeat {
    private static final double FULL = 1 - 1e-10;

    private HeteroskedasticMeat() {}

    static double[][] meat(QrSolution solution, CovarianceType kind) {
        double[][] meat = new double[solution.size()][solution.size()];
        double correction = SmallSampleCorrection.ofRows(solution.frame().rows(), solution.rank())
                .factor(kind);
        for (int i = 0; i < solution.frame().rows(); i++) {
            double[] q = solution.basisRow(i);
            double leverage = Matrices.dot(q, q) + solution.frame().absorbedLeverage(i);
            double residual = solution.residuals()[i];
            Matrices.addOuter(factor(kind, correction, leverage) * residual * residual, q, q, meat);
        }
        return meat;
    }

    private static double factor(CovarianceType kind, double correction, double leverage) {
        return switch (kind) {
            case HC0, HC1 -> correction;
            case HC2 -> leverage > FULL ? 0 : 1 / (1 - leverage);
            case HC3 -> leverage > FULL ? 0 : 1 / ((1 - leverage) * (1 - leverage));
            default -> throw new IllegalArgumentException(kind + " is not HC");
        };
    }
}
