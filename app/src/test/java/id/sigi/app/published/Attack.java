package id.sigi.app.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A reader of published files who calculates: counts from shares, means and their digits; additions of groups to everybody, of arms, of the
 * states of a distribution, of the levels of a mean; intervals narrowed until nothing changes. It knows what the report says of itself: the
 * minimum, and which groups are parts of everybody.
 */
final class Attack {
    private final Intervals intervals = new Intervals();
    private final List<PublishedRow> rows;
    private final long minimum;
    private final List<Set<String>> partitions;
    private final boolean isCoarse;
    private final Map<String, Map<String, PublishedRow>> groups;
    private final Map<String, String> bases = new TreeMap<>();
    private final Set<String> told = new LinkedHashSet<>();

    /**
     * @param partitions names of groups that are parts of everybody, as the plan says
     */
    Attack(List<PublishedRow> rows, long minimum, List<Set<String>> partitions) {
        this.rows = rows;
        this.minimum = minimum;
        this.partitions = partitions;
        List<PublishedRow> printed =
                rows.stream().filter(PublishedRow::isPrinted).toList();
        this.isCoarse = printed.stream()
                .allMatch(row -> row.text("numerator").isEmpty()
                        && row.count("n_treated").orElse(0) % minimum == 0);
        this.groups = groups();
        printed.forEach(row -> bases.put(question(row), row.text("denominator_name")));
        rows.forEach(this::read);
        rows.forEach(this::remainder);
        groups.values().forEach(this::add);
        intervals.propagate();
    }

    static String people(PublishedRow row, String arm) {
        return String.join("|", "people", row.text("subgroup"), arm);
    }

    static String having(PublishedRow row, String arm) {
        return String.join("|", "having", row.text("outcome"), row.text("subgroup"), arm);
    }

    static String numerator(PublishedRow row) {
        return String.join(
                "|",
                "numerator",
                row.text("outcome"),
                row.text("estimand"),
                row.text("contrast"),
                row.text("subgroup"));
    }

    /** People of one base are the same whatever is asked of them; a withheld row has the base of the rows beside it. */
    private String denominator(PublishedRow row) {
        return String.join(
                "|",
                "denominator",
                bases.getOrDefault(question(row), question(row)),
                row.text("contrast").split(" -> ")[0],
                row.text("subgroup"));
    }

    /** Those of a base who do not have it. */
    private String others(PublishedRow row) {
        return "others" + numerator(row) + denominator(row);
    }

    private static String question(PublishedRow row) {
        return row.set() + "|" + row.text("outcome").split("=")[0] + "|" + row.text("estimand");
    }

    private void read(PublishedRow row) {
        if (!row.isPrinted()) {
            return;
        }
        counts(row, "n_treated", people(row, row.text("outcome") + " drawn"));
        counts(row, "n_control", people(row, row.text("outcome") + " not drawn"));
        if (row.count("numerator").isPresent()) {
            counts(row, "numerator", numerator(row));
            counts(row, "denominator", denominator(row));
            told.add(numerator(row));
        }
        if (row.text("estimand").equals("control mean") || row.text("estimand").equals("mean, not selected")) {
            counts(row, "denominator", people(row, row.text("outcome") + " not drawn"));
            share(row, having(row, "not drawn"), 0, 0);
        }
    }

    /** A base is made of those who have it and those who do not. */
    private void remainder(PublishedRow row) {
        if (isShare(row)) {
            Map<String, Double> terms = new LinkedHashMap<>();
            terms.put(denominator(row), -1.0);
            terms.put(numerator(row), 1.0);
            terms.put(others(row), 1.0);
            intervals.sum(terms, 0, 0);
        }
    }

    private static boolean isShare(PublishedRow row) {
        return row.text("n_treated").isEmpty();
    }

    private void counts(PublishedRow row, String column, String name) {
        row.count(column).ifPresent(count -> intervals.bound(name, count - slack(), count + slack()));
    }

    private double slack() {
        return isCoarse ? minimum / 2.0 : 0;
    }

    /** People times the mean, with its digits, if everybody has zero or one. */
    private void share(PublishedRow row, String name, double other, double otherHalf) {
        double mean = row.number("estimate").orElse(0) + other;
        double half = row.half("estimate") + otherHalf;
        long people = row.count("denominator").orElse(0);
        intervals.bound(
                name, Math.max(0, (people - slack()) * (mean - half)), Math.max(0, (people + slack()) * (mean + half)));
    }

    /** Rows that differ in nothing but their group. */
    private Map<String, Map<String, PublishedRow>> groups() {
        Map<String, Map<String, PublishedRow>> groups = new TreeMap<>();
        rows.forEach(row -> groups.computeIfAbsent(
                        String.join(
                                "|",
                                row.set(),
                                row.text("outcome"),
                                row.text("estimand"),
                                row.text("contrast"),
                                row.text("estimator")),
                        none -> new LinkedHashMap<>())
                .putIfAbsent(row.text("subgroup"), row));
        return groups;
    }

    private void add(Map<String, PublishedRow> groups) {
        PublishedRow all = groups.get("all");
        if (all != null) {
            for (Set<String> parts : parts(groups.keySet())) {
                List<PublishedRow> members = parts.stream().map(groups::get).toList();
                boolean isWhole = isWhole(all.set(), parts);
                for (String arm : List.of("drawn", "not drawn")) {
                    sum(
                            having(all, arm),
                            members.stream().map(row -> having(row, arm)).toList(),
                            isWhole);
                    String people = row(all) + arm;
                    sum(
                            people(all, people),
                            members.stream()
                                    .map(row -> people(row, row(row) + arm))
                                    .toList(),
                            isWhole);
                }
                sum(numerator(all), members.stream().map(Attack::numerator).toList(), isWhole);
                sum(denominator(all), members.stream().map(this::denominator).toList(), isWhole);
            }
        }
        stars(groups);
        whole();
    }

    private static String row(PublishedRow row) {
        return row.text("outcome") + " ";
    }

    private List<Set<String>> parts(Set<String> names) {
        List<Set<String>> parts = new ArrayList<>();
        Map<String, Set<String>> byColumn = new TreeMap<>();
        names.stream()
                .filter(name -> name.contains("="))
                .forEach(name -> byColumn.computeIfAbsent(
                                name.substring(0, name.indexOf('=')), none -> new LinkedHashSet<>())
                        .add(name));
        parts.addAll(byColumn.values());
        partitions.stream()
                .filter(names::containsAll)
                .filter(some -> !parts.contains(some))
                .forEach(parts::add);
        return parts.stream().filter(some -> some.size() > 1).toList();
    }

    /** Whether groups make up everybody: not if bases that are printed of all of them do not add up to everybody's. */
    private boolean isWhole(String set, Set<String> parts) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(set + "|"))
                .map(Map.Entry::getValue)
                .filter(some -> some.containsKey("all") && some.keySet().containsAll(parts))
                .allMatch(some -> Stream.of("denominator", "n_treated", "n_control")
                        .allMatch(column -> addUp(some, parts, column)));
    }

    private boolean addUp(Map<String, PublishedRow> some, Set<String> parts, String column) {
        List<PublishedRow> members = parts.stream().map(some::get).toList();
        boolean isTold = Stream.concat(Stream.of(some.get("all")), members.stream())
                .allMatch(row -> row.isPrinted() && row.count(column).isPresent());
        long beyond = isTold
                ? some.get("all").count(column).orElseThrow()
                        - members.stream()
                                .mapToLong(row -> row.count(column).orElseThrow())
                                .sum()
                : 0;
        return Math.abs(beyond) <= slack() * (parts.size() + 1);
    }

    private void sum(String whole, List<String> parts, boolean isWhole) {
        if (!intervals.has(whole)) {
            return;
        }
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put(whole, -1.0);
        parts.forEach(part -> terms.put(part, 1.0));
        intervals.sum(terms, isWhole ? 0 : -Intervals.UNBOUNDED, 0);
    }

    /** The levels of a scale add up to its base, and weighted by their values to the base times the mean. */
    private void stars(Map<String, PublishedRow> groups) {
        List<PublishedRow> levels = groups.values().stream()
                .filter(row -> row.text("subgroup").matches(row.text("outcome") + "=\\d+"))
                .toList();
        Optional<PublishedRow> base =
                levels.stream().filter(PublishedRow::isPrinted).findFirst();
        if (levels.size() < 2 || base.isEmpty()) {
            return;
        }
        double people = (double) base.get().count("denominator").orElseThrow();
        Map<String, Double> once = new LinkedHashMap<>();
        Map<String, Double> weighted = new LinkedHashMap<>();
        for (PublishedRow level : levels) {
            once.put(numerator(level), 1.0);
            weighted.put(
                    numerator(level), Double.parseDouble(level.text("subgroup").split("=")[1]));
        }
        intervals.sum(once, people, people);
        rows.stream()
                .filter(row -> row.isPrinted()
                        && row.text("outcome").equals(base.get().text("outcome"))
                        && row.text("estimand").equals("mean"))
                .forEach(row -> {
                    double mean = row.number("estimate").orElseThrow();
                    intervals.sum(
                            weighted, people * (mean - row.half("estimate")), people * (mean + row.half("estimate")));
                });
    }

    private boolean isDone;

    /** Destinations and statuses add up to their common base. */
    private void whole() {
        if (isDone) {
            return;
        }
        isDone = true;
        Map<String, List<PublishedRow>> wholes = new TreeMap<>();
        for (PublishedRow row : rows) {
            boolean isPart =
                    row.text("outcome").contains("=") || row.text("contrast").contains(" -> ");
            if (isPart && !row.text("estimand").contains("effect")) {
                wholes.computeIfAbsent(
                                String.join(
                                        "|",
                                        row.set(),
                                        row.text("outcome").split("=")[0],
                                        row.text("estimand"),
                                        row.text("contrast").split(" -> ")[0],
                                        row.text("subgroup")),
                                none -> new ArrayList<>())
                        .add(row);
            }
        }
        wholes.values()
                .forEach(parts -> parts.stream()
                        .filter(row -> row.isPrinted() && row.count("numerator").isPresent())
                        .findFirst()
                        .ifPresent(base -> {
                            Map<String, Double> terms = new LinkedHashMap<>();
                            parts.forEach(part -> terms.put(numerator(part), 1.0));
                            double people = (double) base.count("denominator").orElseThrow();
                            intervals.sum(terms, people, people);
                        }));
    }

    /** Withheld counts that are found: the reader knows them to within fewer people than the minimum, and is right. */
    List<String> find(List<PublishedRow> truth) {
        Map<String, PublishedRow> printed = new LinkedHashMap<>();
        rows.forEach(row -> printed.merge(row.label(), row, (one, other) -> one.isPrinted() ? other : one));
        List<String> found = new ArrayList<>();
        for (PublishedRow row : truth) {
            PublishedRow shown = printed.get(row.label());
            if (shown == null || shown.isPrinted()) {
                continue;
            }
            if (isShare(row) && row.count("numerator").isPresent()) {
                long having = row.count("numerator").getAsLong();
                if (having < minimum || !told.contains(numerator(row))) {
                    check(numerator(row), having, found);
                }
                check(others(shown), row.count("denominator").orElseThrow() - having, found);
            }
            row.count("n_treated").ifPresent(count -> check(people(row, row(row) + "drawn"), count, found));
            row.count("n_control").ifPresent(count -> check(people(row, row(row) + "not drawn"), count, found));
            if (row.text("estimand").equals("control mean")) {
                double count = row.number("estimate").orElse(0)
                        * row.count("denominator").orElse(0);
                if (Math.abs(count - Math.rint(count)) < 1e-6) {
                    check(having(row, "not drawn"), Math.round(count), found);
                }
            }
        }
        return found;
    }

    private void check(String name, long count, List<String> found) {
        double[] range = intervals.find(name);
        if (range[1] - range[0] < minimum - 1 && range[0] <= count && count <= range[1]) {
            found.add(name + " is " + count + ", known to be " + (long) range[0] + " to " + (long) range[1]);
        }
    }
}
