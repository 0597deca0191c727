package id.sigi.lake.labelled;

import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of a variable so far. */
final class ColumnFinding {
    /** Codes of missing values that are counted apart; a range of user-missing values may have any number. */
    private static final int MOST_CODES = 100;

    private static final String OTHERS = "other codes";

    private final Variable variable;
    private final SortedMap<String, Long> missing = new TreeMap<>();
    private long present;
    private boolean isWhole = true;

    ColumnFinding(Variable variable) {
        this.variable = variable;
    }

    void seeNumber(double value) {
        present++;
        isWhole = isWhole && LabelledColumn.isWhole(value);
    }

    void seeText() {
        present++;
    }

    void seeMissing(String code) {
        missing.merge(missing.size() < MOST_CODES || missing.containsKey(code) ? code : OTHERS, 1L, Long::sum);
    }

    /** @param without how the file shows a value that is missing without a code */
    LabelledColumn column(long rows, String without) {
        long coded = missing.values().stream().mapToLong(Long::longValue).sum();
        if (rows > present + coded) {
            missing.merge(without, rows - present - coded, Long::sum);
        }
        return new LabelledColumn(
                variable,
                switch (variable.kind()) {
                    case NUMBER -> isWhole ? LabelledColumn.Type.WHOLE : LabelledColumn.Type.DECIMAL;
                    case TEXT -> LabelledColumn.Type.TEXT;
                    case DATE -> LabelledColumn.Type.DATE;
                    case DATETIME -> LabelledColumn.Type.DATETIME;
                },
                present,
                missing);
    }
}
