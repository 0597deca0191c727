package id.sigi.studies.experiment.effect;

import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.GoodnessOfFit;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.studies.experiment.label.CovarianceDescriptions;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Every model of an experiment at a glance, one for each estimator, outcome and group of people whose effect was estimated. */
public final class ModelSummaries {
    private final ExperimentFits material;
    private final Map<Label, Estimate> estimates = new HashMap<>();

    private ModelSummaries(ExperimentFits material, List<Estimate> effects) {
        this.material = material;
        effects.forEach(effect -> estimates.putIfAbsent(effect.label(), effect));
    }

    /** Of the models behind these effects. */
    public static List<ModelSummary> of(ExperimentFits material, List<Estimate> effects) {
        ModelSummaries glances = new ModelSummaries(material, effects);
        return EffectRequest.every(material.scope(), choice -> true).stream()
                .flatMap(asked -> glances.find(asked).stream())
                .toList();
    }

    private Optional<ModelSummary> find(EffectRequest asked) {
        Label label = asked.label(material.plan());
        return Optional.ofNullable(estimates.get(label))
                .filter(Estimate::isEstimated)
                .map(effect -> glance(asked, effect));
    }

    private ModelSummary glance(EffectRequest asked, Estimate effect) {
        EstimatorChoice choice = asked.choice();
        long rows = effect.basis().denominator();
        Optional<LeastSquaresFit> fit = material.regressions().find(asked);
        return new ModelSummary(
                effect.label(),
                rows,
                fit.filter(found -> choice.covariance().isClustered())
                        .map(found -> OptionalLong.of(found.clusters()))
                        .orElse(OptionalLong.empty()),
                cells(asked, fit),
                fit.map(found -> OptionalLong.of(found.coefficients())).orElse(OptionalLong.empty()),
                CovarianceDescriptions.name(choice, material.plan()),
                dfRule(asked),
                fit.map(found -> goodness(asked, found)).orElse(GoodnessOfFit.NONE),
                effectiveF(effect.label()),
                material.counts().leftOut(asked, rows, rest(choice)));
    }

    /** The cells that are compared, where there are any. */
    private OptionalLong cells(EffectRequest asked, Optional<LeastSquaresFit> fit) {
        if (fit.isPresent()) {
            return asked.choice().hasCellEffects() ? OptionalLong.of(fit.get().cells()) : OptionalLong.empty();
        }
        return isOfPeople(asked.choice()) && EstimateLabels.hasCells(material.plan())
                ? OptionalLong.of(within(asked).size())
                : OptionalLong.empty();
    }

    private String dfRule(EffectRequest asked) {
        boolean isClustered = asked.choice().comparesArms() && asked.choice().covariance() == Variance.CR2;
        if (isClustered) {
            return material.clustered()
                    .findDfRule(asked.outcome(), asked.people())
                    .orElseGet(() -> CovarianceDescriptions.dfRule(asked.choice()));
        }
        if (isOfPeople(asked.choice()) && within(asked).isBetween()) {
            return "cells - 1";
        }
        return isWelch(asked) ? "Welch" : CovarianceDescriptions.dfRule(asked.choice());
    }

    private static boolean isOfPeople(EstimatorChoice choice) {
        return choice.estimator() == Method.DIFFERENCE_IN_MEANS && choice.covariance() == Variance.DESIGN;
    }

    private BlockedDifference within(EffectRequest asked) {
        return material.within(asked.outcome(), asked.people());
    }

    private boolean isWelch(EffectRequest asked) {
        return isOfPeople(asked.choice()) && within(asked).isOneDraw();
    }

    private static GoodnessOfFit goodness(EffectRequest asked, LeastSquaresFit fit) {
        Variable outcome = new Variable.Column(asked.outcome().key());
        return asked.choice().usesTakeUp() ? fit.secondStageGoodness(outcome) : fit.goodness(outcome);
    }

    private OptionalDouble effectiveF(Label effect) {
        Label strength = effect.of(WeakInstrumentInference.EFFECTIVE_F);
        return Optional.ofNullable(estimates.get(strength))
                .map(row -> row.inference().estimate())
                .orElse(OptionalDouble.empty());
    }

    private static String rest(EstimatorChoice choice) {
        return switch (choice.estimator()) {
            case MATCHED_PAIRS -> "in no pair with one drawn";
            case DIFFERENCE_IN_MEANS ->
                choice.covariance() == Variance.DESIGN
                        ? "in cells with fewer than two of one arm"
                        : "in cells with fewer than two clusters of one arm";
            case REGRESSION, LIN, TWO_STAGE_LEAST_SQUARES, LIMITED_INFORMATION ->
                "without what else the estimator needs";
        };
    }
}
