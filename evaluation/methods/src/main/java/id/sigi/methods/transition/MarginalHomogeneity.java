package id.sigi.methods.transition;

import id.sigi.methods.linear.Matrices;
import java.util.Optional;

/**
 * Tests that as many people are in each state after as before: d_i = n_i. - n_.i is zero for all states. A state that nobody left or entered says
 * nothing; the degrees of freedom are the rank of the covariance of the differences.
 */
public final class MarginalHomogeneity {
    private static final double RANK = 1e-10;

    private MarginalHomogeneity() {}

    /**
     * Stuart (1955) and Maxwell (1970), people counting alike: d' V^- d with V_ij = -(n_ij + n_ji), V_ii = n_i. + n_.i - 2 n_ii, the variance when margins
     * are the same. Empty where nobody moved, and for a weighted table.
     */
    public static Optional<HomogeneityTest> findStuartMaxwell(TransitionTable table) {
        if (table.isWeighted()) {
            return Optional.empty();
        }
        int k = table.size();
        double[][] v = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                v[i][j] = i == j
                        ? table.rowTotal(i) + table.columnTotal(i) - 2 * table.flow(i, i)
                        : -(table.flow(i, j) + table.flow(j, i));
            }
        }
        return quadratic(differences(table), v).map(form -> HomogeneityTest.chiSquared(form.value(), form.rank()));
    }

    /**
     * Wald's test with the covariance of the table: Bhapkar's (1966) for people who count alike; for a weighted sample F = (f - q + 1) / (f q) W on q and
     * f - q + 1 degrees of freedom, f those of the design (Korn and Graubard 1990). Empty where nobody moved or the design has too few.
     */
    public static Optional<HomogeneityTest> findWald(TransitionTable table) {
        int k = table.size();
        double[][] map = new double[k][k * k];
        for (int cell = 0; cell < k * k; cell++) {
            map[cell / k][cell]++;
            map[cell % k][cell]--;
        }
        double[][] half = Matrices.product(map, table.covariance());
        double[][] v = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                v[i][j] = Matrices.dot(half[i], map[j]);
            }
        }
        return quadratic(differences(table), v).flatMap(form -> test(form, table.df()));
    }

    private static Optional<HomogeneityTest> test(Form form, double df) {
        if (Double.isInfinite(df)) {
            return Optional.of(HomogeneityTest.chiSquared(form.value(), form.rank()));
        }
        double rest = df - form.rank() + 1;
        return rest > 0
                ? Optional.of(HomogeneityTest.ofF(rest / (df * form.rank()) * form.value(), form.rank(), rest))
                : Optional.empty();
    }

    private static double[] differences(TransitionTable table) {
        double[] d = new double[table.size()];
        for (int i = 0; i < d.length; i++) {
            d[i] = table.rowTotal(i) - table.columnTotal(i);
        }
        return d;
    }

    private record Form(double value, int rank) {}

    /** d' V^- d with the generalised inverse, and the rank of V. */
    private static Optional<Form> quadratic(double[] d, double[][] v) {
        double largest = Matrices.largestEigenvalue(v);
        if (!(largest > 0)) {
            return Optional.empty();
        }
        double least = RANK * largest;
        double[][] inverse = Matrices.symmetricFunction(v, value -> value > least ? 1 / value : 0);
        double[][] rank = Matrices.symmetricFunction(v, value -> value > least ? 1 : 0);
        double trace = 0;
        for (int i = 0; i < rank.length; i++) {
            trace += rank[i][i];
        }
        return Optional.of(new Form(Matrices.dot(d, Matrices.product(inverse, d)), (int) Math.round(trace)));
    }
}
