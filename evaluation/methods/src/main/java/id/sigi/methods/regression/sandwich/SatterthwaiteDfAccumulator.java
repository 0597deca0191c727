package id.sigi.methods.regression.sandwich;

import id.sigi.methods.linear.SparsePairSums;
import id.sigi.methods.linear.VectorSums;
import java.util.Arrays;

/** Grows a {@link SatterthwaiteDf} cluster by cluster. */
public final class SatterthwaiteDfAccumulator {
    private final double[][] q;
    private final double[] shared;
    private final SharedCellIndex slots;
    private final double[] scalars = new double[2];
    private final double[][] ofColumns;
    private final double[][] ofCellsAndColumns;
    private final double[] ofCells;
    private final SparsePairSums ofPairs = new SparsePairSums();
    private final double[] tail;
    private double[] head = new double[16];

    public SatterthwaiteDfAccumulator(double[][] q, double[] shared) {
        this.q = q;
        this.shared = shared;
        slots = new SharedCellIndex(shared);
        ofColumns = new double[q.length][q.length];
        ofCellsAndColumns = new double[shared.length][q.length];
        ofCells = new double[shared.length];
        tail = new double[q.length];
    }

    /** Adds the cluster of rows from..to with their adjusted parts. */
    public void add(int[] places, int from, int to, double[] adjusted) {
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
            VectorSums.add(tail[j], tail, ofColumns[j], tail.length);
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
            VectorSums.add(value, tail, ofCellsAndColumns[place], tail.length);
            for (int other = 0; other < slot; other++) {
                ofPairs.add(place, slots.place(other), value * head[other]);
            }
        }
        return through;
    }

    public SatterthwaiteDf build() {
        return new SatterthwaiteDf(
                scalars, ofColumns, ofCellsAndColumns, new SatterthwaiteDf.CellSquares(ofCells, ofPairs));
    }
}
