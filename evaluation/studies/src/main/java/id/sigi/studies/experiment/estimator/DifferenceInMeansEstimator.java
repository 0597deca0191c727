package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.studies.experiment.effect.BlockedDifference;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.List;
import java.util.OptionalLong;

/** The difference in means within cells with Neyman's variance: {@link id.sigi.methods.difference.BlockedDifferenceInMeans}. */
final class DifferenceInMeansEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.DIFFERENCE_IN_MEANS && choice.covariance() != Variance.CR2;
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.compared(plan);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return EstimateLabels.differenceOfPeople(plan);
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        return new Fitted(this, fits);
    }

    private record Fitted(EffectEstimator estimator, ExperimentFits fits) implements FittedEffects {
        @Override
        public List<Estimate> estimates(EffectRequest request) {
            return List.of(difference(request).difference(estimator.label(request, fits.plan())));
        }

        private BlockedDifference difference(EffectRequest request) {
            return fits.within(request.outcome(), request.people());
        }

        @Override
        public FittedModel model(EffectRequest request) {
            BlockedDifference difference = difference(request);
            OptionalLong cells =
                    EstimateLabels.hasCells(fits.plan()) ? OptionalLong.of(difference.size()) : OptionalLong.empty();
            return FittedModel.compared(cells, dfRule(request, difference), "in cells with fewer than two of one arm");
        }

        private String dfRule(EffectRequest request, BlockedDifference difference) {
            if (difference.isBetween()) {
                return "cells - 1";
            }
            return difference.isOneDraw() ? "Welch" : estimator.dfRule(request.choice());
        }
    }
}
