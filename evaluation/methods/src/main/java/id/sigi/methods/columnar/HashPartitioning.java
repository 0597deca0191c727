package id.sigi.methods.columnar;

import java.util.ArrayList;
import java.util.List;

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
}
