package id.sigi.lake.labelled;

import id.sigi.programme.privacy.ClearIdentifier;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of a variable's values.
 *
 * @param ofNumbers names of numbers
 * @param ofTexts names of texts, for a variable of text
 * @param ofMissing names of missing values, by their codes
 */
public record ValueLabels(
        SortedMap<Double, String> ofNumbers, SortedMap<String, String> ofTexts, SortedMap<String, String> ofMissing) {
    /** No names. */
    public static final ValueLabels NONE =
            new ValueLabels(new TreeMap<>(), Collections.emptySortedMap(), Collections.emptySortedMap());

    public ValueLabels {
        ofNumbers = kept(ofNumbers);
        ofTexts = kept(ofTexts);
        ofMissing = kept(ofMissing);
    }

    private static <K> SortedMap<K, String> kept(Map<K, String> labels) {
        TreeMap<K, String> kept = new TreeMap<>();
        labels.forEach((code, label) -> kept.put(code, ClearIdentifier.masked(label.strip())));
        kept.values().removeIf(String::isEmpty);
        return Collections.unmodifiableSortedMap(kept);
    }

    /** Names of numbers and of missing values. */
    public static ValueLabels ofNumbers(SortedMap<Double, String> numbers, SortedMap<String, String> missing) {
        return new ValueLabels(numbers, Collections.emptySortedMap(), missing);
    }

    public boolean isEmpty() {
        return ofNumbers.isEmpty() && ofTexts.isEmpty() && ofMissing.isEmpty();
    }
}
