package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.studies.experiment.effect.ExperimentFits;

/** Least squares with covariates less their means, each also times the offer (Lin 2013). */
final class LinEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.LIN && choice.sharesEquation();
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.regressed(choice);
    }

    /** The products with covariates are in the procedure's name. */
    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return RegressionIdentity.of(Estimator.of(Procedure.LIN_REGRESSION), choice, plan);
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        return new OfferCoefficients(this, fits);
    }
}
