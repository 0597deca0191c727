package id.sigi.methods.regression.sandwich;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.linear.SparsePairSums;

/**
 * What Satterthwaite's degrees of freedom of one coefficient need, summed over clusters: with a_g the adjusted part of a cluster in the
 * coefficient and v_g = Z_g'a_g over the cells that it shares and the orthonormal columns, t_gg = a'a - v'v and T = sum of v v'; then
 * df = (sum t_gg)^2 / (sum (a'a)(a'a - 2 v'v) + ||T||^2).
 */
public final class SatterthwaiteDf implements Mergeable<SatterthwaiteDf> {
    private static final long serialVersionUID = 1;

    private final double traces;
    private final double squares;
    private final double[][] ofColumns;
    private final double[][] ofCellsAndColumns;
    private final double[] ofCells;
    private final SparsePairSums ofPairs;

    /** Takes the arrays over; of cells and columns by cell. */
    SatterthwaiteDf(double[] scalars, double[][] ofColumns, double[][] ofCellsAndColumns, CellSquares cells) {
        traces = scalars[0];
        squares = scalars[1];
        this.ofColumns = ofColumns;
        this.ofCellsAndColumns = ofCellsAndColumns;
        ofCells = cells.own();
        ofPairs = cells.pairs();
    }

    /** T over cells: its diagonal, and what lies beside it. */
    static final class CellSquares {
        private final double[] own;
        private final SparsePairSums pairs;

        CellSquares(double[] own, SparsePairSums pairs) {
            this.own = own;
            this.pairs = pairs;
        }

        double[] own() {
            return own;
        }

        SparsePairSums pairs() {
            return pairs;
        }
    }

    @Override
    public SatterthwaiteDf plus(SatterthwaiteDf other) {
        double[] own = ofCells.clone();
        Matrices.axpy(1, other.ofCells, own);
        return new SatterthwaiteDf(
                new double[] {traces + other.traces, squares + other.squares},
                Matrices.sum(ofColumns, other.ofColumns),
                Matrices.sum(ofCellsAndColumns, other.ofCellsAndColumns),
                new CellSquares(own, ofPairs.plus(other.ofPairs)));
    }

    /** Not finite when there is nothing to spread. */
    public double df() {
        double pairs = Matrices.dot(ofCells, ofCells) + 2 * ofPairs.squares();
        for (double[] row : ofColumns) {
            pairs += Matrices.dot(row, row);
        }
        for (double[] row : ofCellsAndColumns) {
            pairs += 2 * Matrices.dot(row, row);
        }
        return traces * traces / (squares + pairs);
    }
}
