package id.sigi.methods.regression.dense.qr;

import id.sigi.methods.linear.OrthogonalBasis;
import java.util.List;

/** The columns of the normal equations, centred and scaled: as they are, or as a k-class estimator has them. */
public sealed interface SecondStageRegressors {
    /** The columns whose orthonormal basis carries the scores. */
    List<double[]> entered();

    /** The slopes of the kept columns and the matrix that turns gamma's covariance into theirs. */
    NormalEquations normal(OrthogonalBasis basis, double[] outcome);

    /** Least squares on these columns: b = R^-1 Q'y. */
    record Projected(List<double[]> entered) implements SecondStageRegressors {
        @Override
        public NormalEquations normal(OrthogonalBasis basis, double[] outcome) {
            double[][] triangle = basis.triangle();
            return NormalEquations.of(
                    OrthogonalBasis.solve(triangle, basis.project(outcome)), OrthogonalBasis.inverse(triangle));
        }
    }

    /**
     * The k-class b = (X'(I - kappa M)X)^-1 X'(I - kappa M)y, where X = QR + U, QR is fitted by the instruments and U = MX is not: with E =
     * U R^-1, R b = (I - (kappa-1) E'E)^-1 (Q'y - (kappa-1) E'y). The scores are those of QR, as in two-stage least squares.
     *
     * @param entered fitted columns
     * @param rests U, column by column
     * @param kappa one or more
     */
    record KClass(List<double[]> entered, List<double[]> rests, double kappa) implements SecondStageRegressors {
        @Override
        public NormalEquations normal(OrthogonalBasis basis, double[] outcome) {
            return NormalEquations.ofKClass(
                    basis, basis.kept().stream().map(rests::get).toList(), outcome, kappa);
        }
    }
}
