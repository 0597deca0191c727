package id.sigi.methods.mixed;

import id.sigi.methods.linear.Matrices;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Score and average information of the variances, the residual one last: information_ij = f_i' P f_j / 2 with f_k = V_k P y, which needs no trace.
 * Factors whose variance is zero take no part. Source: Gilmour, Thompson and Cullis 1995; Johnson and Thompson 1995.
 */
final class AverageInformation {
    private final CrossedData data;
    private final CriterionState state;
    private final double[] score;
    private final double[][] average;

    AverageInformation(CrossedData data, CriterionState state) {
        this.data = data;
        this.state = state;
        int k = data.factors().size();
        score = new double[k + 1];
        average = Matrices.identity(k + 1);
        double[][] working = new double[k + 1][];
        CrossedInverse inverse = state.system().inverse();
        double free = data.size() - data.columns();
        for (int factor = 0; factor < k; factor++) {
            if (state.gamma(factor) > 0) {
                free -= score(inverse, factor);
                working[factor] = working(factor);
            }
        }
        double[] own = new double[data.size()];
        Arrays.setAll(own, i -> state.residual(i) / state.variance());
        working[k] = own;
        score[k] = -0.5 * (free / state.variance() - Matrices.dot(own, own));
        fill(working);
    }

    /** Sets a factor's score; the degrees of freedom that its effects use. */
    private double score(CrossedInverse inverse, int factor) {
        double used = data.factors().get(factor).levels().size()
                - Arrays.stream(inverse.diagonal(factor, true)).sum();
        score[factor] =
                -0.5 * (used - state.squares(factor) / state.variance()) / (state.gamma(factor) * state.variance());
        return used;
    }

    private double[] working(int factor) {
        double scale = state.system().theta(factor) * state.variance();
        RandomFactor groups = data.factors().get(factor);
        double[] values = new double[data.size()];
        Arrays.setAll(values, i -> state.system().effect(state.solution(), factor, groups.place(i)) / scale);
        return values;
    }

    private void fill(double[][] working) {
        for (int j = 0; j < working.length; j++) {
            if (working[j] != null) {
                double[] rest =
                        state.system().residuals(working[j], state.system().solve(working[j]));
                for (int i = 0; i < working.length; i++) {
                    if (working[i] != null) {
                        average[i][j] = 0.5 * Matrices.dot(working[i], rest) / state.variance();
                    }
                }
            }
        }
    }

    private DecompositionSolver solver() {
        return new SingularValueDecomposition(new Array2DRowRealMatrix(average)).getSolver();
    }

    /** The step to where the score would be zero. */
    double[] step() {
        return solver().solve(new ArrayRealVector(score)).toArray();
    }

    /** Twice what the step would gain if the information were exact. */
    double decrement(double[] move) {
        return Math.abs(Matrices.dot(score, move));
    }

    /** Covariance of the estimated variances. */
    double[][] covariance() {
        return solver().getInverse().getData();
    }
}
