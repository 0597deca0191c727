package id.sigi.lake.spss;

import id.sigi.lake.labelled.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A variable while its file's records are read: names, labels and missing values come in records of their own. */
final class StoredVariable {
    private static final int DATE = 20;
    private static final int DATETIME = 22;
    private static final int ADATE = 23;
    private static final int JDATE = 24;
    private static final int EDATE = 38;
    private static final int SDATE = 39;
    private static final int YMDHMS = 41;

    /** Elements of a case in front of it. */
    final int place;
    /** Its bytes if it is text; zero if it is a number. */
    final int width;

    final String shortName;
    final int format;
    String name;
    String label = "";
    MissingRule missing = MissingRule.NONE;
    /** Bytes of each of its segments; one unless it is a very long text. */
    List<Integer> segments = new ArrayList<>();

    final TreeMap<Double, String> numberLabels = new TreeMap<>();
    final TreeMap<String, String> textLabels = new TreeMap<>();

    StoredVariable(int place, int width, String shortName, int format) {
        this.place = place;
        this.width = width;
        this.shortName = shortName;
        this.name = shortName;
        this.format = format;
        segments.add(width);
    }

    boolean isText() {
        return width > 0;
    }

    Variable.Kind kind() {
        if (isText()) {
            return Variable.Kind.TEXT;
        }
        return switch (format) {
            case DATE, ADATE, JDATE, EDATE, SDATE -> Variable.Kind.DATE;
            case DATETIME, YMDHMS -> Variable.Kind.DATETIME;
            default -> Variable.Kind.NUMBER;
        };
    }
}
