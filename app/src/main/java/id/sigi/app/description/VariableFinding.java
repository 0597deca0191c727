package id.sigi.app.description;

import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.labelled.Variable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen of one variable so far. */
final class VariableFinding {
    /** Values that are asked whether they are somebody's number or address. */
    private static final int ASKED = 2_000;
    /** Codes of missing values that are counted apart. */
    private static final int MOST_CODES = 100;

    private final Variable variable;
    private final int mostDistinct;
    private final NumberSample sample;
    private final Map<Object, long[]> counts = new HashMap<>();
    private final SortedMap<String, Long> missing = new TreeMap<>();
    private long present;
    private boolean isCounted = true;
    private boolean isWhole = true;
    private boolean isPositive = true;
    private boolean isPersonal;
    private int asked;

    /**
     * @param mostDistinct different values that are counted
     * @param mostNumbers numbers that are kept for percentiles
     */
    VariableFinding(Variable variable, int mostDistinct, int mostNumbers) {
        this.variable = variable;
        this.mostDistinct = mostDistinct;
        this.sample = new NumberSample(mostNumbers);
        this.isPersonal = PersonalVariable.isSaid(variable);
    }

    void see(double value) {
        present++;
        isWhole = isWhole && value == Math.rint(value);
        isPositive = isPositive && value > 0;
        sample.add(value);
        count(value, variable.kind() == Variable.Kind.NUMBER && mayAsk() && PersonalVariable.isIdentifier(value));
    }

    void see(String value) {
        present++;
        count(value, mayAsk() && PersonalVariable.isIdentifier(value));
    }

    private boolean mayAsk() {
        return !isPersonal && asked++ < ASKED;
    }

    private void count(Object value, boolean isIdentifier) {
        isPersonal |= isIdentifier;
        if (!isCounted) {
            return;
        }
        long[] count = counts.get(value);
        if (count != null) {
            count[0]++;
        } else if (counts.size() < mostDistinct) {
            counts.put(value, new long[] {1});
        } else {
            isCounted = false;
            counts.clear();
        }
    }

    void seeMissing(String code) {
        missing.merge(missing.size() < MOST_CODES || missing.containsKey(code) ? code : "other codes", 1L, Long::sum);
    }

    VariableDescription description(long rows, long minimum) {
        long coded = missing.values().stream().mapToLong(Long::longValue).sum();
        if (rows > present + coded) {
            missing.merge(LabelledFile.NO_VALUE, rows - present - coded, Long::sum);
        }
        List<VariableDescription.Frequency> frequencies = isCounted
                ? counts.entrySet().stream()
                        .map(entry -> new VariableDescription.Frequency(entry.getKey(), entry.getValue()[0]))
                        .sorted(Comparator.comparing(VariableDescription.Frequency::isText)
                                .thenComparing(VariableDescription.Frequency::number)
                                .thenComparing(VariableDescription.Frequency::text))
                        .toList()
                : List.of();
        return new VariableDescription(
                variable,
                new VariableDescription.Counts(rows, present, missing, minimum),
                frequencies,
                new VariableDescription.Traits(
                        isCounted, isWhole, isPositive, isPersonal || isNames(frequencies, minimum)),
                sample);
    }

    /** Names that hardly anybody shares are those of people; those of places are shared. */
    private boolean isNames(List<VariableDescription.Frequency> frequencies, long minimum) {
        long shared = frequencies.stream()
                .mapToLong(VariableDescription.Frequency::count)
                .filter(count -> count >= minimum)
                .sum();
        return PersonalVariable.isName(variable) && 2 * shared < present;
    }

    static String text(double value) {
        return LabelledColumn.shortest(value);
    }
}
