package id.sigi.studies.lottery;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.dynamic.DynamicTreatmentEffects;
import id.sigi.methods.dynamic.OfferRegressionSystem;
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
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.design.Horizons;
import id.sigi.methods.plan.design.Lottery;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.regression.stacked.StackedRegressions;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.input.PlannedRows;
import id.sigi.studies.input.StudySource;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Effects by time since a draw, and those of taking part with later wins taken out, for plans that declare
 * {@code design.lottery.later_wins}: at each time one regression of the outcome on the offer with cell effects, one of participation, and
 * the recursion on both with their joint covariance.
 */
public final class DynamicEffectsStudy {
    /** Name of the set. */
    public static final String ID = "later-wins";

    private static final Estimand OFFER_EFFECT =
            Estimand.of(Quantity.INTENTION_TO_TREAT).weighted(Weighting.PRECISION);
    private static final Estimand FIRST_STAGE = Estimand.of(Quantity.FIRST_STAGE);
    private static final Estimand EFFECT = Estimand.of(Quantity.EFFECT_OF_PARTICIPATION_ALONE);
    private static final String NUMBER = "n";

    private final ExperimentPlan plan;
    private final List<Horizons> asked;
    private final List<String> names;

    private DynamicEffectsStudy(ExperimentPlan plan, List<Horizons> asked) {
        this.plan = plan;
        this.asked = asked;
        this.names = List.copyOf(keys(asked).keySet());
    }

    /**
     * @param planned the rows that the plan looks at
     * @return empty if the plan declares no later wins
     * @throws id.sigi.programme.fault.RequestFault if the plan does not fit the data
     */
    public static Optional<EstimateSet> find(
            FrozenPlan frozen, ExperimentPlan plan, PlannedRows planned, StudySource source) {
        List<Horizons> asked =
                plan.design().findLottery().map(Lottery::laterWins).orElse(List.of());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        DynamicEffectsStudy study = new DynamicEffectsStudy(plan, asked);
        try (LotteryRows rows = LotteryRows.of(plan, planned.kept(), study.numbers(planned.kept()))) {
            rows.checkUnits(plan);
            FlowStep kept = planned.step(rows.all());
            return Optional.of(new EstimateSet(
                    ID,
                    Evidence.LOTTERY,
                    source.provenance(frozen, kept.entered()),
                    List.of(kept, new FlowStep("with unit, offer and cell", rows.all(), rows.size())),
                    study.conventions(),
                    FamilyAdjustment.of(plan)
                            .adjusted(study.estimates(rows.placed().partitioned()))));
        }
    }

    /** The plan's key of each column that is needed. */
    private static Map<String, String> keys(List<Horizons> asked) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (Horizons horizons : asked) {
            horizons.outcomes().forEach(name -> keys.put(name, "design.lottery.later_wins.outcomes"));
            horizons.wins().forEach(name -> keys.put(name, "design.lottery.later_wins.wins"));
        }
        return keys;
    }

    private List<LotteryRows.Needed> numbers(PlanColumns columns) {
        Map<String, String> keys = keys(asked);
        return names.stream()
                .map(name -> new LotteryRows.Needed(
                        NUMBER + names.indexOf(name), name, columns.number(keys.get(name), name)))
                .toList();
    }

    private Variable source(String name) {
        return new Variable.Column(NUMBER + names.indexOf(name));
    }

    private List<Estimate> estimates(PartitionedRows allRows) {
        List<Question> questions = new ArrayList<>();
        for (int group = -1; group < plan.subgroups().size(); group++) {
            for (Horizons horizons : asked) {
                questions.add(new Question(horizons, group));
            }
        }
        List<List<RegressionSpec>> systems =
                questions.stream().map(this::equations).toList();
        CellArmMomentTables tables = CellArmMomentTables.of(
                allRows,
                systems.stream()
                        .flatMap(List::stream)
                        .map(RegressionSpec::request)
                        .toList());
        List<StackedRegressions> found = StackedRegressions.of(allRows, systems, tables);
        List<Estimate> estimates = new ArrayList<>();
        for (int at = 0; at < questions.size(); at++) {
            estimates.addAll(estimates(questions.get(at), found.get(at)));
        }
        return estimates;
    }

    private record Question(Horizons horizons, int group) {}

    /** At each time the regressions of the outcome and of participation, on the rows that have both. */
    private List<RegressionSpec> equations(Question question) {
        Horizons horizons = question.horizons();
        List<RegressionSpec> equations = new ArrayList<>();
        for (int horizon = 0; horizon < horizons.outcomes().size(); horizon++) {
            List<Variable> lefts = List.of(
                    source(horizons.outcomes().get(horizon)),
                    source(horizons.wins().get(horizon)));
            equations.add(new RegressionSpec(
                    LotteryRows.with(question.group(), lefts),
                    FixedEffects.ALL_CELLS,
                    List.of(new Regressor.Plain(LeastSquaresFit.OFFER, Variable.ARM)),
                    lefts,
                    CovarianceRequest.NONE));
        }
        return equations;
    }

    private List<Estimate> estimates(Question question, StackedRegressions offers) {
        if (!offers.isWhole() || offers.clusters() < 2) {
            return none(question, offers, "at some time no cell has people of both arms, or there are no two clusters");
        }
        OfferRegressionSystem system = system(offers);
        return system.coefficients()[question.horizons().outcomes().size()] == 0
                ? none(question, offers, "the offer moves nobody to take part in the draw's own time")
                : found(question, offers, system);
    }

    /** All outcomes, then all participations: the equations have them in turn. */
    private static OfferRegressionSystem system(StackedRegressions offers) {
        double[] turned = offers.coefficients();
        double[][] products = offers.products();
        int[] order = IntStream.concat(
                        IntStream.range(0, turned.length).filter(at -> at % 2 == 0),
                        IntStream.range(0, turned.length).filter(at -> at % 2 == 1))
                .toArray();
        double[][] ordered = Arrays.stream(order)
                .mapToObj(row -> Arrays.stream(order)
                        .mapToDouble(column -> products[row][column])
                        .toArray())
                .toArray(double[][]::new);
        return OfferRegressionSystem.of(
                Arrays.stream(order).mapToDouble(at -> turned[at]).toArray(), ordered, offers.clusters());
    }

    private List<Estimate> found(Question question, StackedRegressions offers, OfferRegressionSystem system) {
        double[] coefficients = system.coefficients();
        int times = question.horizons().outcomes().size();
        List<DifferenceEstimate> effects = DynamicTreatmentEffects.effects(
                Arrays.copyOf(coefficients, times),
                Arrays.copyOfRange(coefficients, times, coefficients.length),
                system.covariance(),
                offers.arms(0));
        List<Estimate> estimates = new ArrayList<>();
        for (int horizon = 0; horizon < times; horizon++) {
            long[] people = offers.arms(horizon);
            String outcome = question.horizons().outcomes().get(horizon);
            Estimator wins = regression()
                    .remarking(Remark.Kind.OF, question.horizons().wins().get(horizon));
            DifferenceEstimate won = system.effect(times + horizon, people);
            estimates.add(
                    row(question, outcome, new Found(OFFER_EFFECT, regression(), system.effect(horizon, people))));
            estimates.add(row(question, outcome, new Found(FIRST_STAGE, wins, won)));
            estimates.add(row(question, outcome, new Found(EFFECT, recursion(), effects.get(horizon))));
        }
        return estimates;
    }

    private record Found(Estimand estimand, Estimator estimator, DifferenceEstimate difference) {}

    private Estimate row(Question question, String outcome, Found found) {
        DifferenceEstimate difference = found.difference();
        return Estimate.of(
                label(question, outcome, found.estimand(), found.estimator()),
                difference.inference(),
                Basis.arms(difference.treated(), difference.control(), "rows with " + outcome));
    }

    private List<Estimate> none(Question question, StackedRegressions offers, String reason) {
        List<Estimate> estimates = new ArrayList<>();
        for (int horizon = 0; horizon < question.horizons().outcomes().size(); horizon++) {
            String outcome = question.horizons().outcomes().get(horizon);
            long[] people = offers.arms(horizon);
            estimates.add(Estimate.notEstimable(
                    label(question, outcome, EFFECT, recursion()),
                    Basis.arms(people[0], people[1], "rows with " + outcome),
                    reason));
        }
        return estimates;
    }

    private Label label(Question question, String outcome, Estimand estimand, Estimator estimator) {
        String who = question.group() < 0
                ? Label.ALL
                : plan.subgroups().get(question.group()).name();
        return new Label(outcome, estimand, Contrast.ofWords(plan.contrast()), who, estimator);
    }

    private Estimator regression() {
        return Estimator.of(Procedure.REGRESSION)
                .adjusted(RegressionAdjustment.CELL_EFFECTS)
                .with(CovarianceType.CR0_SCALED)
                .clusteredBy(plan.design().cluster());
    }

    private Estimator recursion() {
        return Estimator.of(Procedure.LATER_WINS_RECURSION)
                .with(CovarianceType.DELTA_METHOD)
                .clusteredBy(plan.design().cluster());
    }

    private List<String> conventions() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Contrast: " + plan.contrast() + ".");
        asked.forEach(horizons -> sentences.add("By number of draws since the draw, from zero: outcomes "
                + String.join(", ", horizons.outcomes()) + "; participation "
                + String.join(", ", horizons.wins()) + "."));
        sentences.add(
                "Later wins taken out: TOT_k = (ITT_k - sum over j = 1..k of d_j TOT_(k-j)) / d_0, d_j the offer's effect on"
                        + " participation j draws later (Cellini, Ferreira and Rothstein). It holds if effects depend on the time since taking part"
                        + " alone, not on when or by whom. Joint covariance of all regressions by clusters; normal distribution.");
        return sentences;
    }
}
