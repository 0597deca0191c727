package id.sigi.studies.draw;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.Arms;
import id.sigi.methods.experiment.CellWeight;
import id.sigi.methods.experiment.Difference;
import id.sigi.methods.experiment.ProbabilityWeighting;
import id.sigi.methods.experiment.StratifiedDifference;
import id.sigi.methods.experiment.Weighed;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.Lottery;
import id.sigi.methods.plan.Outcome;
import id.sigi.methods.regression.Codes;
import id.sigi.studies.PlannedRows;
import id.sigi.studies.StudySource;
import id.sigi.studies.experiment.FamilyAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The estimators that a plan asks for under {@code design.lottery}: by the known chances, and by cells weighted otherwise than by size. */
public final class LotteryStudy {
    /** Name of the set. */
    public static final String ID = "lottery-weighted";

    private final ExperimentPlan plan;
    private final Lottery lottery;
    private final LotteryRows rows;

    private LotteryStudy(ExperimentPlan plan, Lottery lottery, LotteryRows rows) {
        this.plan = plan;
        this.lottery = lottery;
        this.rows = rows;
    }

    /**
     * @param planned the rows that the plan looks at
     * @return empty if the plan asks for no such estimator
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static Optional<EstimateSet> find(
            FrozenPlan frozen, ExperimentPlan plan, PlannedRows planned, StudySource source) {
        return plan.design()
                .findLottery()
                .filter(lottery -> !lottery.estimators().isEmpty())
                .map(lottery -> {
                    LotteryRows rows = LotteryRows.of(plan, planned.kept());
                    Gate kept = planned.gate(rows.all());
                    LotteryStudy study = new LotteryStudy(plan, lottery, rows);
                    return new EstimateSet(
                            ID,
                            Evidence.LOTTERY,
                            source.provenance(frozen, kept.entered()),
                            study.flow(kept),
                            study.conventions(),
                            FamilyAdjustment.of(plan).adjusted(study.estimates()));
                });
    }

    private List<Gate> flow(Gate kept) {
        long placed = rows.rows().size();
        List<Gate> gates = new ArrayList<>(List.of(kept, new Gate("with unit, offer and cell", rows.all(), placed)));
        if (lottery.findProbability().isPresent()) {
            long known =
                    rows.rows().stream().filter(LotteryRows::hasProbability).count();
            long comparable = rows.rows().stream()
                    .filter(LotteryRows::hasProbability)
                    .filter(row -> LotteryRows.probability(row) > 0 && LotteryRows.probability(row) < 1)
                    .count();
            gates.add(new Gate("with a chance on record", placed, known));
            gates.add(new Gate("whose chance was neither nought nor one", known, comparable));
        }
        return gates;
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        for (int group = -1; group < plan.subgroups().size(); group++) {
            String name = group < 0 ? Label.ALL : plan.subgroups().get(group).name();
            for (int outcome = 0; outcome < plan.outcomes().size(); outcome++) {
                List<Row> people = rows.with(outcome, group, plan.outcomes().size());
                Question question = new Question(plan.outcomes().get(outcome), outcome, name, people);
                lottery.estimators().forEach(method -> estimates.addAll(estimates(method, question)));
            }
        }
        return estimates;
    }

    /**
     * One outcome among some people.
     *
     * @param at the outcome's place in the plan
     */
    private record Question(Outcome outcome, int at, String subgroup, List<Row> people) {}

    private List<Estimate> estimates(Lottery.WeightedMethod method, Question question) {
        return switch (method) {
            case HORVITZ_THOMPSON ->
                List.of(
                        row(question, total("conservative"), weighting(question).findHorvitzThompson()),
                        row(question, total("linearised"), weighting(question).findHorvitzThompsonLinearised()));
            case HAJEK ->
                List.of(row(
                        question,
                        "Hajek, linearised variance" + clusters(),
                        weighting(question).findHajek()));
            case WINNER_WEIGHTED_DIFFERENCE -> List.of(within(question, CellWeight.WINNERS, "winner-weighted"));
            case PROGRAMME_WEIGHTED_DIFFERENCE -> List.of(within(question, CellWeight.PROGRAMME, "programme-weighted"));
        };
    }

    private String total(String variance) {
        return "Horvitz-Thompson, " + variance + " variance" + clusters();
    }

    private String clusters() {
        return plan.design().findCluster().map(name -> " clustered by " + name).orElse("");
    }

    private ProbabilityWeighting weighting(Question question) {
        List<Row> known =
                question.people().stream().filter(LotteryRows::hasProbability).toList();
        int[] clusters = Codes.of(known.stream().map(LotteryRows::cluster).toList());
        List<Weighed> people = new ArrayList<>();
        for (int at = 0; at < clusters.length; at++) {
            Row row = known.get(at);
            people.add(new Weighed(
                    LotteryRows.outcome(row, question.at()),
                    LotteryRows.isTreated(row) ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL,
                    LotteryRows.probability(row),
                    clusters[at]));
        }
        return ProbabilityWeighting.of(people);
    }

    private Estimate row(Question question, String estimator, Optional<Difference> found) {
        String estimand = lottery.reEntry() == Lottery.ReEntry.EXOGENOUS
                ? "effect of ever winning, all entrants"
                : "intention-to-treat, all entrants";
        return row(question, new Words(estimand, estimator), found);
    }

    private record Words(String estimand, String estimator) {}

    private Estimate row(Question question, Words words, Optional<Difference> found) {
        String who = "people with " + question.outcome().name();
        Label label = new Label(
                question.outcome().name(), words.estimand(), plan.contrast(), question.subgroup(), words.estimator());
        return found.map(difference -> Estimate.of(
                        label, difference.inference(), Basis.arms(difference.treated(), difference.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "nobody can be compared with anybody"));
    }

    private Estimate within(Question question, CellWeight weight, String whose) {
        Map<String, Arms> cells = new TreeMap<>();
        for (Row row : question.people()) {
            Moments one = Moments.of(LotteryRows.outcome(row, question.at()));
            Arms arms = LotteryRows.isTreated(row) ? new Arms(one, Moments.EMPTY) : new Arms(Moments.EMPTY, one);
            cells.merge(LotteryRows.cell(row), arms, Arms::plus);
        }
        Words words = new Words("intention-to-treat, " + whose, "difference within cells, Neyman variance");
        return row(question, words, StratifiedDifference.of(cells, weight).find());
    }

    private List<String> conventions() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Contrast: " + plan.contrast() + ".");
        lottery.findProbability()
                .ifPresent(column -> sentences.add("Weights are one over the chance of what came, from " + column
                        + "; whoever was certain to win, or not to, is left out and counted in the flow."));
        sentences.add(
                "Conservative variance: clusters are taken to be drawn apart from each other and products of both outcomes of one"
                        + " person are bounded (Young's inequality); a draw of a fixed number varies less, so intervals are wide. Linearised:"
                        + " sum over clusters of the square of what they add to the estimate. Normal distribution.");
        if (lottery.reEntry() == Lottery.ReEntry.EXOGENOUS) {
            sentences.add(
                    "The plan says that losing does not change who enters later draws, so that the chance of ever winning is known.");
        }
        sentences.add(
                "Winner-weighted: cells weigh by those who won, the effect on winners; programme-weighted: by all their people.");
        return sentences;
    }
}
