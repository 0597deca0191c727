package id.sigi.ingestion.check;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of attributes or fields, in the order in which they mostly come. */
final class PlainNames {
    /** Stands for a name that is not among them. */
    static final int NONE = -1;

    private final byte[][] names;

    PlainNames(List<String> names) {
        this.names = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    byte[] name(int place) {
        return names[place];
    }

    /** The place of the name that comes next, looked for from an expected place on, or {@link #NONE}. */
    int take(PlainJson json, int expected) {
        if (!json.takeText()) {
            return NONE;
        }
        for (int i = 0; i < names.length; i++) {
            int place = (expected + i) % names.length;
            if (json.is(names[place])) {
                return place;
            }
        }
        return NONE;
    }
}
