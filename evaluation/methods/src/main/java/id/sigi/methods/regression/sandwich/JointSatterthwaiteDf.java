package id.sigi.methods.regression.sandwich;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.SparsePairSums;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What Satterthwaite's degrees of freedom of several coefficients need, summed over clusters. With a_g the adjusted part of a cluster in a
 * coefficient and v_g = Z_g'a_g over the cells that it shares and the orthonormal columns, t_gh = 1(g = h) a_g'a_g - v_g'v_h, and df = (sum of
 * t_gg)^2 / sum over g, h of t_gh^2. The sum over pairs of clusters is that over pairs of coordinates of the squared sum of v[x] v[y]
 * ({@code regression.BiasReduced} is the reference).
 */
public final class JointSatterthwaiteDf implements Mergeable<JointSatterthwaiteDf> {
    private static final long serialVersionUID = 1;

    private final double[] expected;
    private final double[] alone;
    private final Pairs pairs;

    /** Takes the arrays over. */
    JointSatterthwaiteDf(double[] expected, double[] alone, Pairs pairs) {
        this.expected = expected;
        this.alone = alone;
        this.pairs = pairs;
    }

    /** Sums by pair of coordinates, for each coefficient; a cell that no cluster shares has none. */
    static final class Pairs implements Serializable {
        private static final long serialVersionUID = 1;

        private final double[][] ofColumns;
        private final double[][] ofCells;
        private final double[][] ofCellsAndColumns;
        private final SparsePairSums[] ofPairs;

        private Pairs(
                double[][] ofColumns, double[][] ofCells, double[][] ofCellsAndColumns, SparsePairSums[] ofPairs) {
            this.ofColumns = ofColumns;
            this.ofCells = ofCells;
            this.ofCellsAndColumns = ofCellsAndColumns;
            this.ofPairs = ofPairs;
        }

        /** Nothing yet, with room for so many columns and cells. */
        static Pairs empty(int columns, int cells, int entries) {
            SparsePairSums[] ofPairs = new SparsePairSums[entries];
            Arrays.setAll(ofPairs, at -> new SparsePairSums());
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
        SparsePairSums[] ofPairs() {
            return ofPairs;
        }

        Pairs plus(Pairs other) {
            SparsePairSums[] both = new SparsePairSums[ofPairs.length];
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
    public JointSatterthwaiteDf plus(JointSatterthwaiteDf other) {
        double[] both = expected.clone();
        double[] apart = alone.clone();
        Matrices.axpy(1, other.expected, both);
        Matrices.axpy(1, other.alone, apart);
        return new JointSatterthwaiteDf(both, apart, pairs.plus(other.pairs));
    }

    /** Of one coefficient; not finite when there is nothing to spread. */
    public double df(int coefficient) {
        return expected[coefficient] * expected[coefficient] / (alone[coefficient] + ofPairs(coefficient));
    }

    private double ofPairs(int coefficient) {
        double sum = 0;
        for (int j = 0, at = 0; at < pairs.ofColumns.length; j++) {
            for (int l = 0; l <= j; l++, at++) {
                sum += (j == l ? 1 : 2) * square(pairs.ofColumns[at][coefficient]);
            }
        }
        for (int cell = 0; cell < pairs.ofCells.length; cell++) {
            if (pairs.ofCells[cell] != null) {
                sum += square(pairs.ofCells[cell][coefficient]);
                for (int at = coefficient; at < pairs.ofCellsAndColumns[cell].length; at += expected.length) {
                    sum += 2 * square(pairs.ofCellsAndColumns[cell][at]);
                }
            }
        }
        return sum + 2 * pairs.ofPairs[coefficient].squares();
    }

    private static double square(double value) {
        return value * value;
    }
}
