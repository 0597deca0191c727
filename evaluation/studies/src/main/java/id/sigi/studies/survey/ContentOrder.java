package id.sigi.studies.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** An order of rows by the hash of their content, and by the content itself where hashes agree. */
final class ContentOrder {
    private static final int PLACES = 27;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<double[]> numbers;
    private final List<int[]> codes;
    private final int rows;

    ContentOrder(List<double[]> numbers, List<int[]> codes, int rows) {
        this.numbers = numbers;
        this.codes = codes;
        this.rows = rows;
    }

    /** The rows in order. */
    int[] found() {
        long[] keys = new long[rows];
        for (double[] column : numbers) {
            for (int row = 0; row < rows; row++) {
                keys[row] = mixed(keys[row], Double.doubleToLongBits(column[row]));
            }
        }
        for (int[] column : codes) {
            for (int row = 0; row < rows; row++) {
                keys[row] = mixed(keys[row], column[row]);
            }
        }
        long places = (1L << PLACES) - 1;
        for (int row = 0; row < rows; row++) {
            keys[row] = (keys[row] & ~places) | row;
        }
        Arrays.parallelSort(keys);
        int[] order = Arrays.stream(keys).mapToInt(key -> (int) (key & places)).toArray();
        int from = 0;
        for (int at = 1; at <= rows; at++) {
            if (at == rows || keys[at] >>> PLACES != keys[from] >>> PLACES) {
                sort(order, from, at);
                from = at;
            }
        }
        return order;
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value) * MIX;
        return mixed ^ (mixed >>> 29);
    }

    private void sort(int[] order, int from, int to) {
        if (to - from > 1) {
            int[] run = IntStream.range(from, to)
                    .mapToObj(at -> order[at])
                    .sorted(byContent())
                    .mapToInt(Integer::intValue)
                    .toArray();
            System.arraycopy(run, 0, order, from, run.length);
        }
    }

    private Comparator<Integer> byContent() {
        return (one, other) -> {
            for (double[] column : numbers) {
                int difference = Double.compare(column[one], column[other]);
                if (difference != 0) {
                    return difference;
                }
            }
            for (int[] column : codes) {
                int difference = Integer.compare(column[one], column[other]);
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }
}
