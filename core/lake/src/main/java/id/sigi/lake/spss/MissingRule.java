package id.sigi.lake.spss;

import java.util.Set;

/**
 * Which values of a variable its file declares missing.
 *
 * @param numbers single numbers
 * @param low lower end of a range of numbers, where there is one
 * @param high upper end of the range; below the lower one where there is none
 * @param texts single texts
 */
record MissingRule(Set<Double> numbers, double low, double high, Set<String> texts) {
    static final MissingRule NONE = new MissingRule(Set.of(), 1, -1, Set.of());

    MissingRule {
        numbers = Set.copyOf(numbers);
        texts = Set.copyOf(texts);
    }

    boolean has(double value) {
        return (value >= low && value <= high) || (!numbers.isEmpty() && numbers.contains(value));
    }

    boolean has(String value) {
        return !texts.isEmpty() && texts.contains(value);
    }
}
