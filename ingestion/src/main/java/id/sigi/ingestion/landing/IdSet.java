package id.sigi.ingestion.landing;

import java.io.Serializable;
import java.util.Arrays;

/** A set of hashed event ids. Two ids may share a hash, so the set may say yes once too often, never once too seldom. */
final class IdSet implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] sorted;

    private IdSet(long[] sorted) {
        this.sorted = sorted;
    }

    /** The set of hashes that are in a list; the list is sorted in place. */
    static IdSet of(long[] hashes) {
        Arrays.sort(hashes);
        return new IdSet(Arrays.stream(hashes).distinct().toArray());
    }

    /** The set of hashes that occur more than once in a list; the list is sorted in place. */
    static IdSet repeated(long[] hashes) {
        Arrays.sort(hashes);
        long[] twice = new long[hashes.length];
        int count = 0;
        for (int i = 1; i < hashes.length; i++) {
            if (hashes[i] == hashes[i - 1] && (count == 0 || twice[count - 1] != hashes[i])) {
                twice[count++] = hashes[i];
            }
        }
        return new IdSet(Arrays.copyOf(twice, count));
    }

    /** The hash of an id: FNV-1a over its characters (Fowler, Noll and Vo), its bits mixed once more. */
    static long hash(String id) {
        long hash = OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        return (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    }

    boolean contains(String id) {
        return contains(hash(id));
    }

    boolean contains(long hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    IdSet plus(long[] more) {
        long[] all = Arrays.copyOf(sorted, sorted.length + more.length);
        System.arraycopy(more, 0, all, sorted.length, more.length);
        return of(all);
    }

    int size() {
        return sorted.length;
    }
}
