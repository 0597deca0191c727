package id.sigi.methods.columnar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fixed cut of all rows into buckets by the hash of their cluster, and the fixed order in which what is found in them is merged: a
 * binary tree over the buckets. Whoever holds an aligned run of buckets whose length is a power of two merges that subtree alone, and
 * the bits are the same as if one holder had merged all.
 */
public final class HashPartitioning {
    /** How many, a power of two. */
    public static final int COUNT = 64;

    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(COUNT);

    private HashPartitioning() {}

    /** The bucket of a hash, 0 to {@link #COUNT} - 1: its leading bits, so that the order of buckets is the order of hashes. */
    public static int of(long hash) {
        return (int) (hash >>> SHIFT);
    }

    /**
     * Merges what was found in an aligned run of buckets; an empty list is an empty bucket.
     *
     * @param found one list per bucket or merged run, as many as a power of two
     */
    public static <R extends Mergeable<R>> List<R> merged(List<List<R>> found) {
        checkRun(found.size());
        if (found.size() == 1) {
            return found.get(0);
        }
        int half = found.size() / 2;
        return both(merged(found.subList(0, half)), merged(found.subList(half, found.size())));
    }

    static void checkRun(int size) {
        if (Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("a run of " + size + " buckets has no subtree of its own");
        }
    }

    /** Of both halves of a run. */
    static <R extends Mergeable<R>> List<R> both(List<R> left, List<R> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        List<R> result = new ArrayList<>();
        for (int index = 0; index < left.size(); index++) {
            result.add(left.get(index).plus(right.get(index)));
        }
        return result;
    }

    /**
     * Merges what is found run by run, as it comes and in whatever order, to the same bits as {@link #merged}: no more is kept than waits
     * for its neighbour. Used by one thread at a time.
     */
    public static final class Merging<R extends Mergeable<R>> {
        private final int runs;
        private final Map<Node, List<R>> waiting = new HashMap<>();

        /** A subtree: how many levels it has above the runs, and its place among those of its height. */
        private record Node(int height, int place) {
            Node sibling() {
                return new Node(height, place ^ 1);
            }

            Node parent() {
                return new Node(height + 1, place / 2);
            }

            boolean isLeft() {
                return place % 2 == 0;
            }
        }

        /**
         * Of nothing yet.
         *
         * @param runs how many will come, a power of two
         */
        public Merging(int runs) {
            checkRun(runs);
            this.runs = runs;
        }

        /** What was found in one run, which comes once. */
        public void add(int run, List<R> found) {
            Node node = new Node(0, run);
            List<R> whole = found;
            for (List<R> other = waiting.remove(node.sibling());
                    other != null;
                    other = waiting.remove(node.sibling())) {
                whole = node.isLeft() ? both(whole, other) : both(other, whole);
                node = node.parent();
            }
            waiting.put(node, whole);
        }

        /**
         * Of all runs.
         *
         * @throws IllegalStateException if one has not come
         */
        public List<R> merged() {
            List<R> whole = waiting.get(new Node(Integer.numberOfTrailingZeros(runs), 0));
            if (whole == null) {
                throw new IllegalStateException("not all of " + runs + " runs have come");
            }
            return whole;
        }
    }
}
