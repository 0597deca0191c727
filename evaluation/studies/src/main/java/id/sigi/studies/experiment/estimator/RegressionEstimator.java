package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.studies.experiment.effect.ExperimentFits;

/** Least squares of the outcome on the offer: {@link id.sigi.methods.regression.partitioned.LeastSquaresFit}. */
final class RegressionEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.REGRESSION && choice.sharesEquation();
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.regressed(choice);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return RegressionIdentity.adjusted(Procedure.REGRESSION, choice, plan);
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        return new OfferCoefficients(this, fits);
    }
}
