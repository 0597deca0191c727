package id.sigi.methods.regression.sandwich;

import id.sigi.methods.linear.Matrices;
import java.util.Arrays;

/** Grows a {@link JointSatterthwaiteDf} cluster by cluster. */
public final class JointSatterthwaiteDfAccumulator {
    private final double[][] q;
    private final double[] shared;
    private final SharedCellIndex slots;
    private final double[] own;
    private final double[] through;
    private final double[] row;
    private final double[][] tail;
    private double[][] head = new double[0][];
    private final double[] expected;
    private final double[] alone;
    private final JointSatterthwaiteDf.Pairs pairs;

    /** @param q the orthonormal columns of the tile at hand */
    public JointSatterthwaiteDfAccumulator(double[][] q, double[] shared, int coefficients) {
        this.q = q;
        this.shared = shared;
        slots = new SharedCellIndex(shared);
        own = new double[coefficients];
        through = new double[coefficients];
        row = new double[coefficients];
        tail = new double[q.length][coefficients];
        expected = new double[coefficients];
        alone = new double[coefficients];
        pairs = JointSatterthwaiteDf.Pairs.empty(q.length, shared.length, coefficients);
    }

    /** Adds the cluster of rows from..to with their adjusted parts, by coefficient. */
    public void add(int[] places, int from, int to, double[][] adjusted) {
        slots.enter(places, from, to);
        clear();
        for (int i = from; i < to; i++) {
            for (int s = 0; s < row.length; s++) {
                row[s] = adjusted[s][i];
            }
            addProduct(1, row, row, own);
            int slot = slots.of(places[i]);
            if (slot >= 0) {
                Matrices.axpy(Math.sqrt(shared[places[i]]), row, head[slot]);
            }
            for (int j = 0; j < tail.length; j++) {
                Matrices.axpy(q[j][i], row, tail[j]);
            }
        }
        addColumns();
        addCells();
        addAlone();
        slots.leave();
    }

    private void clear() {
        Arrays.fill(own, 0);
        Arrays.fill(through, 0);
        for (double[] column : tail) {
            Arrays.fill(column, 0);
        }
        if (slots.size() > head.length) {
            head = new double[2 * slots.size()][row.length];
        }
        for (int slot = 0; slot < slots.size(); slot++) {
            Arrays.fill(head[slot], 0);
        }
    }

    private void addColumns() {
        int at = 0;
        for (int j = 0; j < tail.length; j++) {
            addProduct(-1, tail[j], tail[j], through);
            for (int l = 0; l <= j; l++) {
                addProduct(1, tail[j], tail[l], pairs.ofColumns()[at++]);
            }
        }
    }

    private void addCells() {
        for (int slot = 0; slot < slots.size(); slot++) {
            int place = slots.place(slot);
            pairs.open(place, tail.length);
            addProduct(-1, head[slot], head[slot], through);
            addProduct(1, head[slot], head[slot], pairs.ofCells()[place]);
            addCellAndColumns(head[slot], pairs.ofCellsAndColumns()[place]);
            for (int other = 0; other < slot; other++) {
                for (int entry = 0; entry < own.length; entry++) {
                    pairs.ofPairs()[entry].add(place, slots.place(other), head[slot][entry] * head[other][entry]);
                }
            }
        }
    }

    private void addCellAndColumns(double[] cell, double[] target) {
        int at = 0;
        for (double[] column : tail) {
            for (int entry = 0; entry < own.length; entry++) {
                target[at++] += cell[entry] * column[entry];
            }
        }
    }

    private void addAlone() {
        for (int s = 0; s < own.length; s++) {
            expected[s] += own[s] + through[s];
            alone[s] += own[s] * (own[s] + 2 * through[s]);
        }
    }

    private static void addProduct(double factor, double[] x, double[] y, double[] target) {
        for (int s = 0; s < target.length; s++) {
            target[s] += factor * x[s] * y[s];
        }
    }

    public JointSatterthwaiteDf build() {
        return new JointSatterthwaiteDf(expected, alone, pairs);
    }
}
