package id.sigi.studies.lottery;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.difference.BlockedDifferenceInMeans;
import id.sigi.methods.difference.CellWeighting;
import id.sigi.methods.difference.ClusterTotals;
import id.sigi.methods.difference.ClusteredDifferenceInMeans;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.FlowStep;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.plan.outcome.Outcome;
import id.sigi.methods.weighting.HorvitzThompsonHajek;
import id.sigi.methods.weighting.ProbabilityContrast;
import id.sigi.programme.fault.RequestFault;
import id.sigi.studies.experiment.clustering.ClusterAssignment;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The estimators that a plan asks for under {@code design.lottery}: by the known chances, and by cells weighted otherwise than by size. */
public final class KnownProbabilityStudy {
    /** Name of the set. */
    public static final String ID = "lottery-weighted";

    private final ExperimentPlan plan;
    private final Lottery lottery;
    private final LotteryRows rows;
    private final List<Question> questions;
    private final List<HorvitzThompsonHajek> chances;
    private final CellArmMomentTables tables;

    private KnownProbabilityStudy(ExperimentPlan asked, Lottery lottery, LotteryRows rows) {
        plan = ClusterAssignment.resolved(asked, rows.placed().partitioned());
        this.lottery = lottery;
        this.rows = rows;
        questions = questions(plan);
        List<ProbabilityContrast> ofChances = new ArrayList<>(List.of(new ProbabilityContrast(
                SampleFilter.ALL, new Variable.Column(LotteryRows.CHANCE), LotteryRows.CHANCE)));
        questions.forEach(question -> ofChances.add(question.ofChances()));
        chances = HorvitzThompsonHajek.of(rows.placed().partitioned(), ofChances);
        tables = CellArmMomentTables.of(
                rows.placed().partitioned(),
                questions.stream().map(Question::ofCells).toList());
    }

    /**
     * @param planned the rows that the plan looks at
     * @return empty if the plan asks for no such estimator
     * @throws RequestFault if the plan does not fit the data
     */
    public static Optional<EstimateSet> find(
            FrozenPlan frozen, ExperimentPlan plan, PlannedRows planned, StudySource source) {
        return plan.design()
                .findLottery()
                .filter(lottery -> !lottery.estimators().isEmpty())
                .map(lottery -> {
                    try (LotteryRows rows = LotteryRows.of(plan, planned.kept())) {
                        FlowStep kept = planned.step(rows.all());
                        KnownProbabilityStudy study = new KnownProbabilityStudy(plan, lottery, rows);
                        study.checkChances();
                        return new EstimateSet(
                                ID,
                                Evidence.LOTTERY,
                                source.provenance(frozen, kept.entered()),
                                study.flow(kept),
                                study.conventions(),
                                FamilyAdjustment.of(plan).adjusted(study.estimates()));
                    }
                });
    }

    private static List<Question> questions(ExperimentPlan plan) {
        List<Question> questions = new ArrayList<>();
        for (int group = -1; group < plan.subgroups().size(); group++) {
            String name = group < 0 ? Label.ALL : plan.subgroups().get(group).name();
            for (int outcome = 0; outcome < plan.outcomes().size(); outcome++) {
                Variable left = LotteryRows.outcome(outcome);
                questions.add(
                        new Question(plan.outcomes().get(outcome), left, name, LotteryRows.with(group, List.of(left))));
            }
        }
        return questions;
    }

    /** One outcome among some people. */
    private record Question(Outcome outcome, Variable left, String subgroup, SampleFilter people) {
        ProbabilityContrast ofChances() {
            return new ProbabilityContrast(people, left, LotteryRows.CHANCE);
        }

        MomentRequest ofCells() {
            return new MomentRequest(people, List.of(left));
        }
    }

    private HorvitzThompsonHajek everybody() {
        return chances.get(0);
    }

    private void checkChances() {
        if (everybody().wrong() > 0) {
            throw new RequestFault(
                    "the plan's design.lottery.probability cannot be used",
                    "it is no probability in " + everybody().wrong() + " rows",
                    "Name a column of probabilities from zero to one");
        }
    }

    private List<FlowStep> flow(FlowStep kept) {
        List<FlowStep> steps =
                new ArrayList<>(List.of(kept, new FlowStep("with unit, offer and cell", rows.all(), rows.size())));
        if (lottery.findProbability().isPresent()) {
            long known = everybody().known();
            steps.add(new FlowStep("with a known assignment probability", rows.size(), known));
            steps.add(new FlowStep(
                    "whose assignment probability was neither zero nor one",
                    known,
                    everybody().comparable()));
        }
        return steps;
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            HorvitzThompsonHajek fit = chances.get(at + 1);
            lottery.estimators().forEach(method -> estimates.addAll(estimates(method, question, fit)));
        }
        return estimates;
    }

    private List<Estimate> estimates(Lottery.WeightedMethod method, Question question, HorvitzThompsonHajek fit) {
        return switch (method) {
            case HORVITZ_THOMPSON ->
                List.of(
                        row(
                                question,
                                of(Procedure.HORVITZ_THOMPSON, CovarianceType.CONSERVATIVE),
                                fit.findHorvitzThompson()),
                        row(
                                question,
                                of(Procedure.HORVITZ_THOMPSON, CovarianceType.LINEARISED_TOTALS),
                                fit.findHorvitzThompsonLinearised()));
            case HAJEK ->
                List.of(row(question, of(Procedure.HAJEK, CovarianceType.LINEARISED_TOTALS), fit.findHajek()));
            case WINNER_WEIGHTED_DIFFERENCE -> List.of(within(question, CellWeighting.WINNERS, Weighting.WINNERS));
            case PROGRAMME_WEIGHTED_DIFFERENCE ->
                List.of(within(question, CellWeighting.PROGRAMME, Weighting.PROGRAMME));
        };
    }

    private Estimator of(Procedure procedure, CovarianceType errors) {
        return Estimator.of(procedure)
                .with(errors)
                .clusteredBy(plan.design().findCluster().map(List::of).orElse(List.of()));
    }

    private Estimate row(Question question, Estimator estimator, Optional<DifferenceEstimate> found) {
        Quantity effect = lottery.reEntry() == Lottery.ReEntry.EXOGENOUS
                ? Quantity.EFFECT_OF_EVER_WINNING
                : Quantity.INTENTION_TO_TREAT;
        Estimand estimand = Estimand.of(effect).weighted(Weighting.ALL_ENTRANTS);
        return row(question, new Words(estimand, estimator), found);
    }

    private record Words(Estimand estimand, Estimator estimator) {}

    private Estimate row(Question question, Words words, Optional<DifferenceEstimate> found) {
        String who = "people with " + question.outcome().name();
        Label label = new Label(
                question.outcome().name(),
                words.estimand(),
                Contrast.ofWords(plan.contrast()),
                question.subgroup(),
                words.estimator());
        return found.map(difference -> Estimate.of(
                        label, difference.inference(), Basis.arms(difference.treated(), difference.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "nobody can be compared with anybody"));
    }

    private Estimate within(Question question, CellWeighting weight, Weighting whose) {
        Estimand estimand = Estimand.of(Quantity.INTENTION_TO_TREAT).weighted(whose);
        if (plan.design().areClustersDrawn()) {
            ClusterTotals drawn = ClusterTotals.of(rows.placed().partitioned(), List.of(question.ofCells()), tables)
                    .get(0);
            return row(
                    question,
                    new Words(estimand, of(Procedure.DIFFERENCE_WITHIN_CELLS, CovarianceType.CR2)),
                    ClusteredDifferenceInMeans.ofCells(drawn.cells(), weight).find());
        }
        Map<String, TwoArmMoments> cells = new TreeMap<>();
        CellArmMoments table = tables.table(question.ofCells());
        for (int cell = 0; cell < table.cells(); cell++) {
            cells.put(rows.placed().partitioned().cells().get(cell), table.arms(0, cell));
        }
        BlockedDifferenceInMeans difference = BlockedDifferenceInMeans.of(cells, weight);
        Estimator estimator = Estimator.of(Procedure.DIFFERENCE_WITHIN_CELLS)
                .with(difference.isBetween() ? CovarianceType.BETWEEN_CELLS : CovarianceType.NEYMAN);
        Words words = new Words(estimand, ClusterAssignment.warned(estimator, plan));
        return row(question, words, difference.find().filter(found -> found.stdError() > 0));
    }

    private List<String> conventions() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Contrast: " + plan.contrast() + ".");
        sentences.addAll(ClusterAssignment.sentences(plan));
        lottery.findProbability()
                .ifPresent(column ->
                        sentences.add("Weights are one over the probability of the arm that was drawn, from " + column
                                + "; whoever was certain to win, or not to, is left out and counted in the flow."));
        sentences.add(
                "Conservative variance: clusters are taken to be drawn apart from each other and products of both outcomes of one"
                        + " person are bounded (Young's inequality); a draw of a fixed number varies less, so intervals are wide. Linearised:"
                        + " sum over clusters of the square of what they add to the estimate. Normal distribution.");
        if (lottery.reEntry() == Lottery.ReEntry.EXOGENOUS) {
            sentences.add(
                    "The plan says that losing does not change who enters later draws, so that the probability of ever winning is known.");
        }
        sentences.add(
                "Winner-weighted: cells weigh by those who won, the effect on winners; programme-weighted: by all their people.");
        return sentences;
    }
}
