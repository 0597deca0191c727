package id.sigi.ingestion.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A closed list of codes, looked up by the bytes of a token. */
final class PlainCodes {
    private final byte[][] table;
    private final int mask;

    PlainCodes(List<String> codes) {
        table = new byte[Integer.highestOneBit(codes.size() + 1) << 2][];
        mask = table.length - 1;
        for (String code : codes) {
            byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
            table[free(hash(bytes))] = bytes;
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
        int hash = 0;
        for (int i = json.from(); i < json.until(); i++) {
            hash = 31 * hash + json.letter(i);
        }
        for (int place = place(hash); table[place] != null; place = (place + 1) & mask) {
            if (json.is(table[place])) {
                return true;
            }
        }
        return false;
    }
}
