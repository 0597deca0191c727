package id.sigi.lake.spss;

import id.sigi.lake.labelled.TextForm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The missing values of a variable's record, texts not decoded. */
final class RawMissing {
    private static final int ELEMENT = 8;

    private final boolean hasRange;
    private final double[] values;
    private final byte[] texts;

    /**
     * @param hasRange whether the first two are the ends of a range
     * @param values as numbers
     * @param texts as texts of eight bytes, one behind the other
     */
    RawMissing(boolean hasRange, double[] values, byte[] texts) {
        this.hasRange = hasRange;
        this.values = values;
        this.texts = texts;
    }

    MissingRule numbers() {
        Set<Double> single = new HashSet<>();
        Arrays.stream(values, hasRange ? 2 : 0, values.length).forEach(single::add);
        return hasRange
                ? new MissingRule(single, values[0], values[1], Set.of())
                : new MissingRule(single, 1, -1, Set.of());
    }

    MissingRule texts(TextForm form) {
        Set<String> single = new HashSet<>();
        for (int at = 0; at < values.length; at++) {
            single.add(
                    form.text(texts, ELEMENT * at, ELEMENT, "a missing value").stripTrailing());
        }
        return new MissingRule(Set.of(), 1, -1, single);
    }
}
