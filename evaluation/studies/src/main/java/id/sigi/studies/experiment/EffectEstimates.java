package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.estimator.EffectEstimators;
import id.sigi.studies.experiment.estimator.ModelSummaries;
import id.sigi.studies.experiment.estimator.RoundedOutcomes;
import id.sigi.studies.experiment.label.EstimateLabels;
import id.sigi.studies.experiment.randomisation.RandomisationInference;
import id.sigi.studies.experiment.randomisation.RandomisationResults;
import id.sigi.studies.experiment.randomisation.RerandomisedRegressions;
import id.sigi.studies.multiplicity.FamilyAdjustment;
import java.util.ArrayList;
import java.util.List;

/** The effects of an experiment: for each outcome and group of people the control mean, then each estimator of the plan. */
final class EffectEstimates {
    private static final double INDEX_NOISE = 1e-12;

    private EffectEstimates() {}

    /** Every row, the distributions over redraws that belong to some of them, and the models behind them. */
    static Found of(ExperimentFits material) {
        EffectEstimators estimators = EffectEstimators.fit(material);
        List<Estimate> estimates = new ArrayList<>();
        for (Subpopulation people : material.people()) {
            for (AnalysisColumn outcome : material.outcomes()) {
                if (hasUnweighted(material.plan())) {
                    BlockedDifference within = material.compared(outcome, people);
                    estimates.add(
                            withoutNoise(material.plan(), within.controlMean(levelLabel(material, outcome, people))));
                }
                estimates.addAll(estimators.levels(outcome, people));
                for (EstimatorChoice choice : material.plan().estimators()) {
                    estimates.addAll(estimators.estimates(new EffectRequest(choice, outcome, people)));
                }
            }
        }
        RandomisationResults redrawn = RandomisationInference.of(material).plus(RerandomisedRegressions.of(material));
        estimates.addAll(redrawn.estimates());
        List<Estimate> adjusted =
                FamilyAdjustment.of(material.plan()).adjusted(RoundedOutcomes.told(material, estimates));
        return new Found(
                new RandomisationResults(adjusted, redrawn.distributions()),
                ModelSummaries.of(material, estimators, adjusted));
    }

    /** What was estimated, and the models behind it. */
    record Found(RandomisationResults rows, List<ModelSummary> models) {}

    /** Whether an effect stands beside the control mean that no survey weight enters. */
    private static boolean hasUnweighted(ExperimentPlan plan) {
        return plan.findRandomisation().isPresent()
                || plan.estimators().stream().anyMatch(choice -> !choice.usesSurvey());
    }

    /** An index is in standard deviations, so a mean of a millionth of a millionth is the rounding of zero. */
    private static Estimate withoutNoise(ExperimentPlan plan, Estimate mean) {
        boolean isOfIndex = plan.listIndices().stream()
                .anyMatch(index -> mean.label().outcome().is(index.name()));
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
