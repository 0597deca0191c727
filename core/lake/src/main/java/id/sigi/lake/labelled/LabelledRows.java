package id.sigi.lake.labelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table with labels that is to be written; small enough to be held in memory.
 *
 * @param title what it is, in words
 * @param columns its columns: whole or decimal numbers, and texts
 * @param rows a value for each column: a {@link Double}, a {@link String}, a {@link Missing}, or null where there is none
 */
public record LabelledRows(String title, List<LabelledColumn> columns, List<List<Object>> rows) {
    /**
     * A value that is missing for a reason.
     *
     * @param code {@code .a} to {@code .z}
     */
    public record Missing(String code) {
        public Missing {
            if (!code.matches("[.][a-z]")) {
                throw new IllegalArgumentException("a reason is .a to .z, not " + code);
            }
        }
    }

    public LabelledRows {
        columns = List.copyOf(columns);
        List<List<Object>> kept = new ArrayList<>();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " values for " + columns.size() + " columns");
            }
            kept.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(kept);
    }

    public boolean isText(int column) {
        return columns.get(column).type() == LabelledColumn.Type.TEXT;
    }
}
