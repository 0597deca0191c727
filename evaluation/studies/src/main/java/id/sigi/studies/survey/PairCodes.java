package id.sigi.studies.survey;

import java.util.Arrays;

/** Codes from zero on for the pairs of codes that occur. */
final class PairCodes {
    /** Places that are given to pairs that might occur, before pairs that do are searched for instead. */
    private static final int MOST_PLACES = 1 << 26;

    private PairCodes() {}

    /**
     * In the order of the pairs.
     *
     * @param first by row, never less than zero
     * @param second by row, never less than zero
     */
    static int[] of(int[] first, int[] second) {
        long width = 1L + Arrays.stream(second).max().orElse(0);
        long[] pairs = new long[first.length];
        for (int row = 0; row < pairs.length; row++) {
            pairs[row] = first[row] * width + second[row];
        }
        long most = Arrays.stream(pairs).max().orElse(0);
        return most < MOST_PLACES ? byPlaces(pairs, (int) most) : bySearch(pairs);
    }

    private static int[] byPlaces(long[] pairs, int most) {
        int[] codes = new int[most + 1];
        for (long pair : pairs) {
            codes[(int) pair] = 1;
        }
        int next = 0;
        for (int place = 0; place <= most; place++) {
            next += codes[place];
            codes[place] = next - 1;
        }
        return Arrays.stream(pairs).mapToInt(pair -> codes[(int) pair]).toArray();
    }

    private static int[] bySearch(long[] pairs) {
        long[] sorted = pairs.clone();
        Arrays.parallelSort(sorted);
        long[] distinct = Arrays.stream(sorted).distinct().toArray();
        return Arrays.stream(pairs)
                .mapToInt(pair -> Arrays.binarySearch(distinct, pair))
                .toArray();
    }

    /** The same codes, numbered in the order in which rows show them. */
    static int[] asSeen(int[] codes) {
        int[] numbers = new int[1 + Arrays.stream(codes).max().orElse(0)];
        Arrays.fill(numbers, -1);
        int seen = 0;
        int[] renumbered = new int[codes.length];
        for (int row = 0; row < codes.length; row++) {
            if (numbers[codes[row]] < 0) {
                numbers[codes[row]] = seen++;
            }
            renumbered[row] = numbers[codes[row]];
        }
        return renumbered;
    }
}
