package id.sigi.methods.blocks;

import id.sigi.methods.linear.Matrices;
import java.util.Arrays;

/** Grows a {@link JointSpread} cluster by cluster. */
final class JointSpreadSums {
    private final double[][] q;
    private final double[] shared;
    private final SymmetricEntries entries;
    private final CellSlots slots;
    private final double[] own;
    private final double[] through;
    private final double[] row;
    private final double[][] tail;
    private double[][] head = new double[0][];
    private final double[] expected;
    private final double[][] alone;
    private final JointSpread.Pairs pairs;

    /** @param q the orthonormal columns of the tile at hand */
    JointSpreadSums(double[][] q, double[] shared, SymmetricEntries entries) {
        this.q = q;
        this.shared = shared;
        this.entries = entries;
        slots = new CellSlots(shared);
        int size = entries.size();
        own = new double[size];
        through = new double[size];
        row = new double[entries.order()];
        tail = new double[q.length][entries.order()];
        expected = new double[size];
        alone = new double[size][size];
        pairs = JointSpread.Pairs.empty(q.length, shared.length, size);
    }

    /** Adds the cluster of rows from..to with their adjusted parts, by coefficient. */
    void add(int[] places, int from, int to, double[][] adjusted) {
        slots.enter(places, from, to);
        clear();
        for (int i = from; i < to; i++) {
            for (int s = 0; s < row.length; s++) {
                row[s] = adjusted[s][i];
            }
            entries.addProduct(1, row, row, own);
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
            entries.addProduct(-1, tail[j], tail[j], through);
            for (int l = 0; l <= j; l++) {
                entries.addProduct(1, tail[j], tail[l], pairs.ofColumns()[at++]);
            }
        }
    }

    private void addCells() {
        for (int slot = 0; slot < slots.size(); slot++) {
            int place = slots.place(slot);
            pairs.open(place, tail.length);
            entries.addProduct(-1, head[slot], head[slot], through);
            entries.addProduct(1, head[slot], head[slot], pairs.ofCells()[place]);
            addCellAndColumns(head[slot], pairs.ofCellsAndColumns()[place]);
            for (int other = 0; other < slot; other++) {
                for (int entry = 0; entry < own.length; entry++) {
                    pairs.ofPairs()[entry].add(
                            place, slots.place(other), entries.product(entry, head[slot], head[other]));
                }
            }
        }
    }

    private void addCellAndColumns(double[] cell, double[] target) {
        int at = 0;
        for (double[] column : tail) {
            for (int entry = 0; entry < own.length; entry++) {
                target[at++] += entries.product(entry, cell, column);
            }
        }
    }

    private void addAlone() {
        Matrices.axpy(1, own, expected);
        Matrices.axpy(1, through, expected);
        Matrices.addOuter(1, own, own, alone);
        Matrices.addOuter(1, own, through, alone);
        Matrices.addOuter(1, through, own, alone);
    }

    JointSpread build() {
        return new JointSpread(entries, expected, alone, pairs);
    }
}
