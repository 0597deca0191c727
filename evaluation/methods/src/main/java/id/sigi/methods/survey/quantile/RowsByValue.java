package id.sigi.methods.survey.quantile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows in the order of their values, equal ones as they stand. The leading digits of a value and the number of its row are sorted together as one
 * whole number; only where leading digits agree are the values themselves looked at.
 */
final class RowsByValue {
    private RowsByValue() {}

    /** The chosen rows, in the order of {@link Double#compare}. */
    static int[] of(double[] values, IntPredicate isChosen) {
        int places = Integer.SIZE - Integer.numberOfLeadingZeros(values.length);
        long mask = (1L << places) - 1;
        long[] keys = IntStream.range(0, values.length)
                .filter(isChosen)
                .mapToLong(row -> (ordered(values[row]) & ~mask) | row)
                .toArray();
        Arrays.parallelSort(keys);
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) (key & mask)).toArray();
        int from = 0;
        for (int at = 1; at <= keys.length; at++) {
            if (at == keys.length || keys[at] >> places != keys[from] >> places) {
                sort(values, order, from, at);
                from = at;
            }
        }
        return order;
    }

    /** A whole number that stands to others as the value does. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }

    private static void sort(double[] values, int[] order, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (Double.compare(values[order[at - 1]], values[order[at]]) > 0) {
                int[] run = IntStream.range(from, to)
                        .mapToObj(place -> order[place])
                        .sorted(Comparator.comparingDouble(row -> values[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(run, 0, order, from, run.length);
                return;
            }
        }
    }
}
