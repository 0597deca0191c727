package id.sigi.studies.lottery;

import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.ReEntry;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.input.PlannedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Refuses contrasts that re-entry biases, unless the plan accepts them in so many words; then every number says what it is.
 *
 * <p>Losers may enter again. Whoever ever wins has therefore entered more draws than whoever never does, so comparing the two credits the
 * programme with persistence; and stacking each person's draws on an outcome that does not move with the draw counts later winners among the
 * losers of the earlier draws. What may be stacked are each draw's own entrants, within the cells of the draw, on outcomes counted from it,
 * with standard errors that hold a person's rows together: the effect of an offer with whatever losing led to, which each row calls dynamic.
 */
public final class ReEntryGuard {

    private final List<String> reasons;
    private final long again;

    private ReEntryGuard(List<String> reasons, long again) {
        this.reasons = List.copyOf(reasons);
        this.again = again;
    }

    /**
     * @param planned the rows that the plan looks at, and all others
     * @throws RequestFault if a contrast is naive and the plan does not accept it
     */
    public static ReEntryGuard of(ExperimentPlan plan, PlannedRows planned) {
        Optional<String> person = findPerson(plan, planned.all().names());
        List<String> reasons = new ArrayList<>();
        if (!isEverKnown(plan)) {
            EverWinnerOfferCheck.find(plan, planned.all(), person).ifPresent(reasons::add);
        }
        Optional<StackedDrawCheck> people = person.filter(name -> !name.equals(plan.unit()))
                .map(name -> StackedDrawCheck.of(plan, planned.kept(), name))
                .filter(found -> found.again() > 0);
        people.ifPresent(found -> reasons.addAll(RiskSetCheck.reasons(plan, found)));
        if (!reasons.isEmpty() && !isAccepted(plan)) {
            throw new RequestFault(
                    "The plan " + plan.id() + " makes a contrast that re-entry biases",
                    String.join("; ", reasons),
                    "Keep each person's first draw (draw_sequence = 1), or compare each draw's own entrants on outcomes counted from it"
                            + " (cells of the draw in design.strata, cell effects, standard errors clustered by person or household), or weight by the"
                            + " probability of ever winning where re-entry is not chosen (design.lottery: probability, re_entry: exogenous), or"
                            + " write design.lottery.naive: accepted");
        }
        return new ReEntryGuard(reasons, people.map(StackedDrawCheck::again).orElse(0L));
    }

    private static Optional<String> findPerson(ExperimentPlan plan, List<String> names) {
        return plan.design()
                .findLottery()
                .flatMap(Lottery::findPerson)
                .or(() -> Optional.of(Fields.APPLICANT_ID.name()).filter(names::contains));
    }

    private static boolean isAccepted(ExperimentPlan plan) {
        return plan.design()
                .findLottery()
                .map(lottery -> lottery.naive() == Lottery.Naive.ACCEPTED)
                .orElse(false);
    }

    /** Whether nothing is asked but estimators by the probability of ever winning, which re-entry that nobody chooses makes known. */
    private static boolean isEverKnown(ExperimentPlan plan) {
        return plan.estimators().isEmpty()
                && plan.design()
                        .findLottery()
                        .map(lottery -> lottery.reEntry() == Lottery.ReEntry.EXOGENOUS
                                && lottery.estimators().stream().allMatch(Lottery.WeightedMethod::needsProbability))
                        .orElse(false);
    }

    /** The sets as they are; or with the word in each row, and the reason in each set, where draws are stacked or a naive contrast was accepted. */
    public List<EstimateSet> marked(List<EstimateSet> sets) {
        if (!reasons.isEmpty()) {
            String sentence = "Naive contrasts, accepted by the plan: " + String.join("; ", reasons) + ".";
            return sets.stream()
                    .map(set -> marked(set, sentence, estimand -> estimand.under(ReEntry.NAIVE)))
                    .toList();
        }
        String sentence = "Each draw's own entrants are compared within its cells; " + again
                + " rows are of people who are there already, and clusters hold their rows together. Dynamic: the effect of an offer"
                + " with the later wins that losing led to, not that of taking part.";
        return again == 0
                ? sets
                : sets.stream()
                        .map(set -> marked(set, sentence, ReEntryGuard::dynamic))
                        .toList();
    }

    private static Estimand dynamic(Estimand estimand) {
        return estimand.isAny(Quantity.INTENTION_TO_TREAT, Quantity.LOCAL_AVERAGE_TREATMENT_EFFECT)
                ? estimand.under(ReEntry.DYNAMIC)
                : estimand;
    }

    private static EstimateSet marked(EstimateSet set, String sentence, UnaryOperator<Estimand> word) {
        List<String> conventions = new ArrayList<>(set.conventions());
        conventions.add(sentence);
        return set.withConventions(conventions).withLabels(label -> marked(label, word));
    }

    private static Label marked(Label label, UnaryOperator<Estimand> word) {
        return label.of(word.apply(label.estimand()));
    }
}
