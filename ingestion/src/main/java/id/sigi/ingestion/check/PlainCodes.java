package id.sigi.ingestion.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A closed list of texts, looked up by the bytes of a token. */
final class PlainCodes {
    /** Stands for a text that is not among them. */
    static final int NONE = -1;

    private final byte[][] table;
    private final int[] places;
    private final int mask;

    PlainCodes(List<String> codes) {
        table = new byte[Integer.highestOneBit(codes.size() + 1) << 2][];
        mask = table.length - 1;
        places = new int[table.length];
        for (int i = 0; i < codes.size(); i++) {
            byte[] bytes = codes.get(i).getBytes(StandardCharsets.UTF_8);
            int free = free(hash(bytes));
            table[free] = bytes;
            places[free] = i;
        }
    }

    private static int hash(byte[] code) {
        int hash = 0;
        for (byte letter : code) {
            hash = 31 * hash + letter;
        }
        return hash;
    }

    private int free(int hash) {
        int place = place(hash);
        while (table[place] != null) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 16)) & mask;
    }

    /** Whether the token is one of the codes. */
    boolean contain(PlainJson json) {
        return find(json) != NONE;
    }

    /** The place of the token in the list, or {@link #NONE}. */
    int find(PlainJson json) {
        int hash = 0;
        for (int i = json.from(); i < json.until(); i++) {
            hash = 31 * hash + json.letter(i);
        }
        for (int place = place(hash); table[place] != null; place = (place + 1) & mask) {
            if (json.is(table[place])) {
                return places[place];
            }
        }
        return NONE;
    }
}
