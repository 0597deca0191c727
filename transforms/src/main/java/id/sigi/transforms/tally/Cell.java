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
public record Cell(List<Object> key) implements Comparable<Cell> {
    public Cell {
        key = Collections.unmodifiableList(key);
    }

    public static Cell of(Object... key) {
        return new Cell(Arrays.asList(key));
    }

    /** Cells of one table by their keys, part by part; what is empty comes first. */
    @Override
    public int compareTo(Cell other) {
        for (int part = 0; part < key.size(); part++) {
            int order = compare(key.get(part), other.key.get(part));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(Object mine, Object others) {
        if (mine == null || others == null) {
            return Boolean.compare(mine != null, others != null);
        }
        return mine instanceof Integer number
                ? number.compareTo((Integer) others)
                : ((String) mine).compareTo((String) others);
    }

    /** A text of the engine's own, as a part of a key. */
    public static String text(UTF8String text) {
        return text == null ? null : text.toString();
    }
}
