package id.sigi.methods.regression;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The joint test F = b'V^-1 b / q against F(q, df): q is the number of coefficients that could be estimated, df is n - k, or one less than
 * the clusters of a clustered design.
 */
public record WaldTest(double f, int numeratorDf, int denominatorDf, double pValue) {
    static Optional<WaldTest> find(double[] b, double[][] v, int df) {
        boolean finite = Arrays.stream(v).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (b.length == 0 || df < 1 || !finite) {
            return Optional.empty();
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(scaled(v)), 1e-12);
        if (!lu.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        double[] z = b.clone();
        for (int i = 0; i < z.length; i++) {
            z[i] /= Math.sqrt(v[i][i]);
        }
        ArrayRealVector vector = new ArrayRealVector(z, false);
        double f = lu.getSolver().solve(vector).dotProduct(vector) / b.length;
        double p = 1 - new FDistribution(null, b.length, df).cumulativeProbability(Math.max(0, f));
        return Optional.of(new WaldTest(f, b.length, df, p));
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
}
