package id.sigi.methods.blocks;

import java.io.Serializable;

/**
 * Which entries of symmetric matrices of q rows are kept, as vectors: all on and below the diagonal, or, where these would be too many, the
 * diagonal alone.
 */
final class SymmetricEntries implements Serializable {
    private static final long serialVersionUID = 1;

    private final int q;
    private final int[] rows;
    private final int[] columns;

    private SymmetricEntries(int q, int[] rows, int[] columns) {
        this.q = q;
        this.rows = rows;
        this.columns = columns;
    }

    static SymmetricEntries all(int q) {
        int[] rows = new int[q * (q + 1) / 2];
        int[] columns = new int[rows.length];
        int at = 0;
        for (int s = 0; s < q; s++) {
            for (int t = 0; t <= s; t++) {
                rows[at] = s;
                columns[at++] = t;
            }
        }
        return new SymmetricEntries(q, rows, columns);
    }

    static SymmetricEntries diagonal(int q) {
        int[] both = new int[q];
        for (int s = 0; s < q; s++) {
            both[s] = s;
        }
        return new SymmetricEntries(q, both, both);
    }

    int size() {
        return rows.length;
    }

    /** Rows of the matrices. */
    int order() {
        return q;
    }

    /** Whether products of two different coefficients are kept too. */
    boolean isWhole() {
        return rows.length == q * (q + 1) / 2;
    }

    /** Adds {@code factor} times (x y' + y x') / 2. */
    void addProduct(double factor, double[] x, double[] y, double[] target) {
        for (int at = 0; at < rows.length; at++) {
            target[at] += factor * product(at, x, y);
        }
    }

    /** One entry of (x y' + y x') / 2. */
    double product(int at, double[] x, double[] y) {
        int s = rows[at];
        int t = columns[at];
        return (x[s] * y[t] + x[t] * y[s]) / 2;
    }

    /** The matrix of a vector; what is not kept is nought. */
    double[][] matrix(double[] vector) {
        double[][] matrix = new double[q][q];
        for (int at = 0; at < rows.length; at++) {
            matrix[rows[at]][columns[at]] = vector[at];
            matrix[columns[at]][rows[at]] = vector[at];
        }
        return matrix;
    }

    /** tr(K X K Y) for the symmetric X and Y of two vectors, as a matrix between the vectors. */
    double[][] tracesOfProducts(double[][] k) {
        double[][] form = new double[rows.length][rows.length];
        for (int a = 0; a < rows.length; a++) {
            for (int b = 0; b < rows.length; b++) {
                double straight = k[rows[a]][rows[b]] * k[columns[a]][columns[b]];
                double crossed = k[rows[a]][columns[b]] * k[columns[a]][rows[b]];
                form[a][b] = times(a) * times(b) * (straight + crossed) / 2;
            }
        }
        return form;
    }

    /** tr(K X) for the symmetric X of a vector. */
    double[] traces(double[][] k) {
        double[] form = new double[rows.length];
        for (int at = 0; at < form.length; at++) {
            form[at] = times(at) * k[rows[at]][columns[at]];
        }
        return form;
    }

    /** How often an entry stands in its matrix. */
    private double times(int at) {
        return rows[at] == columns[at] ? 1 : 2;
    }
}
