package id.sigi.methods.blocks;

import java.util.Arrays;

/** Grows a {@link Spread} cluster by cluster. */
final class SpreadSums {
    private final double[][] q;
    private final double[] shared;
    private final CellSlots slots;
    private final double[] scalars = new double[2];
    private final double[][] ofColumns;
    private final double[][] ofCellsAndColumns;
    private final double[] ofCells;
    private final PairSums ofPairs = new PairSums();
    private final double[] tail;
    private double[] head = new double[16];

    SpreadSums(double[][] q, double[] shared) {
        this.q = q;
        this.shared = shared;
        slots = new CellSlots(shared);
        ofColumns = new double[q.length][q.length];
        ofCellsAndColumns = new double[shared.length][q.length];
        ofCells = new double[shared.length];
        tail = new double[q.length];
    }

    /** Adds the cluster of rows from..to with their adjusted parts. */
    void add(int[] places, int from, int to, double[] adjusted) {
        slots.enter(places, from, to);
        if (slots.size() > head.length) {
            head = new double[2 * slots.size()];
        }
        double own = 0;
        for (int i = from; i < to; i++) {
            own += adjusted[i] * adjusted[i];
            int slot = slots.of(places[i]);
            if (slot >= 0) {
                head[slot] += Math.sqrt(shared[places[i]]) * adjusted[i];
            }
        }
        double through = project(from, to, adjusted) + cells();
        scalars[0] += own - through;
        scalars[1] += own * (own - 2 * through);
        Arrays.fill(head, 0, slots.size(), 0);
        slots.leave();
    }

    private double project(int from, int to, double[] adjusted) {
        double through = 0;
        for (int j = 0; j < tail.length; j++) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += q[j][i] * adjusted[i];
            }
            tail[j] = sum;
            through += sum * sum;
        }
        for (int j = 0; j < tail.length; j++) {
            Sums.add(tail[j], tail, ofColumns[j], tail.length);
        }
        return through;
    }

    private double cells() {
        double through = 0;
        for (int slot = 0; slot < slots.size(); slot++) {
            int place = slots.place(slot);
            double value = head[slot];
            through += value * value;
            ofCells[place] += value * value;
            Sums.add(value, tail, ofCellsAndColumns[place], tail.length);
            for (int other = 0; other < slot; other++) {
                ofPairs.add(place, slots.place(other), value * head[other]);
            }
        }
        return through;
    }

    Spread build() {
        return new Spread(scalars, ofColumns, ofCellsAndColumns, new Spread.CellSquares(ofCells, ofPairs));
    }
}
