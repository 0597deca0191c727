package id.sigi.app.description;

import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.Variable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A variable once all of its values were seen.
 *
 * @param variable what the file declares
 * @param counts of its values
 * @param frequencies how often each value is there, by size or letters; none where there are too many different ones
 * @param traits what its values have in common
 * @param sample its numbers
 */
record VariableDescription(
        Variable variable, Counts counts, List<Frequency> frequencies, Traits traits, NumberSample sample) {
    private static final int MOST_CLASSES = 12;

    VariableDescription {
        frequencies = List.copyOf(frequencies);
    }

    /**
     * How many values there are.
     *
     * @param rows of the file
     * @param present not missing
     * @param missing by code
     * @param minimum smallest count that may be told
     */
    record Counts(long rows, long present, SortedMap<String, Long> missing, long minimum) {
        Counts {
            missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        }
    }

    /**
     * How often a value is there.
     *
     * @param value a {@link Double} or a {@link String}
     */
    record Frequency(Object value, long count) {
        boolean isText() {
            return value instanceof String;
        }

        double number() {
            return value instanceof Double number ? number : 0;
        }

        String text() {
            return value instanceof Double number ? LabelledColumn.shortest(number) : value.toString();
        }
    }

    /**
     * What values have in common.
     *
     * @param isCounted whether all different values were counted
     * @param isWhole whether its numbers are whole
     * @param isPositive whether they are above zero
     * @param isPersonal whether they name or reach people
     */
    record Traits(boolean isCounted, boolean isWhole, boolean isPositive, boolean isPersonal) {}

    String name() {
        return variable.name();
    }

    boolean isNumber() {
        return variable.kind() == Variable.Kind.NUMBER;
    }

    /** Whether it sorts rows into few classes. */
    boolean isClass() {
        return !traits.isPersonal()
                && (isNumber() || variable.kind() == Variable.Kind.TEXT)
                && traits.isCounted()
                && traits.isWhole()
                && frequencies.size() >= 2
                && frequencies.size() <= MOST_CLASSES;
    }

    /** Whether it is a number with two values. */
    boolean isBinary() {
        return isClass() && isNumber() && frequencies.size() == 2;
    }

    /** Whether its two values are 0 and 1. */
    boolean isTruth() {
        return isBinary()
                && frequencies.get(0).number() == 0
                && frequencies.get(1).number() == 1;
    }

    boolean isComplete() {
        return counts.present() == counts.rows();
    }

    /** Whether each row has a value of its own. */
    boolean isKey() {
        return isComplete() && !frequencies.isEmpty() && frequencies.size() == counts.rows();
    }

    Optional<String> findLabel(Frequency frequency) {
        return Optional.ofNullable(
                frequency.isText()
                        ? variable.labels().ofTexts().get(frequency.text())
                        : variable.labels().ofNumbers().get(frequency.number()));
    }
}
