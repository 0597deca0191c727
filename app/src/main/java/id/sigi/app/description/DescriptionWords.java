package id.sigi.app.description;

import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.labelled.Variable;
import id.sigi.programme.privacy.ClearIdentifier;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What may be told of a variable. Counts are rounded to multiples of the minimum cell, and smaller ones are not told, so that none can be had by
 * taking others from the rows; a value is told where as many rows share it; least and greatest values are somebody's and are never told, but
 * percentiles beyond which as many rows lie, rounded to two digits of their range.
 */
public final class DescriptionWords {
    private static final int MOST_VALUES = 8;
    private static final int MOST_CLASSES = 50;
    private static final double MICROS_OF_DAY = 86_400e6;
    private static final double[] FIVE = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final double[] THREE = {0.25, 0.5, 0.75};

    private final VariableDescription variable;
    private final long minimum;

    private DescriptionWords(VariableDescription variable) {
        this.variable = variable;
        this.minimum = variable.counts().minimum();
    }

    /** The cells of a variable's row: name, type, values that are there, missing ones, label, values. */
    public static List<List<String>> rows(DataDescription data) {
        return data.variables().stream()
                .map(DescriptionWords::new)
                .map(words -> List.of(
                        words.variable.name(),
                        words.type(),
                        words.count(words.variable.counts().present()),
                        words.missing(),
                        words.variable.variable().label(),
                        words.values()))
                .toList();
    }

    private String type() {
        return switch (variable.variable().kind()) {
            case NUMBER -> {
                if (!variable.variable().labels().ofNumbers().isEmpty()) {
                    yield "labelled";
                }
                yield variable.traits().isWhole() ? "whole" : "decimal";
            }
            case TEXT -> "text";
            case DATE -> "date";
            case DATETIME -> "date and time";
        };
    }

    private String count(long count) {
        if (count == 0) {
            return "0";
        }
        return count < minimum
                ? "< " + minimum
                : Long.toString(Math.min(variable.counts().rows(), (count + minimum / 2) / minimum * minimum));
    }

    private String missing() {
        Map<String, Long> missing = variable.counts().missing();
        if (missing.isEmpty()) {
            return "0";
        }
        Map<String, Long> told = new LinkedHashMap<>();
        missing.forEach((code, count) -> told.merge(missingName(code, count), count, Long::sum));
        return told.entrySet().stream()
                .map(entry -> ClearIdentifier.masked(entry.getKey()) + ": " + count(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A number of a range that is declared missing may be one person's; codes with a label, and those that begin with a point, are not. */
    private String missingName(String code, long count) {
        String label = variable.variable().labels().ofMissing().getOrDefault(code, "");
        if (!label.isEmpty()) {
            return code + " " + label;
        }
        return code.startsWith(LabelledFile.NO_VALUE) || count >= minimum ? code : "other codes";
    }

    private String values() {
        if (variable.traits().isPersonal()) {
            return "not shown: it looks like names, numbers or addresses of people";
        }
        if (variable.counts().present() == 0) {
            return "none";
        }
        boolean isNamed = !variable.variable().labels().ofNumbers().isEmpty();
        boolean isFew = variable.traits().isCounted() && variable.frequencies().size() <= MOST_CLASSES;
        return variable.variable().kind() == Variable.Kind.TEXT || (isNamed && isFew) || variable.isClass()
                ? classes()
                : percentiles();
    }

    private String classes() {
        List<VariableDescription.Frequency> told = variable.frequencies().stream()
                .filter(frequency -> frequency.count() >= minimum)
                .sorted(Comparator.comparingLong(VariableDescription.Frequency::count)
                        .reversed())
                .limit(MOST_VALUES)
                .toList();
        if (told.isEmpty()) {
            return variable.traits().isCounted()
                    ? "no value that " + minimum + " rows share"
                    : "too many different values to count";
        }
        List<String> words = new ArrayList<>();
        variable.frequencies().stream().filter(told::contains).forEach(frequency -> {
            String value = ClearIdentifier.masked(frequency.text());
            String label = variable.findLabel(frequency).map(text -> " " + text).orElse("");
            words.add(value + label + ": " + count(frequency.count()));
        });
        if (told.size() < variable.frequencies().size()) {
            words.add("and others");
        }
        return String.join(", ", words);
    }

    /** Only percentiles beyond which at least as many rows lie as the minimum cell. */
    private String percentiles() {
        long present = variable.counts().present();
        double[] shares = present * FIVE[0] >= minimum ? FIVE : THREE;
        if (present * shares[0] < minimum) {
            return "too few values to tell of";
        }
        double[] found = variable.sample().quantiles(shares);
        double range = found[found.length - 1] - found[0];
        List<String> words = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            String name = shares[i] == 0.5 ? "median" : String.format(Locale.ROOT, "%.0f %%", 100 * shares[i]);
            words.add(name + " " + rounded(found[i], range));
        }
        return String.join(", ", words);
    }

    private String rounded(double value, double range) {
        return switch (variable.variable().kind()) {
            case DATE ->
                YearMonth.from(LocalDate.ofEpochDay((long) Math.floor(value))).toString();
            case DATETIME ->
                YearMonth.from(LocalDate.ofEpochDay((long) Math.floor(value / MICROS_OF_DAY)))
                        .toString();
            case NUMBER, TEXT -> number(value, range);
        };
    }

    private static String number(double value, double range) {
        double size = range > 0 ? range : Math.abs(value);
        int decimals = size > 0 ? 1 - (int) Math.floor(Math.log10(size)) : 0;
        double step = Math.pow(10, -decimals);
        return String.format(
                Locale.ROOT, "%." + Math.max(0, Math.min(decimals, 17)) + "f", step * Math.rint(value / step));
    }
}
