package id.sigi.methods.transition;

import java.util.Arrays;

/**
 * A panel of two rounds with non-response: flows of who answered both, and margins of who answered one. People, or sums of weights. Immutable.
 *
 * <p>As one vector: flows row by row, then before only, then after only, then neither.
 */
public final class PanelTable {
    private final int states;
    private final double[] cells;

    private PanelTable(int states, double[] cells) {
        this.states = states;
        this.cells = cells;
        if (Arrays.stream(cells).anyMatch(cell -> !(cell >= 0) || Double.isInfinite(cell))) {
            throw new IllegalArgumentException("a panel's counts are numbers that are not negative");
        }
    }

    /**
     * Of its four parts.
     *
     * @param both answered both rounds: square, rows by the state before
     * @param beforeOnly answered before alone, by state
     * @param afterOnly answered after alone, by state
     * @param neither answered neither; 0 where such people are not known
     */
    public static PanelTable of(double[][] both, double[] beforeOnly, double[] afterOnly, double neither) {
        int k = both.length;
        double[] cells = new double[k * k + 2 * k + 1];
        for (int i = 0; i < k; i++) {
            System.arraycopy(both[i], 0, cells, i * k, k);
        }
        System.arraycopy(beforeOnly, 0, cells, k * k, k);
        System.arraycopy(afterOnly, 0, cells, k * k + k, k);
        cells[cells.length - 1] = neither;
        return new PanelTable(k, cells);
    }

    /** The same panel with one cell of the vector changed. */
    PanelTable with(int cell, double value) {
        double[] other = cells.clone();
        other[cell] = value;
        return new PanelTable(states, other);
    }

    public int size() {
        return states;
    }

    public double both(int from, int to) {
        return cells[from * states + to];
    }

    public double beforeOnly(int from) {
        return cells[states * states + from];
    }

    public double afterOnly(int to) {
        return cells[states * states + states + to];
    }

    public double neither() {
        return cells[cells.length - 1];
    }

    public double total() {
        return Arrays.stream(cells).sum();
    }

    /** Number of cells of the vector. */
    int length() {
        return cells.length;
    }

    double cell(int at) {
        return cells[at];
    }

    /** Covariance of the cells where people count alike and were drawn one by one: n (diag(p) - p p'). */
    public double[][] multinomial() {
        double n = total();
        double[][] covariance = new double[cells.length][cells.length];
        for (int a = 0; a < cells.length; a++) {
            for (int b = 0; b < cells.length; b++) {
                covariance[a][b] = (a == b ? cells[a] : 0) - (n == 0 ? 0 : cells[a] * cells[b] / n);
            }
        }
        return covariance;
    }
}
