package id.sigi.methods.transition;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;

/** Indices of mobility of a matrix P of transition probabilities between k states; 0 when nobody moves. Shorrocks (1978) compares them. */
public enum MobilityIndex {
    /** Prais (1955) and Shorrocks (1978): (k - tr P) / (k - 1), one over the harmonic mean of the times to exit, scaled. */
    PRAIS_SHORROCKS(MobilityIndex::trace),
    /** 1 - |l2|, l2 the eigenvalue that is second in size: how fast the start is forgotten. */
    SECOND_EIGENVALUE(MobilityIndex::secondEigenvalue),
    /** 1 - |det P|^(1 / (k - 1)). */
    DETERMINANT(MobilityIndex::determinant),
    /** k / (k - 1) times the share who leave their state in a step once shares are stationary (Bartholomew 1973). */
    UNCONDITIONAL_EXIT(MobilityIndex::unconditionalExit);

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final ToDoubleFunction<double[][]> function;

    MobilityIndex(ToDoubleFunction<double[][]> function) {
        this.function = function;
    }

    /** Of a square matrix whose rows add up to one; not a number where it is not defined. */
    public double of(double[][] shares) {
        return function.applyAsDouble(shares);
    }

    private static double trace(double[][] p) {
        double trace = IntStream.range(0, p.length).mapToDouble(i -> p[i][i]).sum();
        return (p.length - trace) / (p.length - 1);
    }

    private static double secondEigenvalue(double[][] p) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(p, false));
        double[] sizes = IntStream.range(0, p.length)
                .mapToDouble(i -> Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i)))
                .sorted()
                .toArray();
        return 1 - sizes[p.length - 2];
    }

    private static double determinant(double[][] p) {
        double determinant = new LUDecomposition(new Array2DRowRealMatrix(p, false)).getDeterminant();
        return 1 - Math.pow(Math.abs(determinant), 1.0 / (p.length - 1));
    }

    private static double unconditionalExit(double[][] p) {
        double[] stationary = Mobility.stationary(p);
        double leaving = IntStream.range(0, p.length)
                .mapToDouble(i -> stationary[i] * (1 - p[i][i]))
                .sum();
        return p.length / (p.length - 1.0) * leaving;
    }
}
