package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Randomisation;
import id.sigi.methods.randomisation.EffectInterval;
import id.sigi.methods.randomisation.LotTally;
import id.sigi.methods.randomisation.LotteryRedraw;
import id.sigi.methods.randomisation.RedrawnP;
import id.sigi.methods.randomisation.RedrawnStatistics;
import id.sigi.methods.randomisation.TwoSampleRedraw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The difference within cells held against the lottery drawn again: for each outcome and group of people the difference with its p-value (and
 * interval), and the p-value once more as a number with its Monte Carlo error.
 */
final class Redraws {
    /** Estimand of the rows that say how exact a p-value is. */
    static final String P_VALUE = "p-value by redraws";

    private final ExperimentPlan plan;
    private final Randomisation asked;

    private Redraws(ExperimentPlan plan, Randomisation asked) {
        this.plan = plan;
        this.asked = asked;
    }

    /** Nothing when the plan does not ask for it. */
    static List<Estimate> estimates(Material material) {
        Optional<Randomisation> asked = material.plan().findRandomisation();
        return asked.map(some -> new Redraws(material.plan(), some).all(material))
                .orElse(List.of());
    }

    private List<Estimate> all(Material material) {
        List<Lots> lots = material.outcomes().stream()
                .map(outcome -> Lots.of(material, asked, List.of(outcome)))
                .toList();
        List<Estimate> estimates = new ArrayList<>();
        for (People people : material.people()) {
            for (int index = 0; index < lots.size(); index++) {
                Series outcome = material.outcomes().get(index);
                Estimate difference = material.within(outcome, people).difference(label(outcome, people));
                List<LotTally> cells = lots.get(index).cells(people);
                if (difference.isEstimated() && !cells.isEmpty()) {
                    estimates.addAll(redrawn(difference, lottery(cells)));
                } else {
                    estimates.add(difference);
                }
            }
        }
        return estimates;
    }

    private LotteryRedraw lottery(List<LotTally> cells) {
        return LotteryRedraw.of(cells)
                .withStatistic(
                        switch (asked.statistic()) {
                            case STUDENTISED -> TwoSampleRedraw.Statistic.STUDENTISED;
                            case DIFFERENCE -> TwoSampleRedraw.Statistic.DIFFERENCE;
                        });
    }

    private List<Estimate> redrawn(Estimate difference, LotteryRedraw lottery) {
        RedrawnStatistics redrawn = lottery.exactOrRedrawn(asked.draws(), plan.seed());
        RedrawnP p = redrawn.p(0);
        Optional<EffectInterval> interval =
                asked.hasIntervals() ? EffectInterval.find(lottery, 0, asked.draws(), plan.seed()) : Optional.empty();
        Inference inference = new Inference(
                difference.inference().estimate(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                statistic(p),
                OptionalDouble.of(p.twoSided()),
                OptionalDouble.empty(),
                interval.map(ends -> OptionalDouble.of(ends.low())).orElse(OptionalDouble.empty()),
                interval.map(ends -> OptionalDouble.of(ends.high())).orElse(OptionalDouble.empty()));
        return List.of(
                Estimate.of(difference.label(), inference, difference.basis()),
                Estimate.of(label(difference.label(), redrawn), exactness(redrawn), difference.basis()));
    }

    /** Arms without any variance have no statistic that can be printed. */
    private static OptionalDouble statistic(RedrawnP p) {
        return Math.abs(p.statistic()) < Double.MAX_VALUE ? OptionalDouble.of(p.statistic()) : OptionalDouble.empty();
    }

    private static Inference exactness(RedrawnStatistics redrawn) {
        RedrawnP p = redrawn.p(0);
        double error = redrawn.kind() == RedrawnStatistics.Kind.RANDOM ? p.monteCarloError() : 0;
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

    private Label label(Series outcome, People people) {
        return new Label(
                outcome.name(),
                Words.hasCells(plan) ? "intention-to-treat, programme-weighted" : "intention-to-treat",
                plan.contrast(),
                people.name(),
                Words.redrawn(plan, asked));
    }

    private static Label label(Label of, RedrawnStatistics redrawn) {
        String how = String.format(
                Locale.ROOT,
                redrawn.kind() == RedrawnStatistics.Kind.RANDOM
                        ? "%,d redraws of the lottery, the one that was made among them"
                        : "all %,d draws of the lottery",
                redrawn.p(0).draws());
        return new Label(of.outcome(), P_VALUE, of.contrast(), of.subgroup(), how);
    }

    /** What a reader must know, in sentences. */
    static List<String> sentences(ExperimentPlan plan) {
        return plan.findRandomisation().map(asked -> sentences(plan, asked)).orElse(List.of());
    }

    private static List<String> sentences(ExperimentPlan plan, Randomisation asked) {
        List<String> sentences = new ArrayList<>();
        String lots = switch (asked.lots()) {
            case HOUSEHOLDS -> "whole households (" + plan.design().cluster() + ")";
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
        if (asked.hasIntervals()) {
            sentences.add(
                    "Intervals by redraws hold the effects, the same for everybody, that the redraws do not refute at"
                            + " 5 %.");
        }
        return sentences;
    }
}
