package id.sigi.methods.linear;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Plain row-major matrices of doubles, {@code m[row][column]}; every method answers with new arrays. */
public final class Matrices {
    private Matrices() {}

    /** A B. */
    public static double[][] product(double[][] a, double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        double[][] result = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int l = 0; l < b.length; l++) {
                axpy(a[i][l], b[l], result[i]);
            }
        }
        return result;
    }

    /** A'B. */
    public static double[][] crossProduct(double[][] a, double[][] b) {
        double[][] result = new double[a.length == 0 ? 0 : a[0].length][b.length == 0 ? 0 : b[0].length];
        for (int l = 0; l < a.length; l++) {
            for (int i = 0; i < result.length; i++) {
                axpy(a[l][i], b[l], result[i]);
            }
        }
        return result;
    }

    /** A x. */
    public static double[] product(double[][] a, double[] x) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = dot(a[i], x);
        }
        return result;
    }

    /** A'x. */
    public static double[] crossProduct(double[][] a, double[] x) {
        double[] result = new double[a.length == 0 ? 0 : a[0].length];
        for (int l = 0; l < a.length; l++) {
            axpy(x[l], a[l], result);
        }
        return result;
    }

    /** x'y, added up by {@link LongSum}. */
    public static double dot(double[] x, double[] y) {
        return LongSum.ofProducts(x, y, 0);
    }

    /** Adds {@code factor} times {@code x} to {@code target}. */
    public static void axpy(double factor, double[] x, double[] target) {
        for (int i = 0; i < x.length; i++) {
            target[i] += factor * x[i];
        }
    }

    /** Adds {@code factor} times x y' to {@code target}. */
    public static void addOuter(double factor, double[] x, double[] y, double[][] target) {
        for (int i = 0; i < x.length; i++) {
            axpy(factor * x[i], y, target[i]);
        }
    }

    /** The trace of A B. */
    public static double traceOfProduct(double[][] a, double[][] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum += a[i][j] * b[j][i];
            }
        }
        return sum;
    }

    /** A + B. */
    public static double[][] sum(double[][] a, double[][] b) {
        double[][] result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i].clone();
            axpy(1, b[i], result[i]);
        }
        return result;
    }

    /** c A. */
    public static double[][] scaled(double[][] a, double factor) {
        double[][] result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            result[i] = new double[a[i].length];
            axpy(factor, a[i], result[i]);
        }
        return result;
    }

    /** The unit matrix. */
    public static double[][] identity(int size) {
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    /**
     * A function of a symmetric matrix: V diag(f(d)) V' for A = V diag(d) V'. Only the average of A and A' is used, so rounding cannot make
     * it unsymmetric.
     */
    public static double[][] symmetricFunction(double[][] a, DoubleUnaryOperator f) {
        int size = a.length;
        if (size == 0) {
            return new double[0][0];
        }
        if (size == 1) {
            return new double[][] {{f.applyAsDouble(a[0][0])}};
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(symmetrised(a), false));
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] vector = eigen.getEigenvector(i).toArray();
            addOuter(f.applyAsDouble(eigen.getRealEigenvalue(i)), vector, vector, result);
        }
        return result;
    }

    /** f(A) B for a symmetric A, as V f(d) (V'B), which is cheaper than forming f(A). */
    public static double[][] symmetricFunctionTimes(double[][] a, DoubleUnaryOperator f, double[][] b) {
        int size = a.length;
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(symmetrised(a), false));
        double[][] result = new double[size][b.length == 0 ? 0 : b[0].length];
        for (int i = 0; i < size; i++) {
            double[] vector = eigen.getEigenvector(i).toArray();
            addOuter(f.applyAsDouble(eigen.getRealEigenvalue(i)), vector, crossProduct(b, vector), result);
        }
        return result;
    }

    /** Of a symmetric matrix of at least one row. */
    public static double largestEigenvalue(double[][] a) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(symmetrised(a), false));
        return Arrays.stream(eigen.getRealEigenvalues()).max().orElseThrow();
    }

    private static double[][] symmetrised(double[][] a) {
        double[][] result = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                result[i][j] = 0.5 * (a[i][j] + a[j][i]);
            }
        }
        return result;
    }
}
