package id.sigi.studies.draw;

import id.sigi.methods.draw.ReOffers;
import id.sigi.methods.draw.WaitingList;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.Lottery;
import id.sigi.methods.plan.OfferedList;
import id.sigi.methods.plan.Outcome;
import id.sigi.studies.PlannedRows;
import id.sigi.studies.StudySource;
import id.sigi.studies.experiment.FamilyAdjustment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Effects where refused seats were offered on, for plans that declare {@code design.lottery.waiting_list}. */
public final class WaitingListStudy {
    /** Name of the set. */
    public static final String ID = "waiting-lists";

    private static final String ESTIMATOR =
            "offered against others within lists, takers reweighted for re-offered seats";

    private final ExperimentPlan plan;
    private final DrawnRows rows;
    private final WorkedLists worked;

    private WaitingListStudy(ExperimentPlan plan, DrawnRows rows, WorkedLists worked) {
        this.plan = plan;
        this.rows = rows;
        this.worked = worked;
    }

    /**
     * @param planned the rows that the plan looks at
     * @return empty if the plan declares no waiting list
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data, or a list was not worked off as it says
     */
    public static Optional<EstimateSet> find(
            FrozenPlan frozen, ExperimentPlan plan, PlannedRows planned, StudySource source) {
        return plan.design().findLottery().flatMap(Lottery::findWaitingList).map(columns -> {
            DrawnRows rows = DrawnRows.of(plan, planned.kept(), numbers(plan, columns));
            Gate kept = planned.gate(rows.all());
            WaitingListStudy study = new WaitingListStudy(plan, rows, WorkedLists.of(plan, columns, rows));
            return new EstimateSet(
                    ID,
                    Evidence.LOTTERY,
                    source.provenance(frozen, kept.entered()),
                    List.of(kept, new Gate("with unit, offer and list", rows.all(), rows.size())),
                    study.conventions(),
                    FamilyAdjustment.of(plan).adjusted(study.estimates()));
        });
    }

    private static Map<String, String> numbers(ExperimentPlan plan, OfferedList columns) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put(columns.rank(), "design.lottery.waiting_list.rank");
        numbers.put(columns.seats(), "design.lottery.waiting_list.seats");
        numbers.put(plan.design().takeUp(), "design.take_up");
        plan.outcomes().forEach(outcome -> numbers.put(outcome.name(), "outcome " + outcome.name()));
        return numbers;
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        for (int group = -1; group < plan.subgroups().size(); group++) {
            for (Outcome outcome : plan.outcomes()) {
                estimates.addAll(estimates(outcome.name(), group));
            }
        }
        return estimates;
    }

    private List<Estimate> estimates(String outcome, int group) {
        int[] some = rows.with(group, List.of(outcome));
        ReOffers offers = ReOffers.of(lists(outcome, some));
        long[] people = rows.arms(some);
        Basis basis = Basis.arms(people[0], people[1], "people with " + outcome);
        String who = group < 0 ? Label.ALL : plan.subgroups().get(group).name();
        Label effect = label(outcome, "effect on takers", who);
        return List.of(
                point(label(outcome, "first stage", who), basis, offers.findTakers()),
                point(label(outcome, "intention-to-treat, list-weighted", who), basis, offers.findOfferEffect()),
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

    private Label label(String outcome, String estimand, String who) {
        return new Label(outcome, estimand, plan.contrast(), who, ESTIMATOR);
    }

    private List<WaitingList> lists(String outcome, int[] some) {
        Set<Integer> asked = Arrays.stream(some).boxed().collect(Collectors.toSet());
        List<WaitingList> lists = new ArrayList<>();
        for (List<Integer> list : worked.lists().values()) {
            List<WaitingList.Offered> offered = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            for (int row : list) {
                if (asked.contains(row) && rows.isOffered(row)) {
                    offered.add(new WaitingList.Offered(rows.value(outcome, row), worked.isTaker(row)));
                } else if (asked.contains(row)) {
                    others.add(rows.value(outcome, row));
                }
            }
            if (!offered.isEmpty() || !others.isEmpty()) {
                lists.add(new WaitingList(worked.seats(list), offered, others));
            }
        }
        return lists;
    }

    private List<String> conventions() {
        long compared = worked.lists().values().stream()
                .filter(list -> worked.seats(list) >= 2)
                .filter(list -> list.stream().anyMatch(row -> !rows.isOffered(row)))
                .count();
        return List.of(
                "Contrast: " + plan.contrast() + ".",
                "Seats were offered from the top of each list until all were taken, so that those with an offer hold too many takers:"
                        + " each taker with an offer weighs (S-1)/S, S the seats (de Chaisemartin and Behaghel). Lists weigh by their people"
                        + " with an outcome.",
                "The effect on takers is the ratio of the two contrasts; its error is that of the lists' residuals, lists less one degrees of"
                        + " freedom.",
                compared + " of " + worked.lists().size()
                        + " lists are compared; one with a single seat, or with an offer for everybody, is left out.");
    }
}
