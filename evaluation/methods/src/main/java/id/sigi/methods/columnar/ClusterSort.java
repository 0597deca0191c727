package id.sigi.methods.columnar;

/** Sorts rows by two keys without making an object of each: a merge sort of row numbers. */
final class ClusterSort {
    private final long[] first;
    private final long[] second;

    ClusterSort(long[] first, long[] second) {
        this.first = first;
        this.second = second;
    }

    /** Row numbers in the order of the keys; equal rows keep their order. */
    int[] sorted() {
        int[] from = new int[first.length];
        for (int row = 0; row < from.length; row++) {
            from[row] = row;
        }
        int[] to = new int[from.length];
        for (int width = 1; width < from.length; width *= 2) {
            for (int start = 0; start < from.length; start += 2 * width) {
                int middle = Math.min(start + width, from.length);
                merge(from, to, start, middle, Math.min(middle + width, from.length));
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takesLeft = right >= end || (left < middle && !isBefore(from[right], from[left]));
            to[at] = takesLeft ? from[left++] : from[right++];
        }
    }

    private boolean isBefore(int row, int other) {
        return first[row] != first[other] ? first[row] < first[other] : second[row] < second[other];
    }
}
