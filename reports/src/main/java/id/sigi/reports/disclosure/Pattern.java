package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Exposure.Subject;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Quantity;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Which rows of a publication are withheld. Starts from the rows that are small by themselves and adds, until nothing changes, those that
 * would give a withheld count away: within a table by its additions, across all tables by any sum of printed counts. A pure function of
 * the sets and the rules.
 */
final class Pattern {
    private static final Set<Quantity> MOVEMENTS =
            EnumSet.of(Quantity.CHANGE, Quantity.ENTRY_RATE, Quantity.EXIT_RATE, Quantity.EFFECT_ON_DESTINATION);

    /** Relative difference below which two estimates are one. */
    private static final double SAME = 1e-9;

    /** A publication is asked about twice: for what is printed, and for its keeper, why the rest is not. */
    private static final AtomicReference<Pattern> LAST = new AtomicReference<>();

    private final List<List<Estimate>> sets;
    private final DisclosureRules rules;
    private final IdentityHashMap<Estimate, Reason> hidden = new IdentityHashMap<>();
    private final IdentityHashMap<Estimate, String> details = new IdentityHashMap<>();
    private final Publication publication;

    private Pattern(List<EstimateSet> sets, DisclosureRules rules) {
        this.sets = sets.stream().map(EstimateSet::estimates).toList();
        this.rules = rules;
        this.publication = new Publication(this.sets, rules);
    }

    static Pattern of(List<EstimateSet> sets, DisclosureRules rules) {
        Pattern last = LAST.get();
        if (last != null && last.isOf(sets, rules)) {
            return last;
        }
        Pattern pattern = new Pattern(sets, rules);
        pattern.hidePrimary();
        pattern.hideUntilStable();
        LAST.set(pattern);
        return pattern;
    }

    // Rows are known by identity, because two of them may say the same; so are their lists.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(List<EstimateSet> others, DisclosureRules otherRules) {
        return rules.equals(otherRules)
                && sets.size() == others.size()
                && IntStream.range(0, sets.size())
                        .allMatch(at -> sets.get(at) == others.get(at).estimates());
    }

    Optional<Reason> find(Estimate row) {
        return Optional.ofNullable(hidden.get(row));
    }

    private void hidePrimary() {
        PrimarySuppression primary = new PrimarySuppression(rules);
        sets.forEach(set -> set.forEach(row -> primary.find(row).ifPresent(reason -> hidden.put(row, reason))));
    }

    private void hideUntilStable() {
        int before;
        do {
            before = hidden.size();
            sets.forEach(this::hideWithin);
            if (hidden.size() == before) {
                publication.findLeak(row -> !hidden.containsKey(row)).ifPresent(this::close);
            }
        } while (hidden.size() > before);
    }

    private void close(DisclosingSum leak) {
        Estimate row = publication.victim(leak, some -> !hidden.containsKey(some));
        hidden.put(row, Reason.DIFFERENCE);
        details.put(row, leak.toString());
        publication.rowsWithTheSame(hidden::containsKey).forEach(same -> {
            hidden.put(same, Reason.DIFFERENCE);
            details.put(same, leak.toString());
        });
    }

    /** The printed counts that would have given a small count away; empty for other reasons. */
    String detail(Estimate row) {
        return details.getOrDefault(row, "");
    }

    private void hideWithin(List<Estimate> estimates) {
        List<AdditiveGroup> groups = AdditiveGroup.list(estimates).stream()
                .filter(group -> group.members().get(0).exposure().subject() == Subject.PEOPLE)
                .toList();
        int before;
        do {
            before = hidden.size();
            groups.forEach(group -> protect(group.members()));
            List<Label> secret = estimates.stream()
                    .filter(row ->
                            hidden.containsKey(row) && row.basis().numerator().isPresent())
                    .map(Estimate::label)
                    .toList();
            estimates.stream()
                    .filter(row -> !hidden.containsKey(row) && isDerived(row.label(), secret))
                    .toList()
                    .forEach(row -> hidden.put(row, Reason.DERIVED));
            hideRestated(estimates);
        } while (hidden.size() > before);
    }

    /** Sets of values that are not refuted, redraws and adjusted rows print the very effect of another row. */
    private void hideRestated(List<Estimate> estimates) {
        List<Estimate> secret = estimates.stream()
                .filter(row -> hidden.containsKey(row) && isEffect(row))
                .toList();
        estimates.stream()
                .filter(row -> !hidden.containsKey(row) && isEffect(row))
                .filter(row -> secret.stream().anyMatch(other -> isSameEffect(row, other)))
                .toList()
                .forEach(row -> hidden.put(row, Reason.DERIVED));
    }

    private static boolean isEffect(Estimate row) {
        return !row.label().contrast().isEmpty() && row.inference().estimate().orElse(0) != 0;
    }

    private static boolean isSameEffect(Estimate one, Estimate other) {
        double left = one.inference().estimate().orElseThrow();
        double right = other.inference().estimate().orElseThrow();
        return one.label().outcome().equals(other.label().outcome())
                && one.label().subgroup().equals(other.label().subgroup())
                && Math.abs(left - right) <= SAME * Math.abs(left);
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

    private static boolean isDerived(Label label, List<Label> hidden) {
        return hidden.stream()
                .filter(secret -> secret.outcome().equals(label.outcome()))
                .anyMatch(secret -> isMovementOf(label, secret) || isRatioOf(label, secret));
    }

    /** Before, after, entries and exits are tied by one addition, and so are an effect and the shares of both arms. */
    private static boolean isMovementOf(Label label, Label secret) {
        return MOVEMENTS.contains(label.estimand().quantity())
                && label.subgroup().equals(secret.subgroup());
    }

    /** A ratio of two groups times the share of one is the share of the other. */
    private static boolean isRatioOf(Label label, Label secret) {
        Contrast contrast = label.contrast();
        return contrast.kind() == Contrast.Kind.RATIO
                && secret.subgroup().isValueOfColumn()
                && List.of(contrast.of(), contrast.against())
                        .contains(secret.subgroup().value());
    }
}
