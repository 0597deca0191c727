package id.sigi.ingestion.landing;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;

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

    private IdSet(int hashes) {
        table = new long[Integer.highestOneBit(Math.max(1, hashes)) << 2];
        mask = table.length - 1;
    }

    static IdSet of(IdHashes hashes) {
        return of(hashes, new IdHashes());
    }

    /** As {@link #of(IdHashes)}; hashes that occur more than once are added to a list. */
    static IdSet of(IdHashes hashes, IdHashes repeated) {
        IdSet set = new IdSet(hashes.count());
        for (int i = 0; i < hashes.count(); i++) {
            long hash = hashes.get(i);
            int place = set.place(hash);
            if (set.table[place] == hash) {
                repeated.add(hash);
            }
            set.table[place] = hash;
        }
        return set;
    }

    /** The hash of an id: FNV-1a over its characters (Fowler, Noll and Vo), its bits mixed once more; never zero, which marks a free place. */
    static long hash(String id) {
        long hash = OFFSET;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** As {@link #hash(String)}, of an id in bytes. */
    static long hash(byte[] id, int start, int length) {
        long hash = OFFSET;
        for (int i = start; i < start + length; i++) {
            if (id[i] < 0) {
                return hash(new String(id, start, length, StandardCharsets.UTF_8));
            }
            hash = (hash ^ id[i]) * PRIME;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
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
