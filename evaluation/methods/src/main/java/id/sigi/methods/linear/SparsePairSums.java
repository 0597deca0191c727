package id.sigi.methods.linear;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sums by pair of cells: an open table of longs, because almost all pairs never meet. */
public final class SparsePairSums implements Serializable {
    private static final long EMPTY = -1;
    private static final long serialVersionUID = 1;

    private long[] keys = new long[16];
    private double[] sums = new double[16];
    private int size;

    public SparsePairSums() {
        Arrays.fill(keys, EMPTY);
    }

    /** Adds to the pair, whichever comes first. */
    public void add(int one, int other, double value) {
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

    public SparsePairSums plus(SparsePairSums other) {
        SparsePairSums both = new SparsePairSums();
        both.putAll(this);
        both.putAll(other);
        return both;
    }

    private void putAll(SparsePairSums other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != EMPTY) {
                put(other.keys[i], other.sums[i]);
            }
        }
    }

    /** The pairs, sorted. */
    long[] pairs() {
        return Arrays.stream(keys).filter(key -> key != EMPTY).sorted().toArray();
    }

    /** The sum of a pair that occurs. */
    double of(long pair) {
        return sums[slot(pair)];
    }

    /** Sum of the squares, in the order of the pairs. */
    public double squares() {
        double sum = 0;
        for (long key : pairs()) {
            double value = sums[slot(key)];
            sum += value * value;
        }
        return sum;
    }

    /** Only the pairs that occur travel: the table is up to four times as large, and one comes from each holder for each equation. */
    private Object writeReplace() {
        int[] slots = IntStream.range(0, keys.length)
                .filter(slot -> keys[slot] != EMPTY)
                .toArray();
        return new Packed(
                Arrays.stream(slots).mapToLong(slot -> keys[slot]).toArray(),
                Arrays.stream(slots).mapToDouble(slot -> sums[slot]).toArray());
    }

    private static final class Packed implements Serializable {
        private static final long serialVersionUID = 1;

        private final long[] keys;
        private final double[] sums;

        Packed(long[] keys, double[] sums) {
            this.keys = keys;
            this.sums = sums;
        }

        private Object readResolve() {
            SparsePairSums pairs = new SparsePairSums();
            for (int at = 0; at < keys.length; at++) {
                pairs.put(keys[at], sums[at]);
            }
            return pairs;
        }
    }
}
