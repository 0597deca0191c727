package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What the degrees of freedom of several coefficients need, alone (Satterthwaite) and together (the eta of the approximate Hotelling test),
 * summed over clusters. With a_g^s the adjusted part of a cluster in coefficient s and v_g^s = Z_g'a_g^s over the cells that it shares and the
 * orthonormal columns, t_gh^st = 1(g = h) a_g^s'a_g^t - v_g^s'v_h^t, and eta = q (q + 1) / sum over g, h of (tr(K t_gh K t_gh) + tr(K t_gh)^2),
 * K the inverse of the sum of t_gg. The sum over pairs of clusters is that over pairs of coordinates of 2 tr(K S K S), S the symmetric part of
 * the sum of v[x] v[y]' (Pustejovsky and Tipton 2018; {@code regression.JointSpread} is the reference).
 */
final class JointSpread implements Mergeable<JointSpread> {
    private static final double SINGULAR = 1e-10;
    private static final long serialVersionUID = 1;

    private final SymmetricEntries entries;
    private final double[] expected;
    private final double[][] alone;
    private final Pairs pairs;

    /** Takes the arrays over. */
    JointSpread(SymmetricEntries entries, double[] expected, double[][] alone, Pairs pairs) {
        this.entries = entries;
        this.expected = expected;
        this.alone = alone;
        this.pairs = pairs;
    }

    /** Sums of symmetric parts by pair of coordinates; a cell that no cluster shares has none. */
    static final class Pairs implements Serializable {
        private static final long serialVersionUID = 1;

        private final double[][] ofColumns;
        private final double[][] ofCells;
        private final double[][] ofCellsAndColumns;
        private final PairSums[] ofPairs;

        private Pairs(double[][] ofColumns, double[][] ofCells, double[][] ofCellsAndColumns, PairSums[] ofPairs) {
            this.ofColumns = ofColumns;
            this.ofCells = ofCells;
            this.ofCellsAndColumns = ofCellsAndColumns;
            this.ofPairs = ofPairs;
        }

        /** Nothing yet, with room for so many columns and cells. */
        static Pairs empty(int columns, int cells, int entries) {
            PairSums[] ofPairs = new PairSums[entries];
            Arrays.setAll(ofPairs, at -> new PairSums());
            return new Pairs(
                    new double[columns * (columns + 1) / 2][entries],
                    new double[cells][],
                    new double[cells][],
                    ofPairs);
        }

        /** Makes room for a cell that a cluster shares. */
        void open(int cell, int columns) {
            if (ofCells[cell] == null) {
                ofCells[cell] = new double[ofPairs.length];
                ofCellsAndColumns[cell] = new double[ofPairs.length * columns];
            }
        }

        /** Two columns, the first not before the second, one pair after the other. */
        double[][] ofColumns() {
            return ofColumns;
        }

        /** A cell with itself. */
        double[][] ofCells() {
            return ofCells;
        }

        /** By cell all its columns one after the other. */
        double[][] ofCellsAndColumns() {
            return ofCellsAndColumns;
        }

        /** Two cells, for each entry. */
        PairSums[] ofPairs() {
            return ofPairs;
        }

        Pairs plus(Pairs other) {
            PairSums[] both = new PairSums[ofPairs.length];
            Arrays.setAll(both, at -> ofPairs[at].plus(other.ofPairs[at]));
            return new Pairs(
                    Matrices.sum(ofColumns, other.ofColumns),
                    merged(ofCells, other.ofCells),
                    merged(ofCellsAndColumns, other.ofCellsAndColumns),
                    both);
        }

        private static double[][] merged(double[][] one, double[][] other) {
            double[][] both = new double[one.length][];
            for (int at = 0; at < both.length; at++) {
                both[at] = one[at] == null || other[at] == null ? one[at] : one[at].clone();
                if (both[at] == null) {
                    both[at] = other[at];
                } else if (other[at] != null) {
                    Matrices.axpy(1, other[at], both[at]);
                }
            }
            return both;
        }
    }

    @Override
    public JointSpread plus(JointSpread other) {
        double[] both = expected.clone();
        Matrices.axpy(1, other.expected, both);
        return new JointSpread(entries, both, Matrices.sum(alone, other.alone), pairs.plus(other.pairs));
    }

    /** Satterthwaite's of one coefficient; not finite when there is nothing to spread. */
    double df(int coefficient) {
        double[][] k = new double[entries.order()][entries.order()];
        k[coefficient][coefficient] = 1 / entries.matrix(expected)[coefficient][coefficient];
        return 2 / total(k);
    }

    /** Of these coefficients together; empty when their expected covariance is singular or products were too many to be kept. */
    OptionalDouble findEta(int[] coefficients) {
        if (!entries.isWhole()) {
            return OptionalDouble.empty();
        }
        double[][] all = entries.matrix(expected);
        int q = coefficients.length;
        double[] scale = Arrays.stream(coefficients)
                .mapToDouble(s -> Math.sqrt(all[s][s]))
                .toArray();
        double[][] correlation = new double[q][q];
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                correlation[s][t] = all[coefficients[s]][coefficients[t]] / scale[s] / scale[t];
            }
        }
        if (!isRegular(correlation)) {
            return OptionalDouble.empty();
        }
        double[][] inverse = Matrices.symmetricFunction(correlation, d -> 1 / d);
        double[][] k = new double[entries.order()][entries.order()];
        for (int s = 0; s < q; s++) {
            for (int t = 0; t < q; t++) {
                k[coefficients[s]][coefficients[t]] = inverse[s][t] / scale[s] / scale[t];
            }
        }
        return OptionalDouble.of(q * (q + 1.0) / total(k));
    }

    private static boolean isRegular(double[][] correlation) {
        if (!Arrays.stream(correlation).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            return false;
        }
        double[][] rank = Matrices.symmetricFunction(correlation, d -> d > SINGULAR ? 1 : 0);
        return Matrices.traceOfProduct(rank, Matrices.identity(rank.length)) > rank.length - 0.5;
    }

    private double total(double[][] k) {
        double[][] products = entries.tracesOfProducts(k);
        double[] traces = entries.traces(k);
        double sum = 0;
        for (int a = 0; a < traces.length; a++) {
            for (int b = 0; b < traces.length; b++) {
                sum += alone[a][b] * (products[a][b] + traces[a] * traces[b]);
            }
        }
        return sum + 2 * ofPairs(products);
    }

    private double ofPairs(double[][] form) {
        double sum = 0;
        for (int j = 0, at = 0; at < pairs.ofColumns.length; j++) {
            for (int l = 0; l <= j; l++, at++) {
                sum += (j == l ? 1 : 2) * square(form, pairs.ofColumns[at], 0);
            }
        }
        for (int cell = 0; cell < pairs.ofCells.length; cell++) {
            if (pairs.ofCells[cell] != null) {
                sum += square(form, pairs.ofCells[cell], 0);
                for (int from = 0; from < pairs.ofCellsAndColumns[cell].length; from += form.length) {
                    sum += 2 * square(form, pairs.ofCellsAndColumns[cell], from);
                }
            }
        }
        double[] vector = new double[form.length];
        for (long pair : pairs.ofPairs.length == 0 ? new long[0] : pairs.ofPairs[0].pairs()) {
            Arrays.setAll(vector, entry -> pairs.ofPairs[entry].of(pair));
            sum += 2 * square(form, vector, 0);
        }
        return sum;
    }

    private static double square(double[][] form, double[] vector, int from) {
        double sum = 0;
        for (int a = 0; a < form.length; a++) {
            for (int b = 0; b < form.length; b++) {
                sum += vector[from + a] * form[a][b] * vector[from + b];
            }
        }
        return sum;
    }
}
