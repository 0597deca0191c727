package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.LimlEffects;
import id.sigi.studies.experiment.effect.MatchedPairCells;
import id.sigi.studies.experiment.effect.RoundedOutcomes;
import id.sigi.studies.experiment.effect.SurveyWeightedEffects;
import id.sigi.studies.experiment.effect.TwoWayClusterEffects;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.experiment.randomisation.RandomisationInference;
import id.sigi.studies.experiment.randomisation.RandomisationResults;
import id.sigi.studies.experiment.randomisation.RerandomisedRegressions;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The effects of an experiment: for each outcome and group of people the control mean, then each estimator of the plan. */
final class EffectEstimates {
    private static final double INDEX_NOISE = 1e-12;

    private EffectEstimates() {}

    /** Every row, and the distributions over redraws that belong to some of them. */
    static RandomisationResults of(ExperimentFits material) {
        Models models = Models.of(material);
        List<Estimate> estimates = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (AnalysisColumn outcome : material.outcomes()) {
                BlockedDifference within = material.compared(outcome, people);
                if (hasUnweighted(material.plan())) {
                    estimates.add(
                            withoutNoise(material.plan(), within.controlMean(levelLabel(material, outcome, people))));
                }
                models.surveyed.ifPresent(surveyed -> estimates.add(surveyed.controlMean(outcome, people)));
                for (EstimatorChoice choice : material.plan().estimators()) {
                    EffectRequest asked = new EffectRequest(choice, outcome, people);
                    estimates.addAll(
                            choice.comparesArms()
                                    ? List.of(compared(material, asked))
                                    : modelled(material, models, asked));
                }
            }
        }
        RandomisationResults redrawn = RandomisationInference.of(material).plus(RerandomisedRegressions.of(material));
        estimates.addAll(redrawn.estimates());
        return new RandomisationResults(
                FamilyAdjustment.of(material.plan()).adjusted(RoundedOutcomes.told(material, estimates)),
                redrawn.distributions());
    }

    /** Whether an effect stands beside the control mean that no survey weight enters. */
    private static boolean hasUnweighted(ExperimentPlan plan) {
        return plan.findRandomisation().isPresent()
                || plan.estimators().stream().anyMatch(choice -> !choice.usesSurvey());
    }

    private static Estimate compared(ExperimentFits material, EffectRequest asked) {
        Label label = asked.label(material.plan());
        if (asked.choice().estimator() == Method.MATCHED_PAIRS) {
            return material.clustered()
                    .findPairs(asked.outcome(), asked.people())
                    .map(pairs -> pairs.toEstimate(label))
                    .orElseGet(() -> MatchedPairCells.of(material.moments().cells(asked.outcome(), asked.people()))
                            .toEstimate(label));
        }
        return asked.choice().covariance() == Variance.DESIGN
                ? material.within(asked.outcome(), asked.people()).difference(label)
                : material.clustered().estimate(asked.outcome(), asked.people(), label);
    }

    /** What is fitted apart from the other regressions. */
    private record Models(LimlEffects limited, TwoWayClusterEffects twoWay, Optional<SurveyWeightedEffects> surveyed) {
        static Models of(ExperimentFits material) {
            return new Models(
                    LimlEffects.of(material), TwoWayClusterEffects.of(material), SurveyWeightedEffects.find(material));
        }
    }

    private static List<Estimate> modelled(ExperimentFits material, Models models, EffectRequest asked) {
        if (asked.choice().usesSurvey()) {
            return models.surveyed.orElseThrow().estimates(asked.choice(), asked.outcome(), asked.people());
        }
        if (asked.choice().estimator() == Method.LIMITED_INFORMATION) {
            return models.limited.estimates(asked.choice(), asked.outcome(), asked.people());
        }
        if (asked.choice().covariance() == Variance.CR1_TWO_WAY) {
            return List.of(models.twoWay.estimate(asked.choice(), asked.outcome(), asked.people()));
        }
        return material.regressions().estimates(asked.choice(), asked.outcome(), asked.people());
    }

    /** An index is in standard deviations, so a mean of a millionth of a millionth is the rounding of nought. */
    private static Estimate withoutNoise(ExperimentPlan plan, Estimate mean) {
        boolean isOfIndex = plan.listIndices().stream()
                .anyMatch(index -> index.name().equals(mean.label().outcome()));
        double value = mean.inference().estimate().orElse(0);
        return isOfIndex && value != 0 && Math.abs(value) < INDEX_NOISE
                ? new Estimate(mean.label(), mean.inference().atZero(), mean.basis(), mean.status(), mean.exposure())
                : mean;
    }

    private static Label levelLabel(ExperimentFits material, AnalysisColumn outcome, Subpopulation people) {
        return new Label(
                outcome.name(),
                EstimateLabels.CONTROL_MEAN,
                Contrast.NONE,
                people.name(),
                EstimateLabels.levels(material.plan()));
    }
}
