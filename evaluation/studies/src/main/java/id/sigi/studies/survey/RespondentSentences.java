package id.sigi.studies.survey;

import id.sigi.methods.plan.SurveyPlan;
import id.sigi.methods.plan.survey.KnownTotals;
import id.sigi.methods.plan.survey.NonResponseAdjustment;
import id.sigi.methods.plan.survey.QuantileChoice;
import id.sigi.methods.plan.survey.Replication;
import id.sigi.methods.plan.survey.SurveyStatistic;
import id.sigi.methods.survey.variance.DesignEffect;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.VarianceEstimator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a reader of a survey's table must know, where respondents were kept in memory. */
final class RespondentSentences {
    private RespondentSentences() {}

    static List<String> of(SurveyPlan plan, SampleDesign design, VarianceEstimator variance) {
        List<String> sentences = new ArrayList<>(
                List.of("Weighted by " + plan.weight() + ". Counts beside a number are respondents, not weighted."));
        sentences.add(plan.findReplicates().map(RespondentSentences::replicates).orElse(linearised(plan, design)));
        if (plan.findReplicates().map(some -> some.weights().isEmpty()).orElse(true)) {
            sentences.add(plan.lonelyPsu().sentence());
        }
        plan.findNonResponse().map(RespondentSentences::nonResponse).ifPresent(sentences::add);
        plan.findCalibration()
                .map(some -> calibration(some, plan.findReplicates().isPresent()))
                .ifPresent(sentences::add);
        sentences.add(String.format(
                Locale.ROOT,
                "Unequal weights multiply variances by about %.3f (Kish).",
                DesignEffect.ofWeights(variance.weights())));
        if (plan.hasDesignEffects()) {
            sentences.add(
                    "A design effect is the variance over that of a simple random sample without replacement of as many respondents.");
        }
        plan.statistics().stream()
                .map(SurveyStatistic::quantile)
                .filter(Objects::nonNull)
                .map(RespondentSentences::quantile)
                .distinct()
                .forEach(sentences::add);
        if (!plan.tests().isEmpty()) {
            sentences.add(
                    "Tests of independence correct Pearson's statistic by the design effects of the table's shares (Rao and Scott 1984); degrees of"
                            + " freedom beside an F are those of its denominator.");
        }
        if (!plan.regressions().isEmpty()) {
            sentences.add(
                    "Coefficients describe the population and are no effects; an indicator compares a value with the first of its column.");
        }
        sentences.addAll(ofGroupsAndIntervals(plan));
        return sentences;
    }

    static List<String> ofGroupsAndIntervals(SurveyPlan plan) {
        List<String> sentences = new ArrayList<>();
        if (plan.statistics().stream()
                .anyMatch(statistic -> !plan.domains(statistic).isEmpty())) {
            sentences.add(
                    "Groups are domains of the whole sample: whoever is outside one counts as zero there, and every primary"
                            + " sampling unit stays in its standard error. Respondents without a value are in none of the groups of that column.");
        }
        if (plan.statistics().stream()
                .anyMatch(statistic -> statistic.findInterval().isPresent())) {
            sentences.add(
                    "Intervals of shares that are named in the estimator lie within 0 and 1; a share of 0 or 1, and a number that is no share,"
                            + " has none.");
        }
        return sentences;
    }

    private static String linearised(SurveyPlan plan, SampleDesign design) {
        String stages = design.stages().stream()
                .map(stage -> String.format(
                        Locale.ROOT,
                        "%d sampling units in %d strata",
                        distinct(stage.unit()),
                        distinct(stage.stratum())))
                .collect(Collectors.joining(", within them "));
        boolean isFinite = design.stages().stream().allMatch(RespondentSentences::isFinite);
        return "Standard errors by Taylor linearisation: " + stages + ", drawn "
                + (isFinite
                        ? "without replacement"
                        : plan.findFpc().isPresent() ? "without replacement at first" : "with replacement")
                + "; degrees of freedom are primary sampling units minus strata, of those that hold somebody whom the number is about.";
    }

    private static boolean isFinite(SamplingStage stage) {
        return stage.population().length > 0 && Double.isFinite(stage.population()[0]);
    }

    private static long distinct(int[] codes) {
        return Arrays.stream(codes).distinct().count();
    }

    private static String replicates(Replication some) {
        return "Standard errors by replicate weights: " + some.method().words() + ", "
                + (some.weights().isEmpty()
                        ? "made from the primary sampling units"
                        : some.weights().size() + " sets of the data")
                + "; every adjustment of the weights is made again in each set.";
    }

    private static String nonResponse(NonResponseAdjustment some) {
        String columns = String.join(" x ", some.columns());
        return switch (some.method()) {
            case CLASSES ->
                "Non-response: respondents carry the weight of all who were asked in their class of " + columns
                        + ", as if answering depended on nothing else.";
            case PROPENSITY ->
                "Non-response: weights are divided by the probability of answering that a logistic regression on "
                        + columns + " gives, as if answering depended on nothing else.";
            case PROPENSITY_CLASSES ->
                "Non-response: respondents carry the weight of all who were asked in their class of the probability of answering that a logistic"
                        + " regression on " + columns + " gives, as if answering depended on nothing else.";
        };
    }

    private static String calibration(KnownTotals some, boolean isReplicated) {
        List<String> of = new ArrayList<>();
        some.margins().forEach(margin -> of.add(margin.by().words()));
        of.addAll(some.totals().keySet());
        return "Weights are " + some.method().words() + " to known totals of " + String.join(", ", of)
                + (isReplicated
                        ? "."
                        : "; standard errors are those of residuals from these, weighted as before (Deville and Särndal 1992).");
    }

    private static String quantile(QuantileChoice choice) {
        return "Quantiles by the rule " + choice.ruleOrMath().code()
                + " of R's survey package; a standard error is the interval's width over twice Student's t.";
    }
}
