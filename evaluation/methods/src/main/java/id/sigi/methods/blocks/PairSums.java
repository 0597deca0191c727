package id.sigi.methods.blocks;

import java.io.Serializable;
import java.util.Arrays;

/** Sums by pair of cells: an open table of longs, because almost all pairs never meet. */
final class PairSums implements Serializable {
    private static final long EMPTY = -1;
    private static final long serialVersionUID = 1;

    private long[] keys = new long[16];
    private double[] sums = new double[16];
    private int size;

    PairSums() {
        Arrays.fill(keys, EMPTY);
    }

    /** Adds to the pair, whichever comes first. */
    void add(int one, int other, double value) {
        long low = Math.min(one, other);
        put(low << Integer.SIZE | Math.max(one, other), value);
    }

    private void put(long key, double value) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        sums[slot] += value;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldSums = sums;
        keys = new long[2 * oldKeys.length];
        sums = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
            }
        }
    }

    PairSums plus(PairSums other) {
        PairSums both = new PairSums();
        both.putAll(this);
        both.putAll(other);
        return both;
    }

    private void putAll(PairSums other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != EMPTY) {
                put(other.keys[i], other.sums[i]);
            }
        }
    }

    /** Sum of the squares, in the order of the pairs. */
    double squares() {
        long[] sorted = Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
        double sum = 0;
        for (long key : sorted) {
            double value = sums[slot(key)];
            sum += value * value;
        }
        return sum;
    }
}
