package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.OutcomeVariable;
import id.sigi.methods.estimate.identity.Subgroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows bound by an addition that a reader can redo: the parts of a whole, whose numerators add up to their common denominator, or a
 * margin, where the subgroups of one column add up to everybody.
 *
 * @param members rows of which all but one give away the last
 */
record AdditiveGroup(List<Estimate> members) {
    AdditiveGroup {
        members = List.copyOf(members);
    }

    /** Every group of at least two rows in a set. */
    static List<AdditiveGroup> list(List<Estimate> estimates) {
        List<Estimate> shares = estimates.stream()
                .filter(row -> row.basis().numerator().isPresent())
                .toList();
        return Stream.concat(wholes(shares), margins(shares)).toList();
    }

    private static Stream<AdditiveGroup> wholes(List<Estimate> shares) {
        return Stream.of(WholeKey.byOutcome(shares), WholeKey.bySubgroup(shares))
                .flatMap(groups -> groups.values().stream())
                .filter(AdditiveGroup::isWhole)
                .map(AdditiveGroup::new);
    }

    private static boolean isWhole(List<Estimate> rows) {
        return rows.size() > 1
                && sum(rows) == rows.get(0).basis().denominator()
                && rows.stream()
                                .mapToLong(row -> row.basis().denominator())
                                .distinct()
                                .count()
                        == 1;
    }

    private static Stream<AdditiveGroup> margins(List<Estimate> shares) {
        return shares.stream()
                .filter(row -> row.label().subgroup().isEverybody())
                .flatMap(total -> marginsOf(total, shares));
    }

    private static Stream<AdditiveGroup> marginsOf(Estimate total, List<Estimate> shares) {
        Map<String, List<Estimate>> byColumn = new LinkedHashMap<>();
        shares.stream()
                .filter(row -> isPart(row.label(), total.label()))
                .forEach(row -> byColumn.computeIfAbsent(row.label().subgroup().column(), name -> new ArrayList<>())
                        .add(row));
        return byColumn.values().stream()
                .filter(parts -> sum(parts) == total.basis().numerator().orElseThrow())
                .map(parts -> Stream.concat(Stream.of(total), parts.stream()).toList())
                .map(AdditiveGroup::new);
    }

    private static boolean isPart(Label part, Label total) {
        return part.subgroup().isValueOfColumn()
                && part.outcome().equals(total.outcome())
                && part.estimand().equals(total.estimand())
                && part.contrast().equals(total.contrast());
    }

    static long sum(List<Estimate> rows) {
        return rows.stream()
                .mapToLong(row -> row.basis().numerator().orElseThrow())
                .sum();
    }

    /** What the parts of a whole have in common. */
    private record WholeKey(String outcome, Estimand estimand, String from, String subgroup) {

        /** Mutually exclusive outcomes of one group: a row of a transition matrix, the levels of a status. */
        static Map<WholeKey, List<Estimate>> byOutcome(List<Estimate> shares) {
            return group(shares, label -> label.subgroup().words());
        }

        /** Mutually exclusive subgroups of one outcome: the sexes among beneficiaries, the stars of a rating. */
        static Map<WholeKey, List<Estimate>> bySubgroup(List<Estimate> shares) {
            return group(shares, label -> whole(label.subgroup()));
        }

        private static Map<WholeKey, List<Estimate>> group(List<Estimate> shares, Function<Label, String> subgroup) {
            Map<WholeKey, List<Estimate>> groups = new LinkedHashMap<>();
            shares.forEach(row -> groups.computeIfAbsent(
                            new WholeKey(
                                    whole(row.label().outcome()),
                                    row.label().estimand(),
                                    from(row.label().contrast()),
                                    subgroup.apply(row.label())),
                            key -> new ArrayList<>())
                    .add(row));
            return groups;
        }

        private static String from(Contrast contrast) {
            return contrast.kind() == Contrast.Kind.TRANSITION ? contrast.of() : contrast.words();
        }

        /** The variable whose values the outcomes are. */
        private static String whole(OutcomeVariable outcome) {
            return outcome.condition() == OutcomeVariable.Condition.EQUALS ? outcome.variable() : outcome.words();
        }

        /** The column whose values the subgroups are. */
        private static String whole(Subgroup people) {
            return people.isValueOfColumn() ? people.column() : people.words();
        }
    }
}
