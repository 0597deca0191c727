package id.sigi.methods.mixed;

import java.util.stream.IntStream;

/**
 * The Cholesky factor U of a dense symmetric matrix, A = U'U, and its inverse, row by row. Row i holds the columns from i on. Rows are updated by
 * blocks of rows, several at once by different threads; each number is the same whatever their number, because no two threads add to one. Source: Golub and Van Loan 2013, section 4.2.
 */
final class UpperCholesky {
    private static final int BLOCK = 48;

    private final double[][] rows;

    private UpperCholesky(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Takes a matrix apart, in its place.
     *
     * @param rows row i with columns i and after; becomes the factor
     * @throws SingularMatrixFault if a pivot is not above the rounding of what it was made from
     */
    static UpperCholesky of(double[][] rows) {
        int size = rows.length;
        double[] diagonal = new double[size];
        for (int i = 0; i < size; i++) {
            diagonal[i] = rows[i][0];
        }
        for (int from = 0; from < size; from += BLOCK) {
            int to = Math.min(size, from + BLOCK);
            for (int k = from; k < to; k++) {
                pivot(rows, k, diagonal[k]);
                for (int i = k + 1; i < to; i++) {
                    subtract(rows, k, k + 1, i);
                }
            }
            int first = from;
            IntStream.range(to, size).parallel().forEach(i -> subtract(rows, first, to, i));
        }
        return new UpperCholesky(rows);
    }

    private static void pivot(double[][] rows, int k, double before) {
        double square = rows[k][0];
        if (!(square > 1e-13 * before)) {
            throw new SingularMatrixFault(k);
        }
        double root = Math.sqrt(square);
        for (int j = 0; j < rows[k].length; j++) {
            rows[k][j] /= root;
        }
    }

    /** Takes from row i what the finished rows from..to add to it. */
    private static void subtract(double[][] rows, int from, int to, int i) {
        double[] target = rows[i];
        int k = from;
        for (; k + 3 < to; k += 4) {
            double[] a = rows[k];
            double[] b = rows[k + 1];
            double[] c = rows[k + 2];
            double[] d = rows[k + 3];
            int at = i - k;
            double fa = a[at];
            double fb = b[at - 1];
            double fc = c[at - 2];
            double fd = d[at - 3];
            for (int j = 0; j < target.length; j++) {
                target[j] -= fa * a[at + j] + fb * b[at - 1 + j] + fc * c[at - 2 + j] + fd * d[at - 3 + j];
            }
        }
        for (; k < to; k++) {
            double[] a = rows[k];
            int at = i - k;
            double fa = a[at];
            for (int j = 0; j < target.length; j++) {
                target[j] -= fa * a[at + j];
            }
        }
    }

    int size() {
        return rows.length;
    }

    /** Log of the determinant of A. */
    double logDeterminant() {
        double sum = 0;
        for (double[] row : rows) {
            sum += 2 * Math.log(row[0]);
        }
        return sum;
    }

    /** Solves A x = b. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        int size = rows.length;
        for (int i = 0; i < size; i++) {
            x[i] /= rows[i][0];
            for (int j = i + 1; j < size; j++) {
                x[j] -= rows[i][j - i] * x[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < size; j++) {
                sum -= rows[i][j - i] * x[j];
            }
            x[i] = sum / rows[i][0];
        }
        return x;
    }

    /** The inverse W of U, row i with columns i and after; the inverse of A is W W'. */
    double[][] inverse() {
        int size = rows.length;
        double[][] inverse = new double[size][];
        int blocks = (size + BLOCK - 1) / BLOCK;
        for (int block = blocks - 1; block >= 0; block--) {
            int from = block * BLOCK;
            int to = Math.min(size, from + BLOCK);
            IntStream.range(from, to).parallel().forEach(i -> {
                inverse[i] = new double[size - i];
                for (int k = to; k < size; k++) {
                    subtractScaled(rows[i][k - i], inverse[k], inverse[i], k - i);
                }
            });
            for (int i = to - 1; i >= from; i--) {
                for (int k = i + 1; k < to; k++) {
                    subtractScaled(rows[i][k - i], inverse[k], inverse[i], k - i);
                }
                inverse[i][0] = 1;
                double pivot = rows[i][0];
                for (int j = 0; j < inverse[i].length; j++) {
                    inverse[i][j] /= pivot;
                }
            }
        }
        return inverse;
    }

    private static void subtractScaled(double factor, double[] source, double[] target, int at) {
        if (factor == 0) {
            return;
        }
        for (int j = 0; j < source.length; j++) {
            target[at + j] -= factor * source[j];
        }
    }
}
