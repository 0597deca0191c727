package id.sigi.methods.regression;

import id.sigi.methods.linear.Matrices;
import java.util.Arrays;

/**
 * The covariance matrix of the coefficients and the degrees of freedom of each; a non-positive or non-finite entry says that the data
 * cannot give it, and {@link Coefficient} turns that into words.
 */
record Errors(Matrix covariance, Vector df) {
    /** An immutable view, because a record must not hand out its arrays. */
    interface Matrix {
        double at(int row, int column);
    }

    interface Vector {
        double at(int index);
    }

    static Errors of(Solution solution, Covariance kind) {
        return switch (kind) {
            case CLASSICAL -> constant(solution, classical(solution), solution.residualDf());
            case HC0, HC1, HC2, HC3 -> constant(solution, Heteroskedastic.meat(solution, kind), solution.residualDf());
            case CR0, CR1, CR1_NESTED, CR3 ->
                constant(
                        solution,
                        Clustered.meat(solution, kind),
                        solution.clusters().size() - 1);
            case CR2 -> BiasReduced.errors(solution);
        };
    }

    private static double[][] classical(Solution solution) {
        double variance = Matrices.dot(solution.residuals(), solution.residuals()) / solution.residualDf();
        return Matrices.scaled(Matrices.identity(solution.size()), variance);
    }

    private static Errors constant(Solution solution, double[][] meat, int df) {
        double[] all = new double[solution.size()];
        Arrays.fill(all, df);
        return of(solution, meat, all);
    }

    /** From the covariance of gamma. */
    static Errors of(Solution solution, double[][] meat, double[] df) {
        double[][] half = Matrices.product(solution.inverse(), meat);
        double[][] v = new double[half.length][half.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                v[i][j] = Matrices.dot(half[i], solution.inverse()[j]);
            }
        }
        return new Errors((row, column) -> v[row][column], index -> df[index]);
    }
}
