package id.sigi.studies.experiment.exposure;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.DisjointGroups;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.plan.ExperimentPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rows on transitions give away: the people of each arm in each state at the follow-up, by their state before. Those whose state before
 * is not known are one more kind.
 */
record TransitionExposure(ExperimentPlan plan) {
    private static final Estimand TREATED = Estimand.of(Quantity.TREATMENT_SHARE);
    private static final Estimand CONTROL = Estimand.of(Quantity.CONTROL_SHARE);

    /** People by outcome, in the order of the rows, of one arm and group. */
    private static Map<String, Map<String, Long>> numerators(EstimateSet set, Estimand estimand) {
        Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
        set.estimates().stream()
                .filter(row -> row.label().estimand().equals(estimand)
                        && row.basis().numerator().isPresent())
                .forEach(row -> groups.computeIfAbsent(row.label().subgroup().words(), none -> new LinkedHashMap<>())
                        .put(
                                row.label().outcome().words(),
                                row.basis().numerator().getAsLong()));
        return groups;
    }

    EstimateSet declared(EstimateSet set) {
        Map<Place, Set<HeadCount>> given = new LinkedHashMap<>();
        for (Estimand estimand : List.of(TREATED, CONTROL)) {
            Map<String, Map<String, Long>> groups = numerators(set, estimand);
            groups.forEach((group, states) -> states.keySet()
                    .forEach(state -> given.computeIfAbsent(new Place(state, group), none -> new LinkedHashSet<>())
                            .addAll(counts(estimand, groups, group, state))));
        }
        return set.withRows(row -> row.exposing(exposure(row, given)));
    }

    /** A state at the follow-up of the people in one state before. */
    private record Place(String outcome, String group) {}

    private Exposure exposure(Estimate row, Map<Place, Set<HeadCount>> given) {
        Set<HeadCount> counts = given.getOrDefault(
                new Place(row.label().outcome().words(), row.label().subgroup().words()), Set.of());
        Basis basis = row.basis();
        return counts.isEmpty() || basis.denominator() == 0 ? Exposure.BASIS : Exposure.of(List.copyOf(counts));
    }

    private List<HeadCount> counts(
            Estimand estimand, Map<String, Map<String, Long>> groups, String group, String state) {
        Table table = new Table(estimand, groups, group.equals(Label.ALL) || isNested(groups));
        HeadCount all = table.count(group, null);
        HeadCount some = table.count(group, state);
        return List.of(all, some, all.without(some));
    }

    /** Whether the groups are parts of everybody: cells without one arm are left out of each by itself. */
    private static boolean isNested(Map<String, Map<String, Long>> groups) {
        Map<String, Long> all = groups.getOrDefault(Label.ALL, Map.of());
        return all.entrySet().stream()
                .allMatch(entry -> entry.getValue()
                        >= groups.entrySet().stream()
                                .filter(group -> !group.getKey().equals(Label.ALL))
                                .mapToLong(group -> group.getValue().getOrDefault(entry.getKey(), 0L))
                                .sum());
    }

    /** People of an arm by state before and at the follow-up. */
    private record Table(Estimand estimand, Map<String, Map<String, Long>> groups, boolean isOne) {
        private List<String> rows() {
            return groups.keySet().stream()
                    .filter(group -> !group.equals(Label.ALL))
                    .toList();
        }

        private List<String> states() {
            return groups.values().stream()
                    .flatMap(states -> states.keySet().stream())
                    .distinct()
                    .toList();
        }

        private DisjointGroups kinds() {
            List<Long> people = new ArrayList<>();
            for (String row : rows()) {
                states().forEach(state -> people.add(groups.get(row).getOrDefault(state, 0L)));
            }
            for (String state : states()) {
                long known = rows().stream()
                        .mapToLong(row -> groups.get(row).getOrDefault(state, 0L))
                        .sum();
                long all = groups.getOrDefault(Label.ALL, Map.of()).getOrDefault(state, known);
                people.add(Math.max(0, all - known));
            }
            return DisjointGroups.of(
                    estimand.words(), people.stream().mapToLong(Long::longValue).toArray());
        }

        HeadCount count(String group, String state) {
            BitSet which = new BitSet();
            List<String> rows = rows();
            List<String> states = states();
            for (int row = 0; row <= rows.size(); row++) {
                boolean isIn = group.equals(Label.ALL)
                        || (row < rows.size() && rows.get(row).equals(group));
                for (int at = 0; at < states.size(); at++) {
                    which.set(
                            row * states.size() + at,
                            isIn && (state == null || states.get(at).equals(state)));
                }
            }
            return kinds().count((state == null ? "all" : state) + " of " + group, which);
        }
    }
}
