package id.sigi.transforms.tally;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The key of a row of sums.
 *
 * @param key texts, whole numbers and days, counted from 1970, in the order of the table's key; null where the key may be empty
 */
public record Cell(List<Object> key) {
    public Cell {
        key = Collections.unmodifiableList(key);
    }

    public static Cell of(Object... key) {
        return new Cell(Arrays.asList(key));
    }

    /** A text of the engine's own, as a part of a key. */
    public static String text(UTF8String text) {
        return text == null ? null : text.toString();
    }
}
