package id.sigi.methods.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The exact checks of a draw's record, but for its replay. */
final class RecordChecks {
    static final String NO_RECORD = "the draw is not on record";
    static final String NO_CAP = "the most recipients of a household are not on record";

    private final RecordedDraw draw;
    private final List<RecordedEntry> drawn;
    private final List<CheckResult> results = new ArrayList<>();

    private RecordChecks(RecordedDraw draw) {
        this.draw = draw;
        this.drawn = draw.drawn();
    }

    static List<CheckResult> of(RecordedDraw draw) {
        RecordChecks checks = new RecordChecks(draw);
        checks.add(DrawCheck.RECORD, Math.abs(draw.records() - 1));
        checks.entries();
        checks.households();
        checks.add(DrawCheck.RANKS, checks.missingRanks());
        checks.ifRecorded(DrawCheck.QUOTA, rules -> Math.max(0, checks.winners() - rules.quota()));
        checks.ifRecorded(DrawCheck.PLACES_UNUSED, checks::unused);
        return checks.results;
    }

    private void entries() {
        ifRecorded(DrawCheck.ELIGIBLE_RESULTS, rules -> Math.abs(rules.eligible() - drawn.size()));
        long applied = draw.entries().stream()
                .filter(entry -> entry.standing() == RecordedEntry.Standing.APPLIED)
                .map(RecordedEntry::application)
                .distinct()
                .count();
        ifRecorded(DrawCheck.ELIGIBLE_APPLICATIONS, rules -> Math.abs(rules.eligible() - applied));
        add(
                DrawCheck.RESULT_MISSING,
                draw.entries().stream()
                        .filter(entry -> entry.standing() == RecordedEntry.Standing.APPLIED && !entry.isDrawn())
                        .count());
        add(DrawCheck.NOT_APPLIED, drawn(RecordedEntry.Standing.NOT_APPLIED));
        add(DrawCheck.EXCLUDED_DRAWN, drawn(RecordedEntry.Standing.EXCLUDED));
        long applications =
                drawn.stream().map(RecordedEntry::application).distinct().count();
        add(DrawCheck.RESULT_TWICE, drawn.size() - applications);
        Map<String, Set<String>> byPerson = drawn.stream()
                .collect(Collectors.groupingBy(
                        RecordedEntry::person, Collectors.mapping(RecordedEntry::application, Collectors.toSet())));
        add(
                DrawCheck.PERSON_TWICE,
                byPerson.values().stream()
                        .mapToLong(several -> several.size() - 1)
                        .sum());
        add(
                DrawCheck.EARLIER_WINNER,
                drawn.stream().filter(entry -> entry.earlierWins() > 0).count());
    }

    private long drawn(RecordedEntry.Standing standing) {
        return drawn.stream().filter(entry -> entry.standing() == standing).count();
    }

    private void households() {
        if (drawn.stream().anyMatch(entry -> entry.places().isEmpty())) {
            unavailable(DrawCheck.HOUSEHOLD_FULL, NO_CAP);
            unavailable(DrawCheck.HOUSEHOLD_CAP, NO_CAP);
            return;
        }
        add(
                DrawCheck.HOUSEHOLD_FULL,
                drawn.stream().filter(entry -> entry.places().orElseThrow() < 1).count());
        Map<String, Integer> left = left();
        add(
                DrawCheck.HOUSEHOLD_CAP,
                left.values().stream().mapToLong(places -> Math.max(0, -places)).sum());
    }

    /** Places less winners of each household. */
    private Map<String, Integer> left() {
        Map<String, Integer> left = new HashMap<>();
        drawn.forEach(entry ->
                left.putIfAbsent(entry.household(), Math.max(0, entry.places().orElse(Integer.MAX_VALUE))));
        drawn.stream()
                .filter(RecordedEntry::isWinner)
                .forEach(entry -> left.merge(entry.household(), -1, Integer::sum));
        return left;
    }

    private long missingRanks() {
        long present = drawn.stream()
                .mapToLong(RecordedEntry::rank)
                .filter(rank -> rank >= 1 && rank <= drawn.size())
                .distinct()
                .count();
        return drawn.size() - present;
    }

    private long winners() {
        return drawn.stream().filter(RecordedEntry::isWinner).count();
    }

    private long unused(RecordedDraw.Rules rules) {
        Map<String, Integer> left = left();
        Map<String, Long> losers = drawn.stream()
                .filter(entry -> !entry.isWinner())
                .collect(Collectors.groupingBy(RecordedEntry::household, Collectors.counting()));
        long able = losers.entrySet().stream()
                .mapToLong(household -> Math.min(Math.max(0, left.get(household.getKey())), household.getValue()))
                .sum();
        return Math.min(Math.max(0, rules.quota() - winners()), able);
    }

    private void ifRecorded(DrawCheck check, ToLongFunction<RecordedDraw.Rules> count) {
        draw.record()
                .ifPresentOrElse(rules -> add(check, count.applyAsLong(rules)), () -> unavailable(check, NO_RECORD));
    }

    private void add(DrawCheck check, long count) {
        results.add(new CheckResult(
                draw.id(), check, drawn.size(), OptionalDouble.of((double) count), OptionalDouble.empty(), ""));
    }

    private void unavailable(DrawCheck check, String reason) {
        results.add(new CheckResult(
                draw.id(), check, drawn.size(), OptionalDouble.empty(), OptionalDouble.empty(), reason));
    }
}
