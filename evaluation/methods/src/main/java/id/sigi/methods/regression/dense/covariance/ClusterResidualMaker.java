package id.sigi.methods.regression.dense.covariance;

import id.sigi.methods.linear.Matrices;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One cluster of a solution: B = I + Z P Z', the cells it shares, the directions W Q~ to adjust and its residuals. */
final class ClusterResidualMaker {
    private static final double ZERO = 1e-10;

    /** The cells whose coordinates come first, the rows in the scaled basis with these cells first, and their residuals. */
    static final class Cut {
        private final List<Integer> cells;
        private final double[][] scaled;
        private final double[] residuals;

        Cut(List<Integer> cells, double[][] scaled, double[] residuals) {
            this.cells = cells;
            this.scaled = scaled;
            this.residuals = residuals;
        }

        List<Integer> cells() {
            return cells;
        }

        double[][] scaled() {
            return scaled;
        }

        double[] residuals() {
            return residuals;
        }
    }

    private final Cut cut;
    private final double[][] z;
    private final double[][] middle;
    private final double[][] directions;

    private ClusterResidualMaker(Cut cut, double[][] z, double[][] middle, double[][] directions) {
        this.cut = cut;
        this.z = z;
        this.middle = middle;
        this.directions = directions;
    }

    static ClusterResidualMaker unweighted(Cut cut) {
        int width = cut.scaled()[0].length;
        return new ClusterResidualMaker(
                cut, cut.scaled(), Matrices.scaled(Matrices.identity(width), -1), tail(cut, cut.scaled()));
    }

    /** The second half of Z is W Q~ with cells first. */
    static ClusterResidualMaker weighted(Cut cut, double[][] z, double[][] middle) {
        int width = cut.scaled()[0].length;
        double[][] second = new double[z.length][width];
        for (int i = 0; i < z.length; i++) {
            System.arraycopy(z[i], width, second[i], 0, width);
        }
        return new ClusterResidualMaker(cut, z, middle, tail(cut, second));
    }

    private static double[][] tail(Cut cut, double[][] rows) {
        int cells = cut.cells().size();
        double[][] result = new double[rows.length][rows[0].length - cells];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], cells, result[i], 0, result[i].length);
        }
        return result;
    }

    List<Integer> cells() {
        return cut.cells();
    }

    double[] residuals() {
        return cut.residuals();
    }

    double[][] z() {
        return z;
    }

    double[][] middle() {
        return middle;
    }

    /** B^(-1/2) W Q~_g, the adjustment of CR2. */
    double[][] adjust() {
        return adjust(ClusterResidualMaker::inverseRoot);
    }

    /** B^-1 W Q~_g, which of a cluster without weights gives the leave-one-out step of CR3. */
    double[][] invert() {
        return adjust(d -> d > ZERO ? 1 / d : 0);
    }

    /** By the smaller of the two eigenproblems. */
    private double[][] adjust(DoubleUnaryOperator power) {
        if (z.length <= middle.length) {
            return adjustByRows(power);
        }
        return isWeighted() ? adjustByColumns(power) : adjustByPlainColumns(power);
    }

    private boolean isWeighted() {
        return z[0].length > cut.scaled()[0].length;
    }

    /** With P = -I and G = Z'Z: A = I + Z f(G) Z', f(d) = (power(1-d) - 1) / d, whose limit at d = 0 does not matter as Z then vanishes. */
    private double[][] adjustByPlainColumns(DoubleUnaryOperator power) {
        double[][] gram = Matrices.crossProduct(z, z);
        double[][] change = Matrices.symmetricFunctionTimes(
                gram, d -> d > 1e-12 ? (power.applyAsDouble(1 - d) - 1) / d : 0, Matrices.crossProduct(z, directions));
        return Matrices.sum(directions, Matrices.product(z, change));
    }

    private double[][] adjustByRows(DoubleUnaryOperator power) {
        double[][] zp = Matrices.product(z, middle);
        double[][] b = Matrices.identity(z.length);
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                b[i][j] += Matrices.dot(zp[i], z[j]);
            }
        }
        return Matrices.product(Matrices.symmetricFunction(b, power), directions);
    }

    /** With G = Z'Z: A = I + Z G^(-1/2) f(G^(1/2) P G^(1/2)) G^(-1/2) Z', f(d) = power(1+d) - 1. */
    private double[][] adjustByColumns(DoubleUnaryOperator power) {
        double[][] gram = Matrices.crossProduct(z, z);
        double smallest = 1e-12 * trace(gram);
        double[][] root = Matrices.symmetricFunction(gram, d -> d > smallest ? Math.sqrt(d) : 0);
        double[][] inverse = Matrices.symmetricFunction(gram, d -> d > smallest ? 1 / Math.sqrt(d) : 0);
        double[][] inner = Matrices.product(Matrices.product(root, middle), root);
        double[][] f = Matrices.symmetricFunction(inner, d -> power.applyAsDouble(1 + d) - 1);
        double[][] core = Matrices.product(Matrices.product(inverse, f), inverse);
        double[][] change = Matrices.product(core, Matrices.crossProduct(z, directions));
        return Matrices.sum(directions, Matrices.product(z, change));
    }

    private static double inverseRoot(double d) {
        return d > ZERO ? 1 / Math.sqrt(d) : 0;
    }

    private static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }
}
