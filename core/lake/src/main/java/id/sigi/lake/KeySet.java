package id.sigi.lake;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A set of keys by their 64-bit hashes, open addressing with linear probing. Of two keys with one hash both are in the set or neither; whoever
 * works on the keys of a set must therefore bear one more than was put in. Not for several threads while it grows.
 */
public final class KeySet implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long SEED = 42;
    private static final int FIRST = 16;

    private long[] table = new long[FIRST];
    private boolean hasZero;
    private int size;

    /** The hash of a key. */
    public static long hash(UTF8String key) {
        return XXH64.hashUTF8String(key, SEED);
    }

    /**
     * The hash of a key of several parts, in their order; of one text alone it is that of {@link #hash(UTF8String)}.
     *
     * @param parts texts of the engine's own, whole numbers of 32 bits, and null
     */
    public static long hash(Object... parts) {
        long hash = SEED;
        for (Object part : parts) {
            if (part == null) {
                hash = XXH64.hashLong(0, hash);
            } else if (part instanceof UTF8String text) {
                hash = XXH64.hashUTF8String(text, hash);
            } else if (part instanceof Integer number) {
                hash = XXH64.hashInt(number, hash);
            } else {
                throw new IllegalArgumentException("no part of a key: " + part.getClass());
            }
        }
        return hash;
    }

    /** Adds a key by its hash; false if it was there. */
    public boolean add(long hash) {
        if (hash == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (2 * (size + 1) > table.length) {
            grow();
        }
        int place = find(table, hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        size++;
        return true;
    }

    /** Adds keys by their hashes. */
    public void addAll(long[] hashes) {
        for (long hash : hashes) {
            add(hash);
        }
    }

    public boolean has(UTF8String key) {
        return has(hash(key));
    }

    /** Whether a key of this hash is in the set. */
    public boolean has(long hash) {
        return hash == 0 ? hasZero : table[find(table, hash)] == hash;
    }

    public int size() {
        return size + (hasZero ? 1 : 0);
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Hands over all hashes, in no order. */
    public void forEach(LongConsumer reader) {
        if (hasZero) {
            reader.accept(0);
        }
        for (long hash : table) {
            if (hash != 0) {
                reader.accept(hash);
            }
        }
    }

    /** All hashes, in no order. */
    public long[] hashes() {
        long[] hashes = new long[size()];
        int[] end = {0};
        forEach(hash -> hashes[end[0]++] = hash);
        return Arrays.copyOf(hashes, end[0]);
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (long hash : table) {
            if (hash != 0) {
                larger[find(larger, hash)] = hash;
            }
        }
        table = larger;
    }

    /** Where a hash lies, or the free place where it would. The lower bits choose it: the hash is as random in them as in any. */
    private static int find(long[] table, long hash) {
        int place = (int) hash & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
