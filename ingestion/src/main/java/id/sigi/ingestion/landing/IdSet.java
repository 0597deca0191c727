package id.sigi.ingestion.landing;

import java.io.Serializable;

/**
 * A set of hashed event ids. Two ids may share a hash, so the set may say yes once too often, never once too seldom. The hashes lie in a
 * table at least twice as long as their number, each at the first free place from its own on.
 */
final class IdSet implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long[] table;
    private final int mask;

    private IdSet(long[] hashes) {
        table = new long[Integer.highestOneBit(Math.max(1, hashes.length)) << 2];
        mask = table.length - 1;
        for (long hash : hashes) {
            table[place(hash)] = hash;
        }
    }

    static IdSet of(IdHashes hashes) {
        return new IdSet(hashes.sorted());
    }

    /** The hashes that occur more than once in one list, and those that are in another one. */
    static IdSet repeatedOrIn(IdHashes hashes, IdHashes other) {
        IdHashes found = new IdHashes();
        found.addAll(other);
        long[] sorted = hashes.sorted();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                found.add(sorted[i]);
            }
        }
        return of(found);
    }

    /** The hash of an id: FNV-1a over its characters (Fowler, Noll and Vo), its bits mixed once more; never nought, which marks a free place. */
    static long hash(String id) {
        long hash = OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        long mixed = (hash ^ (hash >>> 32)) * GOLDEN;
        return mixed == 0 ? GOLDEN : mixed;
    }

    boolean contains(long hash) {
        return table[place(hash)] == hash;
    }

    /** Where a hash lies, or would lie. */
    private int place(long hash) {
        int at = (int) (hash >>> 32) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
