package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.studies.experiment.data.AnalysisColumn;
import id.sigi.studies.experiment.data.Subpopulation;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.effect.MatchedPairCells;
import java.util.List;
import java.util.OptionalLong;

/** The mean difference within pairs of people or of clusters: {@link id.sigi.methods.difference.MatchedClusterPairs}. */
final class MatchedPairsEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.MATCHED_PAIRS;
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.compared(plan);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return plan.design().areClustersDrawn()
                ? Estimator.of(Procedure.MATCHED_CLUSTER_PAIRS, plan.design().cluster())
                : Estimator.of(Procedure.MATCHED_PAIRS);
    }

    @Override
    public List<String> notes() {
        return List.of("Matched pairs: the mean of the pairs' differences, variance sum (d_j - d)^2 / (J (J-1)), J - 1"
                + " degrees of freedom.");
    }

    @Override
    public List<String> notes(ExperimentFits fits, AnalysisColumn outcome) {
        return fits.clustered()
                .findPairs(outcome, Subpopulation.EVERYBODY)
                .map(pairs ->
                        pairs.sentences(outcome.name(), fits.plan().design().cluster()))
                .orElseGet(() ->
                        MatchedPairCells.of(fits.moments().cells(outcome, Subpopulation.EVERYBODY))
                                .sentence(outcome.name())
                                .stream()
                                .toList());
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        return new Fitted(this, fits);
    }

    private record Fitted(EffectEstimator estimator, ExperimentFits fits) implements FittedEffects {
        @Override
        public List<Estimate> estimates(EffectRequest request) {
            Label label = estimator.label(request, fits.plan());
            return List.of(fits.clustered()
                    .findPairs(request.outcome(), request.people())
                    .map(pairs -> pairs.toEstimate(label))
                    .orElseGet(() -> MatchedPairCells.of(fits.moments().cells(request.outcome(), request.people()))
                            .toEstimate(label)));
        }

        @Override
        public FittedModel model(EffectRequest request) {
            return FittedModel.compared(
                    OptionalLong.empty(), estimator.dfRule(request.choice()), "in no pair with one drawn");
        }
    }
}
