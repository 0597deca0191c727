package id.sigi.lake.stata;

import id.sigi.lake.labelled.FileDamage;
import java.nio.file.Path;

/**
 * How a variable is stored.
 *
 * @param storage kind of storage
 * @param width its bytes in a row
 */
record StataType(Storage storage, int width) {
    private static final int LONGEST_FIXED = 2045;
    private static final int LONG_TEXT = 32_768;
    private static final int DOUBLE = 65_526;
    private static final int FLOAT = 65_527;
    private static final int LONG = 65_528;
    private static final int INT = 65_529;
    private static final int BYTE = 65_530;

    enum Storage {
        BYTE,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        TEXT,
        /** strL: a reference to a text behind the rows. */
        LONG_TEXT
    }

    static StataType of(Path path, int code) {
        return switch (code) {
            case BYTE -> new StataType(Storage.BYTE, 1);
            case INT -> new StataType(Storage.INT, 2);
            case LONG -> new StataType(Storage.LONG, 4);
            case FLOAT -> new StataType(Storage.FLOAT, 4);
            case DOUBLE -> new StataType(Storage.DOUBLE, 8);
            case LONG_TEXT -> new StataType(Storage.LONG_TEXT, 8);
            default -> {
                if (code < 1 || code > LONGEST_FIXED) {
                    throw FileDamage.of(path, "a variable has the unknown storage type " + code);
                }
                yield new StataType(Storage.TEXT, code);
            }
        };
    }

    boolean isText() {
        return storage == Storage.TEXT || storage == Storage.LONG_TEXT;
    }
}
