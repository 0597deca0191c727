package id.sigi.methods.regression;

import id.sigi.methods.estimate.Inference;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.special.Beta;

/**
 * The joint test F = b'V^-1 b / q against F(q, df): q is the number of coefficients that could be estimated, df is n - k, or one less than
 * the clusters when standard errors are clustered. After CR2 it is the approximate Hotelling test: F = (eta - q + 1) / (eta q) b'V^-1 b against
 * F(q, eta - q + 1) (Pustejovsky and Tipton 2018, clubSandwich's HTZ), which for one coefficient is Satterthwaite's t squared. Tests that
 * take the covariance under the null are {@link #findUnderNull}.
 *
 * @param f the statistic, zero or more
 * @param numeratorDf q
 * @param denominatorDf above zero
 * @param pValue upper tail
 */
public record WaldTest(double f, int numeratorDf, double denominatorDf, double pValue) {
    private static final double NEAR = 1e-12;

    /**
     * The approximate Hotelling test; empty when there are too few clusters for these coefficients.
     *
     * @param eta its degrees of freedom. Where the coefficients are those of one column on several outcomes of the same rows, taken as
     *     uncorrelated and of equal variance for the adjustment, eta is the Satterthwaite df of the one column: then every term of the sum in
     *     the Hotelling degrees of freedom with two contrasts is the product of the term of one contrast with itself
     */
    public static Optional<WaldTest> findHotelling(double[] b, double[][] v, OptionalDouble eta) {
        if (eta.isEmpty() || !(eta.getAsDouble() - b.length + 1 > 0)) {
            return Optional.empty();
        }
        double df = eta.getAsDouble() - b.length + 1;
        return find(b, v, df, df / eta.getAsDouble());
    }

    /**
     * Of coefficients and their covariance; empty when there is none, or the covariance is singular or not finite.
     *
     * @param df of the denominator
     */
    public static Optional<WaldTest> find(double[] b, double[][] v, double df) {
        return find(b, v, df, 1);
    }

    /**
     * Of sums whose covariance is that under the null: d2 = u'V^-1 u, F = (d2 / q) (v - q) / (v - d2) against F(q, v - q), as in the omnibus
     * test of balance and the score test. d2 cannot be larger than v; where it is as large, F is as large as can be told.
     *
     * @param freedom v, lots less cells, or clusters
     */
    public static Optional<WaldTest> findUnderNull(double[] u, double[][] v, double freedom) {
        double df = freedom - u.length;
        return find(u, v, df).map(test -> {
            double squared = test.f() * u.length;
            double f = test.f() * df / Math.max(freedom - squared, NEAR * freedom);
            return new WaldTest(f, u.length, df, upperTail(f, u.length, df));
        });
    }

    private static Optional<WaldTest> find(double[] b, double[][] v, double df, double factor) {
        boolean finite = Arrays.stream(v).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        boolean varies = IntStream.range(0, b.length).allMatch(i -> v[i][i] > 0);
        if (b.length == 0 || !(df > 0) || !finite || !varies) {
            return Optional.empty();
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(scaled(v)), NEAR);
        if (!lu.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[] z = b.clone();
        for (int i = 0; i < z.length; i++) {
            z[i] /= Math.sqrt(v[i][i]);
        }
        ArrayRealVector vector = new ArrayRealVector(z, false);
        double f = factor * lu.getSolver().solve(vector).dotProduct(vector) / b.length;
        double p = upperTail(Math.max(0, f), b.length, df);
        return Optional.of(new WaldTest(f, b.length, df, p));
    }

    // The distribution's own upper tail keeps the digits of a small p-value, which one minus the lower tail would lose.
    private static double upperTail(double f, double q, double df) {
        return Beta.regularizedBeta(df / (df + q * f), df / 2, q / 2);
    }

    // Correlations instead of covariances, so that the units of the columns do not decide what counts as singular.
    private static double[][] scaled(double[][] v) {
        double[][] result = new double[v.length][v.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                result[i][j] = v[i][j] / Math.sqrt(v[i][i] * v[j][j]);
            }
        }
        return result;
    }

    /** As the numbers of a row: the statistic stands for the estimate. */
    public Inference inference() {
        return new Inference(
                OptionalDouble.of(f),
                OptionalDouble.empty(),
                OptionalDouble.of(denominatorDf),
                OptionalDouble.of(f),
                OptionalDouble.of(pValue),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }
}
