package id.sigi.studies.draw;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.Design;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Lottery;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * Refuses contrasts that re-entry biases, unless the plan accepts them in so many words; then every number says what it is.
 *
 * <p>Losers may enter again. Whoever ever wins has therefore entered more draws than whoever never does, so comparing the two credits the
 * programme with persistence; and stacking each person's draws counts later winners among the losers of the earlier draws.
 */
public final class ReEntryGuard {
    private static final String NAIVE = "naive, biased by re-entry: ";

    private final List<String> reasons;

    private ReEntryGuard(List<String> reasons) {
        this.reasons = List.copyOf(reasons);
    }

    /**
     * @param kept the rows that the plan looks at
     * @throws RequestFault if a contrast is naive and the plan does not accept it
     */
    public static ReEntryGuard of(ExperimentPlan plan, PlanColumns kept) {
        List<String> reasons = new ArrayList<>();
        findEver(plan).ifPresent(reasons::add);
        findStacked(plan, kept).ifPresent(reasons::add);
        boolean isAccepted = plan.design()
                .findLottery()
                .map(lottery -> lottery.naive() == Lottery.Naive.ACCEPTED)
                .orElse(false);
        if (!reasons.isEmpty() && !isAccepted) {
            throw new RequestFault(
                    "The plan " + plan.id() + " makes a contrast that re-entry biases",
                    String.join("; ", reasons),
                    "Keep each person's first draw (draw_sequence = 1), or weight by the chance of ever winning where re-entry is not"
                            + " chosen (design.lottery: probability, re_entry: exogenous), or write design.lottery.naive: accepted");
        }
        return new ReEntryGuard(reasons);
    }

    private static Optional<String> findEver(ExperimentPlan plan) {
        Design design = plan.design();
        if (!design.offer().equals(Fields.IS_EVER_SELECTED.name())) {
            return Optional.empty();
        }
        boolean isKnown = design.findLottery()
                .map(lottery -> lottery.reEntry() == Lottery.ReEntry.EXOGENOUS
                        && lottery.estimators().stream().allMatch(Lottery.WeightedMethod::needsProbability))
                .orElse(false);
        return plan.estimators().isEmpty() && isKnown
                ? Optional.empty()
                : Optional.of("whoever ever wins has entered more draws than whoever never wins");
    }

    private static Optional<String> findStacked(ExperimentPlan plan, PlanColumns kept) {
        String declared =
                plan.design().findLottery().flatMap(Lottery::findPerson).orElse("");
        String person = declared.isEmpty() ? Fields.APPLICANT_ID.name() : declared;
        boolean isAsked = !person.equals(plan.unit())
                && (!declared.isEmpty() || kept.names().contains(person));
        if (!isAsked) {
            return Optional.empty();
        }
        Column column = kept.column("design.lottery.person", person);
        Row counts = kept.rows().agg(count(column), count_distinct(column)).head();
        long again = counts.getLong(0) - counts.getLong(1);
        return again == 0
                ? Optional.empty()
                : Optional.of("a person's draws are stacked, " + again + " rows are of people who are there already");
    }

    /** The sets as they are; or, where a naive contrast was accepted, with the word in each row and the reason in each set. */
    public List<EstimateSet> marked(List<EstimateSet> sets) {
        return reasons.isEmpty() ? sets : sets.stream().map(this::marked).toList();
    }

    private EstimateSet marked(EstimateSet set) {
        List<String> conventions = new ArrayList<>(set.conventions());
        conventions.add("Naive contrasts, accepted by the plan: " + String.join("; ", reasons) + ".");
        return new EstimateSet(
                set.id(),
                set.evidence(),
                set.provenance(),
                set.flow(),
                conventions,
                set.estimates().stream().map(ReEntryGuard::marked).toList());
    }

    private static Estimate marked(Estimate estimate) {
        Label label = estimate.label();
        return new Estimate(
                new Label(
                        label.outcome(),
                        NAIVE + label.estimand(),
                        label.contrast(),
                        label.subgroup(),
                        label.estimator()),
                estimate.inference(),
                estimate.basis(),
                estimate.status());
    }
}
