package id.sigi.studies.draw;

import id.sigi.methods.draw.LaterWins;
import id.sigi.methods.draw.OfferEquation;
import id.sigi.methods.draw.OfferSystem;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Evidence;
import id.sigi.methods.estimate.Gate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.Difference;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.FrozenPlan;
import id.sigi.methods.plan.Horizons;
import id.sigi.methods.plan.Lottery;
import id.sigi.methods.regression.Codes;
import id.sigi.studies.PlannedRows;
import id.sigi.studies.StudySource;
import id.sigi.studies.experiment.FamilyAdjustment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Effects by time since a draw, and those of taking part with later wins taken out, for plans that declare
 * {@code design.lottery.later_wins}: at each time one regression of the outcome on the offer with cell effects, one of participation, and
 * the recursion on both with their joint covariance.
 */
public final class LaterWinsStudy {
    /** Name of the set. */
    public static final String ID = "later-wins";

    private static final String OFFER_EFFECT = "intention-to-treat, precision-weighted";
    private static final String FIRST_STAGE = "first stage";
    private static final String EFFECT = "effect of taking part, later wins taken out";

    private final ExperimentPlan plan;
    private final DrawnRows rows;
    private final int[] clusters;

    private LaterWinsStudy(ExperimentPlan plan, DrawnRows rows) {
        this.plan = plan;
        this.rows = rows;
        this.clusters = Codes.of(rows.clusters());
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
        DrawnRows rows = DrawnRows.of(plan, planned.kept(), numbers(asked));
        Gate kept = planned.gate(rows.all());
        LaterWinsStudy study = new LaterWinsStudy(plan, rows);
        return Optional.of(new EstimateSet(
                ID,
                Evidence.LOTTERY,
                source.provenance(frozen, kept.entered()),
                List.of(kept, new Gate("with unit, offer and cell", rows.all(), rows.size())),
                study.conventions(asked),
                FamilyAdjustment.of(plan).adjusted(study.estimates(asked))));
    }

    private static Map<String, String> numbers(List<Horizons> asked) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Horizons horizons : asked) {
            horizons.outcomes().forEach(name -> numbers.put(name, "design.lottery.later_wins.outcomes"));
            horizons.wins().forEach(name -> numbers.put(name, "design.lottery.later_wins.wins"));
        }
        return numbers;
    }

    private List<Estimate> estimates(List<Horizons> asked) {
        List<Estimate> estimates = new ArrayList<>();
        for (int group = -1; group < plan.subgroups().size(); group++) {
            for (Horizons horizons : asked) {
                estimates.addAll(estimates(new Question(horizons, group)));
            }
        }
        return estimates;
    }

    private record Question(Horizons horizons, int group) {}

    private List<Estimate> estimates(Question question) {
        Horizons horizons = question.horizons();
        List<int[]> at = new ArrayList<>();
        for (int horizon = 0; horizon < horizons.outcomes().size(); horizon++) {
            at.add(rows.with(
                    question.group(),
                    List.of(horizons.outcomes().get(horizon), horizons.wins().get(horizon))));
        }
        List<OfferEquation> equations = equations(horizons, at);
        OfferSystem system = OfferSystem.of(equations);
        if (equations.size() < 2 * at.size() || system.clusters() < 2) {
            return none(question, at, "at some time no cell has people of both arms, or there are no two clusters");
        }
        return system.coefficients()[at.size()] == 0
                ? none(question, at, "the offer moves nobody to take part in the draw's own time")
                : found(question, at, system);
    }

    /** The regressions of the outcomes, then those of participation; fewer where an offer does not vary. */
    private List<OfferEquation> equations(Horizons horizons, List<int[]> at) {
        List<OfferEquation> equations = new ArrayList<>();
        for (List<String> lefts : List.of(horizons.outcomes(), horizons.wins())) {
            for (int horizon = 0; horizon < lefts.size(); horizon++) {
                equation(at.get(horizon), lefts.get(horizon)).ifPresent(equations::add);
            }
        }
        return equations;
    }

    private List<Estimate> found(Question question, List<int[]> at, OfferSystem system) {
        double[] coefficients = system.coefficients();
        List<Difference> effects = LaterWins.effects(
                Arrays.copyOf(coefficients, at.size()),
                Arrays.copyOfRange(coefficients, at.size(), coefficients.length),
                system.covariance(),
                rows.arms(at.get(0)));
        List<Estimate> estimates = new ArrayList<>();
        for (int horizon = 0; horizon < at.size(); horizon++) {
            long[] people = rows.arms(at.get(horizon));
            String outcome = question.horizons().outcomes().get(horizon);
            String wins = regression() + ", of " + question.horizons().wins().get(horizon);
            Difference won = system.effect(at.size() + horizon, people);
            estimates.add(
                    row(question, outcome, new Found(OFFER_EFFECT, regression(), system.effect(horizon, people))));
            estimates.add(row(question, outcome, new Found(FIRST_STAGE, wins, won)));
            estimates.add(row(question, outcome, new Found(EFFECT, recursion(), effects.get(horizon))));
        }
        return estimates;
    }

    private Optional<OfferEquation> equation(int[] some, String left) {
        return OfferEquation.find(
                Codes.of(rows.cells(some)),
                Arrays.stream(some).map(row -> clusters[row]).toArray(),
                rows.offers(some),
                rows.values(left, some));
    }

    private record Found(String estimand, String estimator, Difference difference) {}

    private Estimate row(Question question, String outcome, Found found) {
        Difference difference = found.difference();
        return Estimate.of(
                label(question, outcome, found.estimand(), found.estimator()),
                difference.inference(),
                Basis.arms(difference.treated(), difference.control(), "rows with " + outcome));
    }

    private List<Estimate> none(Question question, List<int[]> at, String reason) {
        List<Estimate> estimates = new ArrayList<>();
        for (int horizon = 0; horizon < at.size(); horizon++) {
            String outcome = question.horizons().outcomes().get(horizon);
            long[] people = rows.arms(at.get(horizon));
            estimates.add(Estimate.notEstimable(
                    label(question, outcome, EFFECT, recursion()),
                    Basis.arms(people[0], people[1], "rows with " + outcome),
                    reason));
        }
        return estimates;
    }

    private Label label(Question question, String outcome, String estimand, String estimator) {
        String who = question.group() < 0
                ? Label.ALL
                : plan.subgroups().get(question.group()).name();
        return new Label(outcome, estimand, plan.contrast(), who, estimator);
    }

    private String regression() {
        return "regression with cell effects, CR0 times G/(G-1) clustered by "
                + plan.design().cluster();
    }

    private String recursion() {
        return "recursion for later wins, delta method, clustered by "
                + plan.design().cluster();
    }

    private List<String> conventions(List<Horizons> asked) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Contrast: " + plan.contrast() + ".");
        asked.forEach(horizons -> sentences.add("By draws since the draw, from nought on: outcomes "
                + String.join(", ", horizons.outcomes()) + "; participation "
                + String.join(", ", horizons.wins()) + "."));
        sentences.add(
                "Later wins taken out: TOT_k = (ITT_k - sum over j = 1..k of d_j TOT_(k-j)) / d_0, d_j the offer's effect on"
                        + " participation j draws later (Cellini, Ferreira and Rothstein). It holds if effects depend on the time since taking part"
                        + " alone, not on when or by whom. Joint covariance of all regressions by clusters; normal distribution.");
        return sentences;
    }
}
