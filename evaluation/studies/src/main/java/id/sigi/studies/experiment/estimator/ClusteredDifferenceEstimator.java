package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.List;
import java.util.OptionalLong;

/** The difference in means within cells where whole clusters were drawn: {@link id.sigi.methods.difference.ClusteredDifferenceInMeans}. */
final class ClusteredDifferenceEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.DIFFERENCE_IN_MEANS && choice.covariance() == Variance.CR2;
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.compared(plan);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return EstimateLabels.clusteredDifference(plan);
    }

    @Override
    public String dfRule(EstimatorChoice choice) {
        return "G - 2 cells, Satterthwaite of one";
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Clustered difference: within each cell CR2 from the clusters' totals, cells weighted by people, degrees"
                        + " of freedom clusters minus twice the cells; Satterthwaite's where there is one cell.");
    }

    @Override
    public List<String> notes(ExperimentFits fits, AnalysisColumn outcome) {
        return fits.clustered().sentences(outcome);
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        return new Fitted(this, fits);
    }

    private record Fitted(EffectEstimator estimator, ExperimentFits fits) implements FittedEffects {
        @Override
        public List<Estimate> estimates(EffectRequest request) {
            return List.of(fits.clustered()
                    .estimate(request.outcome(), request.people(), estimator.label(request, fits.plan())));
        }

        @Override
        public FittedModel model(EffectRequest request) {
            String rule = fits.clustered()
                    .findDfRule(request.outcome(), request.people())
                    .orElseGet(() -> estimator.dfRule(request.choice()));
            return FittedModel.compared(OptionalLong.empty(), rule, "in cells with fewer than two clusters of one arm");
        }
    }
}
