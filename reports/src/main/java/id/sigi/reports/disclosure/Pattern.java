package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of one set are hidden. Starts from the rows that are small by themselves and adds, until nothing changes, those that would
 * give a hidden row away.
 */
final class Pattern {
    private static final Set<String> MOVEMENTS = Set.of(
            "change",
            "entry rate",
            "exit rate",
            "effect of the offer on the destination",
            "effect of the offer on the destination, precision-weighted");

    private final List<Estimate> estimates;
    private final DisclosureRules rules;
    private final Map<Estimate, Reason> hidden = new LinkedHashMap<>();

    private Pattern(List<Estimate> estimates, DisclosureRules rules) {
        this.estimates = estimates;
        this.rules = rules;
    }

    static Pattern of(List<Estimate> estimates, DisclosureRules rules) {
        Pattern pattern = new Pattern(estimates, rules);
        pattern.hidePrimary();
        pattern.hideUntilStable();
        return pattern;
    }

    Optional<Reason> find(Estimate row) {
        return Optional.ofNullable(hidden.get(row));
    }

    private void hidePrimary() {
        PrimarySuppression primary = new PrimarySuppression(rules);
        estimates.forEach(row -> primary.find(row).ifPresent(reason -> hidden.put(row, reason)));
    }

    private void hideUntilStable() {
        List<AdditiveGroup> groups = AdditiveGroup.list(estimates).stream()
                .filter(group ->
                        rules.countsPeople(group.members().get(0).label().outcome()))
                .toList();
        int before;
        do {
            before = hidden.size();
            groups.forEach(group -> protect(group.members()));
            estimates.stream()
                    .filter(row -> !hidden.containsKey(row) && isDerivedFromHidden(row.label()))
                    .toList()
                    .forEach(row -> hidden.put(row, Reason.DERIVED));
        } while (hidden.size() > before);
    }

    /** A single hidden row is known by subtraction, and hidden rows that add up to less than the minimum are known nearly. */
    private void protect(List<Estimate> members) {
        List<Estimate> secret = members.stream().filter(hidden::containsKey).toList();
        if (secret.isEmpty() || (secret.size() > 1 && AdditiveGroup.sum(secret) >= rules.minimumCell())) {
            return;
        }
        members.stream()
                .filter(row -> !hidden.containsKey(row))
                .min(Comparator.comparingLong(row -> row.basis().numerator().orElseThrow()))
                .ifPresent(row -> {
                    hidden.put(row, Reason.COMPLEMENTARY);
                    protect(members);
                });
    }

    private boolean isDerivedFromHidden(Label label) {
        return hidden.keySet().stream()
                .filter(row -> row.basis().numerator().isPresent())
                .map(Estimate::label)
                .filter(secret -> secret.outcome().equals(label.outcome()))
                .anyMatch(secret -> isMovementOf(label, secret) || isRatioOf(label, secret));
    }

    /** Before, after, entries and exits are tied by one addition, and so are an effect and the shares of both arms. */
    private static boolean isMovementOf(Label label, Label secret) {
        return MOVEMENTS.contains(label.estimand()) && label.subgroup().equals(secret.subgroup());
    }

    /** A ratio of two groups times the share of one is the share of the other. */
    private static boolean isRatioOf(Label label, Label secret) {
        String[] sides = label.contrast().split(" over ", 2);
        int equals = secret.subgroup().indexOf('=');
        return sides.length == 2
                && equals >= 0
                && List.of(sides).contains(secret.subgroup().substring(equals + 1));
    }
}
