package id.sigi.reports.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Gaussian elimination in whole numbers modulo the prime 2^31 - 1: exact, so that "follows from" is no matter of rounding. Every row
 * carries behind its vector how it was made of the rows that came in.
 */
final class Elimination {
    static final long PRIME = 2147483647L;

    private final int width;
    private final List<long[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /**
     * @param width length of the vectors; what a row has beyond it says how the row was made
     */
    Elimination(int width) {
        this.width = width;
    }

    /**
     * Takes a row in.
     *
     * @return what is left of a row that follows from those before: how zero is made of the rows that came in; null if it does not follow
     */
    long[] add(long[] given) {
        long[] row = given.clone();
        for (int at = 0; at < rows.size(); at++) {
            subtract(row, rows.get(at), row[pivots.get(at)]);
        }
        int pivot = 0;
        while (pivot < width && row[pivot] == 0) {
            pivot++;
        }
        if (pivot == width) {
            return row;
        }
        scale(row, inverse(row[pivot]));
        rows.add(row);
        pivots.add(pivot);
        return null;
    }

    private static void subtract(long[] row, long[] other, long times) {
        if (times == 0) {
            return;
        }
        long added = PRIME - times;
        // Without a branch, so that the processor takes several numbers at once.
        for (int at = 0; at < row.length; at++) {
            row[at] = remainder(row[at] + added * other[at]);
        }
    }

    /** Of a number from zero to 2^62: 2^31 is one more than the prime, so the digits above may be added to those below, which saves dividing. */
    private static long remainder(long value) {
        long once = (value & PRIME) + (value >>> 31);
        long twice = (once & PRIME) + (once >>> 31);
        return twice - (PRIME & ((PRIME - 1 - twice) >> 63));
    }

    private static void scale(long[] row, long factor) {
        for (int at = 0; at < row.length; at++) {
            row[at] = remainder(row[at] * factor);
        }
    }

    /** By Fermat's little theorem. */
    private static long inverse(long value) {
        long result = 1;
        long power = value;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return result;
    }
}
