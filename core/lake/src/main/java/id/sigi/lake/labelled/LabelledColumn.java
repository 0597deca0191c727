package id.sigi.lake.labelled;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A variable once all of its values were seen.
 *
 * @param variable what the file declares
 * @param type what its values are
 * @param present how many values are not missing
 * @param missing how many are missing, by code
 */
public record LabelledColumn(Variable variable, Type type, long present, SortedMap<String, Long> missing) {
    /** What a column's values are. */
    public enum Type {
        /** Whole numbers within ±2^53. */
        WHOLE,
        DECIMAL,
        TEXT,
        DATE,
        DATETIME
    }

    public LabelledColumn {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    public String name() {
        return variable.name();
    }

    /** How a number of this column is written as text by the engine. */
    public String text(double value) {
        return type == Type.WHOLE ? shortest(value) : Double.toString(value);
    }

    /** A number as it is written in messages: a whole one without decimals. */
    public static String shortest(double value) {
        return isWhole(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= 1L << 53;
    }

    /** The names of its values by the values' texts; a name that two values share has the value behind it. */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        variable.labels().ofNumbers().forEach((code, label) -> labels.put(text(code), label));
        variable.labels().ofTexts().forEach(labels::put);
        Map<String, Long> uses = new TreeMap<>();
        labels.values().forEach(label -> uses.merge(label, 1L, Long::sum));
        labels.replaceAll((code, label) -> uses.get(label) > 1 ? label + " [" + code + "]" : label);
        return labels;
    }
}
