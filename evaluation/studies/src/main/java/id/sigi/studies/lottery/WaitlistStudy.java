package id.sigi.studies.lottery;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.plan.design.OfferedList;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.waitlist.DoublyReweightedEstimator;
import id.sigi.methods.waitlist.WaitlistEstimator;
import id.sigi.methods.waitlist.WaitlistSpec;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Effects where refused seats were offered on, for plans that declare {@code design.lottery.waiting_list}. */
public final class WaitlistStudy {
    /** Name of the set. */
    public static final String ID = "waiting-lists";

    private static final Estimator ESTIMATOR = Estimator.of(Procedure.WAITING_LIST);
    private static final String RANK = "rank";
    private static final String SEATS = "seats";
    private static final String TAKE_UP = "take_up";

    private final ExperimentPlan plan;
    private final WaitlistEstimator lists;

    private WaitlistStudy(ExperimentPlan plan, WaitlistEstimator lists) {
        this.plan = plan;
        this.lists = lists;
    }

    /**
     * @param planned the rows that the plan looks at
     * @return empty if the plan declares no waiting list
     * @throws RequestFault if the plan does not fit the data, or a list was not worked off as it says
     */
    public static Optional<EstimateSet> find(
            FrozenPlan frozen, ExperimentPlan plan, PlannedRows planned, StudySource source) {
        return plan.design().findLottery().flatMap(Lottery::findWaitingList).map(columns -> {
            try (LotteryRows rows = LotteryRows.byCell(plan, planned.kept(), numbers(plan, columns, planned.kept()))) {
                rows.checkUnits(plan);
                FlowStep kept = planned.step(rows.all());
                WaitlistEstimator lists = WaitlistEstimator.of(
                        rows.placed().partitioned(),
                        new WaitlistEstimator.OnRecord(source(RANK), source(SEATS), source(TAKE_UP)),
                        questions(plan));
                check(lists);
                WaitlistStudy study = new WaitlistStudy(plan, lists);
                return new EstimateSet(
                        ID,
                        Evidence.LOTTERY,
                        source.provenance(frozen, kept.entered()),
                        List.of(kept, new FlowStep("with unit, offer and list", rows.all(), rows.size())),
                        study.conventions(),
                        FamilyAdjustment.of(plan).adjusted(study.estimates()));
            }
        });
    }

    private static List<LotteryRows.Needed> numbers(ExperimentPlan plan, OfferedList list, PlanColumns columns) {
        List<LotteryRows.Needed> numbers = new ArrayList<>();
        numbers.add(number(RANK, list.rank(), columns, "design.lottery.waiting_list.rank"));
        numbers.add(number(SEATS, list.seats(), columns, "design.lottery.waiting_list.seats"));
        numbers.add(number(TAKE_UP, plan.design().takeUp(), columns, "design.take_up"));
        for (int at = 0; at < plan.outcomes().size(); at++) {
            String name = plan.outcomes().get(at).name();
            numbers.add(number(outcomeKey(at), name, columns, "outcome " + name));
        }
        return numbers;
    }

    private static LotteryRows.Needed number(String key, String name, PlanColumns columns, String plansKey) {
        return new LotteryRows.Needed(key, name, columns.number(plansKey, name));
    }

    private static String outcomeKey(int outcome) {
        return "y" + outcome;
    }

    private static Variable source(String key) {
        return new Variable.Column(key);
    }

    /** For everybody and each subgroup all outcomes. */
    private static List<WaitlistSpec> questions(ExperimentPlan plan) {
        List<WaitlistSpec> questions = new ArrayList<>();
        for (int group = -1; group < plan.subgroups().size(); group++) {
            for (int at = 0; at < plan.outcomes().size(); at++) {
                Variable left = source(outcomeKey(at));
                questions.add(new WaitlistSpec(LotteryRows.with(group, List.of(left)), left));
            }
        }
        return questions;
    }

    private static void check(WaitlistEstimator lists) {
        lists.findProblem().ifPresent(problem -> {
            throw new RequestFault(
                    "the plan's design.lottery.waiting_list cannot be used",
                    "in the list " + problem.getKey() + " " + problem.getValue(),
                    "Name the columns of the list's order, seats, offers and take-up, or filter such lists out with rows.filter");
        });
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        int question = 0;
        for (int group = -1; group < plan.subgroups().size(); group++) {
            String who = group < 0 ? Label.ALL : plan.subgroups().get(group).name();
            for (Outcome outcome : plan.outcomes()) {
                estimates.addAll(estimates(outcome.name(), who, question++));
            }
        }
        return estimates;
    }

    private List<Estimate> estimates(String outcome, String who, int question) {
        DoublyReweightedEstimator offers = lists.offers(question);
        Basis basis = Basis.arms(lists.offered(question), lists.others(question), "people with " + outcome);
        Label effect = label(outcome, Estimand.of(Quantity.EFFECT_ON_TAKERS), who);
        return List.of(
                point(label(outcome, Estimand.of(Quantity.FIRST_STAGE), who), basis, offers.findTakers()),
                point(
                        label(outcome, Estimand.of(Quantity.INTENTION_TO_TREAT).weighted(Weighting.LISTS), who),
                        basis,
                        offers.findOfferEffect()),
                offers.findTakerEffect()
                        .map(found -> Estimate.of(
                                effect,
                                found.inference(),
                                Basis.arms(found.treated(), found.control(), "people with " + outcome)))
                        .orElseGet(() -> Estimate.notEstimable(
                                effect,
                                basis,
                                "fewer than two lists of two seats have takers and people without an offer")));
    }

    private static Estimate point(Label label, Basis basis, Optional<Double> found) {
        return found.map(value -> Estimate.of(label, Inference.point(value), basis))
                .orElseGet(() -> Estimate.notEstimable(
                        label, basis, "no list of two seats or more has people with and without an offer"));
    }

    private Label label(String outcome, Estimand estimand, String who) {
        return new Label(outcome, estimand, Contrast.ofWords(plan.contrast()), who, ESTIMATOR);
    }

    private List<String> conventions() {
        return List.of(
                "Contrast: " + plan.contrast() + ".",
                "Seats were offered from the top of each list until all were taken, so that those with an offer hold too many takers:"
                        + " each taker with an offer weighs (S-1)/S, S the seats (de Chaisemartin and Behaghel). Lists weigh by their people"
                        + " with an outcome.",
                "The effect on takers is the ratio of the two contrasts; its standard error is that of the lists' residuals, lists less one degrees of"
                        + " freedom.",
                lists.compared() + " of " + lists.lists()
                        + " lists are compared; one with a single seat, or with an offer for everybody, is left out.");
    }
}
