package id.sigi.methods.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An orthonormal basis Q (n x r) of the columns of X with X[kept] = Q R, by Householder reflections in the order given. A column that the
 * columns before it already span is left out, as R's {@code lm} does: its remaining length, relative to the reference length the caller
 * gives (the column before means were taken off), must exceed 1e-11. Source: Golub and Van Loan, Matrix Computations, 5.2.
 */
public final class OrthogonalBasis {
    private static final double TOLERANCE = 1e-11;

    private final List<Integer> kept = new ArrayList<>();
    private final List<double[]> reflectors = new ArrayList<>();
    private final List<double[]> triangle = new ArrayList<>();
    private final int rows;
    private double smallestShare = 1;

    private OrthogonalBasis(int rows) {
        this.rows = rows;
    }

    /**
     * @param rows n
     * @param columns the columns of X, each of n values
     * @param lengths reference length of each column, to judge whether anything is left of it
     */
    public static OrthogonalBasis of(int rows, List<double[]> columns, double[] lengths) {
        OrthogonalBasis basis = new OrthogonalBasis(rows);
        for (int j = 0; j < columns.size(); j++) {
            basis.consider(j, columns.get(j).clone(), lengths[j]);
        }
        return basis;
    }

    private void consider(int index, double[] column, double length) {
        reflectors.forEach(reflector -> reflect(reflector, column));
        int r = reflectors.size();
        double rest = norm(column, r);
        if (!(rest > TOLERANCE * length)) {
            return;
        }
        double diagonal = column[r] > 0 ? -rest : rest;
        smallestShare = Math.min(smallestShare, rest / length);
        kept.add(index);
        reflectors.add(reflector(column, r, diagonal));
        double[] entries = new double[r + 1];
        System.arraycopy(column, 0, entries, 0, r);
        entries[r] = diagonal;
        triangle.add(entries);
    }

    private static double[] reflector(double[] column, int r, double diagonal) {
        double[] v = new double[column.length];
        System.arraycopy(column, r, v, r, column.length - r);
        v[r] -= diagonal;
        double length = norm(v, r);
        for (int i = r; i < v.length; i++) {
            v[i] /= length;
        }
        return v;
    }

    private static void reflect(double[] v, double[] column) {
        double twice = -2 * Matrices.dot(v, column);
        Matrices.axpy(twice, v, column);
    }

    private static double norm(double[] column, int from) {
        double largest = 0;
        for (int i = from; i < column.length; i++) {
            largest = Math.max(largest, Math.abs(column[i]));
        }
        if (largest == 0) {
            return 0;
        }
        if (largest > 1e-100 && largest < 1e100) {
            return Math.sqrt(LongSum.ofProducts(column, column, from));
        }
        double[] scaled = new double[column.length];
        for (int i = from; i < column.length; i++) {
            scaled[i] = column[i] / largest;
        }
        return largest * Math.sqrt(LongSum.ofProducts(scaled, scaled, from));
    }

    /** Indices of the columns that were kept, ascending. */
    public List<Integer> kept() {
        return List.copyOf(kept);
    }

    public int rank() {
        return kept.size();
    }

    /** The smallest share of its reference length that a kept column had left; one over it tells how ill-conditioned X is. */
    public double smallestShare() {
        return smallestShare;
    }

    /** Q, one array of n values per kept column. */
    public List<double[]> columns() {
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < rank(); j++) {
            double[] column = new double[rows];
            column[j] = 1;
            for (int r = j; r >= 0; r--) {
                reflect(reflectors.get(r), column);
            }
            columns.add(column);
        }
        return columns;
    }

    /** Q'y by the reflections themselves, which is more accurate than products with an explicit Q. */
    public double[] project(double[] y) {
        double[] work = y.clone();
        reflectors.forEach(reflector -> reflect(reflector, work));
        double[] result = new double[rank()];
        System.arraycopy(work, 0, result, 0, rank());
        return result;
    }

    /** y - QQ'y. */
    public double[] residuals(double[] y) {
        double[] work = y.clone();
        reflectors.forEach(reflector -> reflect(reflector, work));
        Arrays.fill(work, 0, rank(), 0);
        for (int r = rank() - 1; r >= 0; r--) {
            reflect(reflectors.get(r), work);
        }
        return work;
    }

    /**
     * The solution (u, b) of u + X b = f, X'u = g: n and r values. With g = 0 it is least squares of f. Source: Bjorck 1967, solving linear
     * least squares problems by Gram-Schmidt orthogonalization; Golub and Van Loan, 5.3.8.
     */
    public Augmented augmented(double[] f, double[] g) {
        double[][] triangle = triangle();
        double[] work = f.clone();
        reflectors.forEach(reflector -> reflect(reflector, work));
        double[] head = solveTransposed(triangle, g);
        double[] difference = new double[rank()];
        for (int j = 0; j < rank(); j++) {
            difference[j] = work[j] - head[j];
            work[j] = head[j];
        }
        for (int r = rank() - 1; r >= 0; r--) {
            reflect(reflectors.get(r), work);
        }
        return new Augmented(work, solve(triangle, difference));
    }

    /** What {@link #augmented} finds. */
    public static final class Augmented {
        private final double[] rests;
        private final double[] slopes;

        private Augmented(double[] rests, double[] slopes) {
            this.rests = rests;
            this.slopes = slopes;
        }

        /** u, n values. */
        public double[] rests() {
            return rests.clone();
        }

        /** b, one for each kept column. */
        public double[] slopes() {
            return slopes.clone();
        }
    }

    private static double[] solveTransposed(double[][] triangle, double[] c) {
        double[] b = c.clone();
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < i; j++) {
                b[i] -= triangle[j][i] * b[j];
            }
            b[i] /= triangle[i][i];
        }
        return b;
    }

    /** The upper triangle R, r x r. */
    public double[][] triangle() {
        double[][] result = new double[rank()][rank()];
        for (int j = 0; j < rank(); j++) {
            for (int i = 0; i <= j; i++) {
                result[i][j] = triangle.get(j)[i];
            }
        }
        return result;
    }

    /** b with R b = c. */
    public static double[] solve(double[][] triangle, double[] c) {
        double[] b = c.clone();
        for (int i = b.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < b.length; j++) {
                b[i] -= triangle[i][j] * b[j];
            }
            b[i] /= triangle[i][i];
        }
        return b;
    }

    /** The inverse of an upper triangle. */
    public static double[][] inverse(double[][] triangle) {
        int size = triangle.length;
        double[][] result = new double[size][size];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = 1;
            double[] column = solve(triangle, unit);
            for (int i = 0; i <= j; i++) {
                result[i][j] = column[i];
            }
        }
        return result;
    }
}
