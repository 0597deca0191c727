package id.sigi.app.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of the published tables of data, by which every line of every other published file is held: a line says more if it prints a
 * number that no row about one and the same thing has.
 */
final class Figures {
    private static final List<String> NUMBERS = List.of(
            "estimate",
            "std_error",
            "df",
            "statistic",
            "p_value",
            "p_adjusted",
            "conf_low",
            "conf_high",
            "n_treated",
            "n_control",
            "numerator",
            "denominator");
    private static final List<String> LABELS =
            List.of("outcome", "estimand", "contrast", "subgroup", "estimator", "denominator_name", "reason");

    /** Of intervals, of the smallest p-value that is told, of axes, of a page's width, of the months in which a course is completed. */
    private static final List<String> PHRASES = List.of(
            "95%",
            "95\\%", "0.001", "0,001", "0%", "100%", "16 cm", "12 months", "12 bulan", "1 - h", "> 0", "0.05", "0,05");

    private static final Pattern EVENTS = Pattern.compile("^\\W*[\\w-]+\\.jsonl\\W");

    /** Numbers of rows about one thing: one outcome, one group, one origin. */
    private final Map<String, List<Double>> families = new TreeMap<>();

    /** Numbers that are no figures of people: those of names, sentences, rules. */
    private final List<Double> words = new ArrayList<>();

    private final List<Double> all = new ArrayList<>();

    /** Names with figures in them, longest first. */
    private final Set<String> names =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /**
     * @param minimum the minimum cell, which every page names
     */
    Figures(List<PublishedRow> rows, List<JsonNode> sets, double minimum) {
        words.add(minimum);
        names.addAll(PHRASES);
        Map<String, List<PublishedRow>> bySet = rows.stream().collect(Collectors.groupingBy(PublishedRow::set));
        bySet.forEach((set, members) -> {
            double withheld = members.stream()
                    .filter(row -> row.text("reason").equals("suppressed"))
                    .count();
            double all = members.size();
            families.put("rows of " + set, List.of(withheld, all));
        });
        rows.forEach(this::read);
        sets.forEach(this::read);
        families.values().forEach(all::addAll);
    }

    private void read(PublishedRow row) {
        LABELS.stream().map(row::text).filter(label -> label.matches(".*\\d.*")).forEach(label -> {
            names.add(label);
            words(label);
            Stream.of(label.split("[\\s=]+"))
                    .filter(word -> word.matches("\\d+[.,]\\d+"))
                    .forEach(names::add);
        });
        if (!row.isPrinted()) {
            return;
        }
        List<Double> numbers = new ArrayList<>();
        NUMBERS.forEach(column -> row.number(column).ifPresent(numbers::add));
        row.number("n_treated")
                .ifPresent(treated -> row.number("n_control").ifPresent(control -> numbers.add(treated + control)));
        String origin = row.text("contrast").split(" -> ")[0];
        for (String family : List.of(
                "outcome " + row.text("outcome").split("=")[0],
                "group " + row.text("subgroup") + " " + row.set(),
                "origin " + origin + " " + row.set())) {
            families.computeIfAbsent(family, none -> new ArrayList<>()).addAll(numbers);
        }
    }

    private void words(String text) {
        new PublishedLine("", text).numbers().forEach(number -> words.add(number.value()));
    }

    /** What a set says of itself: steps, models, sentences. */
    private void read(JsonNode set) {
        List<Double> steps = new ArrayList<>();
        visit(set.path("flow"), (name, value) -> steps.add(value));
        visit(set.path("models"), (name, value) -> steps.add(value));
        visit(set.path("redraws"), (name, value) -> steps.add(value));
        visit(set.path("provenance"), (name, value) -> steps.add(value));
        families.put("flow " + set.path("id").asText(), steps);
        set.path("conventions").forEach(sentence -> words(sentence.asText()));
    }

    private static void visit(JsonNode node, BiConsumer<String, Double> visitor) {
        if (node.isNumber()) {
            visitor.accept("", node.asDouble());
        }
        node.forEach(child -> visit(child, visitor));
    }

    /** The lines that print what no table of data has, with the numbers; lines of files of events count events, not people. */
    List<String> findMore(List<PublishedLine> lines) {
        Map<String, Set<Double>> alone = new HashMap<>();
        lines.stream()
                .filter(Figures::isAlone)
                .forEach(line -> alone.computeIfAbsent(line.file(), none -> new TreeSet<>())
                        .add(tick(line)));
        List<String> more = new ArrayList<>();
        for (PublishedLine line : lines) {
            List<Double> left = left(line.without(names));
            boolean isTick = isAlone(line) && isTick(tick(line), alone.get(line.file()));
            if (!left.isEmpty() && !isTick && !EVENTS.matcher(line.text()).find()) {
                more.add(left + " in " + line);
            }
        }
        return more;
    }

    /** Numbers of a line that no row has, or that no rows about one thing have together. */
    private List<Double> left(PublishedLine line) {
        List<PublishedLine.Shown> left =
                line.numbers().stream().filter(shown -> !isOneOf(shown, words)).toList();
        boolean isExplained = line.isSentence()
                ? left.stream().allMatch(shown -> shown.value() == 0 || isOneOf(shown, all))
                : families.values().stream()
                        .anyMatch(family -> left.stream().allMatch(shown -> isOneOf(shown, family)));
        return isExplained
                ? List.of()
                : left.stream().map(PublishedLine.Shown::value).toList();
    }

    private static boolean isOneOf(PublishedLine.Shown shown, List<Double> values) {
        return values.stream().anyMatch(value -> shows(shown, value));
    }

    /** As a number or in per cent, without its sign, with as many digits as it is shown; a number as small as a count is one. */
    private static boolean shows(PublishedLine.Shown shown, double value) {
        double size = Math.abs(value);
        double slack = shown.half() + 1e-9 * Math.max(1, size);
        boolean isCount = shown.half() == 0.5 && shown.value() < 100 && !shown.isPercent();
        return isCount
                ? size == shown.value()
                : Math.abs(size - shown.value()) <= slack || Math.abs(size * 100 - shown.value()) <= slack;
    }

    private static boolean isAlone(PublishedLine line) {
        return line.numbers().size() == 1 && line.text().matches("[\\d.,%+\u2212 ]+");
    }

    private static double tick(PublishedLine line) {
        double size = line.numbers().get(0).value();
        return line.text().contains("\u2212") ? -size : size;
    }

    /** A number on an axis is its origin, or stands between, before or after two others at equal steps. */
    private static boolean isTick(double tick, Set<Double> others) {
        boolean isRound = Math.abs(tick) >= 1000 && Double.toString(tick).matches("-?[1-9]0+\\.0|-?[1-9]\\.0E\\d+");
        return tick == 0
                || (isRound && others.contains(0.0))
                || others.stream()
                        .filter(one -> one != tick)
                        .anyMatch(one -> others.stream()
                                .anyMatch(other -> other != tick && !other.equals(one) && isMiddle(tick, one, other)));
    }

    private static boolean isMiddle(double tick, double one, double other) {
        double slack = 1e-9 * Math.max(1, Math.abs(tick));
        return Math.abs(one - tick - (other - one)) < slack || Math.abs(tick - one - (other - tick)) < slack;
    }
}
