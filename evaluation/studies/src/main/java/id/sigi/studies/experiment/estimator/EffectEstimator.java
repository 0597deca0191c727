package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.CovarianceDescriptions;
import java.util.List;

/**
 * One estimator of average effects, whole: which choices of a plan it answers, what its numbers mean and how they are computed in codes, what
 * a reader must know of it, how it passes over the rows, and the fit. {@link EffectEstimators} lists them all; nothing else asks which
 * estimator it is.
 */
public interface EffectEstimator {
    /** Whether it answers a choice of a plan; exactly one estimator answers each. */
    boolean answers(EstimatorChoice choice);

    /** What its number means. */
    Estimand estimand(EstimatorChoice choice, ExperimentPlan plan);

    /** How its number is computed, with its standard error. */
    Estimator identity(EstimatorChoice choice, ExperimentPlan plan);

    /** Where its degrees of freedom come from, unless the fit knows better. */
    default String dfRule(EstimatorChoice choice) {
        return CovarianceDescriptions.dfRule(choice.covarianceType());
    }

    /** Whether some choice of a plan is its own. */
    default boolean isAsked(ExperimentPlan plan) {
        return plan.estimators().stream().anyMatch(this::answers);
    }

    /** How it compares, told before the standard errors. */
    default List<String> notes() {
        return List.of();
    }

    /** What it leaves out of one outcome among everybody. */
    default List<String> notes(ExperimentFits fits, AnalysisColumn outcome) {
        return List.of();
    }

    /** What it rests on, told after the standard errors. */
    default List<String> assumptions(ExperimentPlan plan) {
        return List.of();
    }

    /** Whom its rows stand for, where that is not everybody alike; told after what is left out. */
    default List<String> notesOnSample(ExperimentFits fits) {
        return List.of();
    }

    /** The passes over the rows that it makes beside those that all estimators share. */
    default List<String> passes() {
        return List.of();
    }

    /** Fits all of its requests at once, in as few passes as there can be. */
    FittedEffects fit(ExperimentFits fits);

    /** The label of its effect. */
    default Label label(EffectRequest request, ExperimentPlan plan) {
        return new Label(
                request.outcome().name(),
                estimand(request.choice(), plan),
                Contrast.ofWords(plan.contrast()),
                request.people().name(),
                identity(request.choice(), plan));
    }
}
