package id.sigi.studies.experiment.randomisation;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.RandomisationHistogram;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.multiplicity.StepDown;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.randomisation.ContrastStatistic;
import id.sigi.methods.randomisation.EffectInterval;
import id.sigi.methods.randomisation.LotteryRandomisationInference;
import id.sigi.methods.randomisation.RandomisationDistribution;
import id.sigi.methods.randomisation.RandomisationPValue;
import id.sigi.methods.randomisation.UnitTally;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The difference within cells compared with the lottery drawn again: for each outcome and group of people the difference with its p-value (and
 * interval), and the p-value once more as a number with its Monte Carlo error.
 */
public final class RandomisationInference {
    /** Estimand of the rows that say how exact a p-value is. */
    public static final Estimand P_VALUE = Estimand.of(Quantity.RANDOMISATION_P_VALUE);

    private final ExperimentPlan plan;
    private final Randomisation asked;
    private final List<RandomisationHistogram> distributions = new ArrayList<>();

    private RandomisationInference(ExperimentPlan plan, Randomisation asked) {
        this.plan = plan;
        this.asked = asked;
    }

    /** Nothing when the plan does not ask for it. */
    public static RandomisationResults of(ExperimentFits material) {
        Optional<Randomisation> asked = material.plan().findRandomisation();
        return asked.map(some -> new RandomisationInference(material.plan(), some).all(material))
                .orElse(RandomisationResults.NOTHING);
    }

    private RandomisationResults all(ExperimentFits material) {
        List<List<AnalysisColumn>> together = together(material);
        List<LotteryUnits> lots = together.stream()
                .map(outcomes -> LotteryUnits.of(material, asked, outcomes))
                .toList();
        List<Estimate> estimates = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (int index = 0; index < lots.size(); index++) {
                List<Estimate> differences = together.get(index).stream()
                        .map(outcome -> material.within(outcome, people).point(label(outcome, people)))
                        .toList();
                estimates.addAll(redrawn(differences, lots.get(index).cells(people)));
            }
        }
        return new RandomisationResults(estimates, distributions);
    }

    /** Outcomes that share their draws: a family where it is tested together, else each for itself. */
    private List<List<AnalysisColumn>> together(ExperimentFits material) {
        if (!plan.multiplicity().needsRedraws()) {
            return material.outcomes().stream().map(List::of).toList();
        }
        Map<String, List<AnalysisColumn>> families = new LinkedHashMap<>();
        for (int index = 0; index < material.outcomes().size(); index++) {
            families.computeIfAbsent(plan.outcomes().get(index).family(), unseen -> new ArrayList<>())
                    .add(material.outcomes().get(index));
        }
        return List.copyOf(families.values());
    }

    private List<Estimate> redrawn(List<Estimate> points, List<UnitTally> cells) {
        if (cells.isEmpty()) {
            return points.stream()
                    .map(point -> Estimate.notEstimable(point.label(), point.basis(), "no cell has lots of both arms"))
                    .toList();
        }
        LotteryRandomisationInference lottery = lottery(cells);
        List<Estimate> differences = formed(points, lottery);
        List<Integer> tested = IntStream.range(0, differences.size())
                .filter(index -> differences.get(index).isEstimated())
                .boxed()
                .toList();
        if (tested.isEmpty()) {
            return differences;
        }
        RandomisationDistribution redrawn = lottery.exactOrRedrawn(asked.draws(), plan.seed());
        Map<Integer, Double> adjusted = adjusted(tested, redrawn);
        List<Estimate> estimates = new ArrayList<>();
        for (int index = 0; index < differences.size(); index++) {
            Estimate difference = differences.get(index);
            estimates.addAll(
                    difference.isEstimated()
                            ? rows(difference, lottery, new Outcome(index, redrawn, adjusted.get(index)))
                            : List.of(difference));
        }
        return estimates;
    }

    /** The same rows, but for those of which the draw that was made has no such statistic. */
    private static List<Estimate> formed(List<Estimate> points, LotteryRandomisationInference lottery) {
        List<Estimate> formed = new ArrayList<>();
        for (int index = 0; index < points.size(); index++) {
            Estimate point = points.get(index);
            Optional<String> refusal = point.isEstimated() ? lottery.findRefusal(index) : Optional.empty();
            formed.add(refusal.map(reason -> Estimate.notEstimable(point.label(), point.basis(), reason))
                    .orElse(point));
        }
        return formed;
    }

    /** An outcome's place among those drawn together, and its adjusted p-value, null where its family is not tested by redraws. */
    private record Outcome(int index, RandomisationDistribution redrawn, Double adjusted) {
        RandomisationPValue p() {
            return redrawn.p(index);
        }
    }

    private Map<Integer, Double> adjusted(List<Integer> tested, RandomisationDistribution redrawn) {
        List<Double> found = switch (plan.multiplicity()) {
            case ROMANO_WOLF -> redrawn.adjusted(StepDown.ROMANO_WOLF, tested);
            case WESTFALL_YOUNG -> redrawn.adjusted(StepDown.WESTFALL_YOUNG, tested);
            case HOLM, HOCHBERG, BENJAMINI_HOCHBERG, BENJAMINI_YEKUTIELI, SHARPENED_Q, NONE -> List.of();
        };
        Map<Integer, Double> byIndex = new HashMap<>();
        for (int place = 0; place < found.size(); place++) {
            byIndex.put(tested.get(place), found.get(place));
        }
        return byIndex;
    }

    private LotteryRandomisationInference lottery(List<UnitTally> cells) {
        return LotteryRandomisationInference.of(cells)
                .withStatistic(
                        switch (asked.statistic()) {
                            case STUDENTISED -> ContrastStatistic.STUDENTISED;
                            case DIFFERENCE -> ContrastStatistic.DIFFERENCE;
                        });
    }

    private List<Estimate> rows(Estimate difference, LotteryRandomisationInference lottery, Outcome outcome) {
        Optional<EffectInterval> interval = asked.hasIntervals()
                ? EffectInterval.find(lottery, outcome.index(), asked.draws(), plan.seed())
                : Optional.empty();
        Inference inference = new Inference(
                difference.inference().estimate(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                statistic(outcome.p()),
                OptionalDouble.of(outcome.p().twoSided()),
                outcome.adjusted() == null ? OptionalDouble.empty() : OptionalDouble.of(outcome.adjusted()),
                interval.map(ends -> OptionalDouble.of(ends.low())).orElse(OptionalDouble.empty()),
                interval.map(ends -> OptionalDouble.of(ends.high())).orElse(OptionalDouble.empty()));
        Inference exactness = exactness(outcome);
        RandomisationResults.distribution(
                        difference.label(), outcome.p(), exactness.stdError().orElseThrow())
                .ifPresent(distributions::add);
        return List.of(
                Estimate.of(difference.label(), inference, difference.basis()),
                Estimate.of(label(difference.label(), outcome), exactness, difference.basis()));
    }

    /** Arms without any variance have no statistic that can be printed. */
    static OptionalDouble statistic(RandomisationPValue p) {
        return Math.abs(p.statistic()) < Double.MAX_VALUE ? OptionalDouble.of(p.statistic()) : OptionalDouble.empty();
    }

    private static Inference exactness(Outcome outcome) {
        return exactness(outcome.p(), outcome.redrawn().kind() != RandomisationDistribution.Kind.RANDOM);
    }

    /** The p-value as a number with its Monte Carlo error, which is zero where all draws were gone through. */
    static Inference exactness(RandomisationPValue p, boolean isExact) {
        double error = isExact ? 0 : p.monteCarloError();
        Inference point = Inference.point(p.twoSided());
        return new Inference(
                point.estimate(),
                OptionalDouble.of(error),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private Label label(AnalysisColumn outcome, Subpopulation people) {
        return new Label(
                outcome.name(),
                Estimand.of(Quantity.INTENTION_TO_TREAT)
                        .weighted(EstimateLabels.hasCells(plan) ? Weighting.PROGRAMME : Weighting.NONE),
                Contrast.ofWords(plan.contrast()),
                people.name(),
                EstimateLabels.redrawn(plan, asked));
    }

    private static Label label(Label of, Outcome outcome) {
        Estimator draws = redrawing(
                Estimator.of(Procedure.REDRAWS),
                outcome.p(),
                outcome.redrawn().kind() != RandomisationDistribution.Kind.RANDOM);
        double partial = outcome.redrawn().partialShare(outcome.index());
        Estimator how = partial == 0
                ? draws
                : draws.remarking(Remark.Kind.WITHOUT_SOME_CELL, String.format(Locale.ROOT, "%.1f", 100 * partial));
        return of.of(P_VALUE).by(how);
    }

    /** An estimator by draws of the lottery: so many, or all that there are. */
    static Estimator redrawing(Estimator estimator, RandomisationPValue p, boolean areAll) {
        String count = p.draws() == RandomisationHistogram.UNCOUNTED
                ? RandomisationHistogram.UNCOUNTED_TEXT
                : String.format(Locale.ROOT, "%,d", p.draws());
        return estimator.remarking(areAll ? Remark.Kind.ALL_DRAWS : Remark.Kind.REDRAWS, count);
    }

    /** What a reader must know, in sentences. */
    public static List<String> sentences(ExperimentFits material) {
        List<String> sentences = new ArrayList<>();
        material.plan().findRandomisation().ifPresent(asked -> {
            sentences.addAll(sentences(material.plan(), asked));
            for (AnalysisColumn outcome : material.outcomes()) {
                material.within(outcome, Subpopulation.EVERYBODY)
                        .pointSentence(outcome.name())
                        .filter(some -> asked.statistic() == Randomisation.Statistic.DIFFERENCE)
                        .ifPresent(sentences::add);
            }
        });
        return sentences;
    }

    private static List<String> sentences(ExperimentPlan plan, Randomisation asked) {
        List<String> sentences = new ArrayList<>();
        String lots = switch (asked.lots()) {
            case HOUSEHOLDS ->
                (plan.design().areClustersDrawn() ? "whole clusters (" : "whole households (")
                        + plan.design().cluster() + ")";
            case PEOPLE ->
                asked.householdPlaces() == 0
                        ? "people with an outcome"
                        : "people, at most " + asked.householdPlaces() + " of a household ("
                                + plan.design().cluster() + ")";
        };
        sentences.add("Randomisation inference: " + lots + " drawn again within cells, as many winners as there were, "
                + String.format(Locale.ROOT, "%,d", asked.draws())
                + " times or, where there are few draws, all of them; p is the share of draws at least as far from"
                + " zero, random ones with the draw that was made among them, (1 + c) / (1 + R).");
        sentences.add(
                "A redraw that leaves an arm of a cell without people with an outcome, or without two lots of them to"
                        + " studentise, is compared without that cell, and says how often; one without any cell counts as far"
                        + " out.");
        if (asked.hasEstimators()) {
            sentences.add(RerandomisedRegressions.sentence());
        }
        if (asked.hasIntervals()) {
            sentences.add(
                    "Intervals by redraws hold the effects, the same for everybody, that the redraws do not refute at"
                            + " 5 %.");
            sentences.add(
                    "A redrawn difference without an interval has too few draws, or too little variance, to refute any"
                            + " effect at 5 %.");
        }
        return sentences;
    }
}
