package id.sigi.ingestion.landing;

import java.io.Serializable;
import java.util.Arrays;

/** A growing list of hashed event ids, in no order. */
final class IdHashes implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_ROOM = 1 << 10;

    private long[] hashes = new long[FIRST_ROOM];
    private int count;

    void add(long hash) {
        room(1);
        hashes[count++] = hash;
    }

    void addAll(IdHashes more) {
        room(more.count);
        System.arraycopy(more.hashes, 0, hashes, count, more.count);
        count += more.count;
    }

    private void room(int more) {
        if (count + more > hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(count + more, 2 * hashes.length));
        }
    }

    int count() {
        return count;
    }

    long get(int place) {
        return hashes[place];
    }
}
