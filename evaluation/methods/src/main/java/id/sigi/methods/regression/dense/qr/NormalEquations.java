package id.sigi.methods.regression.dense.qr;

import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.OrthogonalBasis;
import java.util.ArrayList;
import java.util.List;

/** Solved normal equations: slopes, and the matrix G with Var(slopes) = G Var(gamma) G'. */
final class NormalEquations {
    private final double[] slopes;
    private final double[][] inverse;

    private NormalEquations(double[] slopes, double[][] inverse) {
        this.slopes = slopes;
        this.inverse = inverse;
    }

    static NormalEquations of(double[] slopes, double[][] inverse) {
        return new NormalEquations(slopes, inverse);
    }

    /** See {@link SecondStageRegressors.KClass}. */
    static NormalEquations ofKClass(OrthogonalBasis basis, List<double[]> rests, double[] outcome, double kappa) {
        double[][] triangle = OrthogonalBasis.inverse(basis.triangle());
        List<double[]> e = turned(rests, triangle);
        double[][] middle = Matrices.identity(e.size());
        double[] right = basis.project(outcome);
        for (int i = 0; i < e.size(); i++) {
            for (int j = 0; j < e.size(); j++) {
                middle[i][j] -= (kappa - 1) * Matrices.dot(e.get(i), e.get(j));
            }
            right[i] -= (kappa - 1) * Matrices.dot(e.get(i), outcome);
        }
        double[][] inverse = Matrices.product(triangle, Matrices.symmetricFunction(middle, d -> 1 / d));
        return new NormalEquations(Matrices.product(inverse, right), inverse);
    }

    /** The columns of U R^-1. */
    private static List<double[]> turned(List<double[]> rests, double[][] triangle) {
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < rests.size(); j++) {
            double[] column = new double[rests.get(0).length];
            for (int i = 0; i <= j; i++) {
                Matrices.axpy(triangle[i][j], rests.get(i), column);
            }
            columns.add(column);
        }
        return columns;
    }

    double[] slopes() {
        return slopes;
    }

    double[][] inverse() {
        return inverse;
    }
}
