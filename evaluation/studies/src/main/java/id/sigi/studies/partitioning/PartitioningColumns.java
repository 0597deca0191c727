package id.sigi.studies.partitioning;

import id.sigi.methods.columnar.ColumnLayout;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The expressions that rows are placed by.
 *
 * @param keys who a row is and where it belongs
 * @param numbers expressions of doubles by the layout's numbers; null where missing
 * @param texts expressions of strings by the layout's texts
 * @param layout the keys of both
 */
public record PartitioningColumns(Keys keys, List<Column> numbers, List<Column> texts, ColumnLayout layout) {
    /** Column before the numbers: hash of the unit. */
    static final int UNIT = 0;

    /** Hash of the cluster. */
    static final int CLUSTER = 1;

    /** Whether the design can place the row. */
    static final int IS_PLACED = 2;

    /** Whether the row was invited to answer. */
    static final int IS_INVITED = 3;

    /** Whether the row answered. */
    static final int HAS_ANSWERED = 4;

    /** First of the numbers. */
    static final int FIRST_NUMBER = 5;

    /**
     * Who a row is.
     *
     * @param unit what identifies it, as text
     * @param cluster its cluster, as text
     * @param isPlaced whether the design can place it
     * @param isInvited whether it was invited to answer
     * @param hasAnswered whether it answered
     */
    public record Keys(Column unit, Column cluster, Column isPlaced, Column isInvited, Column hasAnswered) {}

    public PartitioningColumns {
        numbers = List.copyOf(numbers);
        texts = List.copyOf(texts);
        if (numbers.size() != layout.numbers().size()
                || texts.size() != layout.texts().size()) {
            throw new IllegalArgumentException("columns and keys do not match: " + layout);
        }
    }

    /** What is read, in the order of the constants. */
    Column[] selected() {
        List<Column> columns = new ArrayList<>(List.of(
                functions.xxhash64(keys.unit),
                functions.xxhash64(keys.cluster),
                functions.coalesce(keys.isPlaced, functions.lit(false)),
                functions.coalesce(keys.isInvited, functions.lit(false)),
                functions.coalesce(keys.hasAnswered, functions.lit(false))));
        columns.addAll(numbers);
        columns.addAll(texts);
        return columns.toArray(Column[]::new);
    }
}
