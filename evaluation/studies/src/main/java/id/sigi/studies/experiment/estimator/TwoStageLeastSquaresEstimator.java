package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.EstimateLabels;
import java.util.ArrayList;
import java.util.List;

/** Two-stage least squares with the offer as the one instrument: {@link id.sigi.methods.regression.partitioned.LeastSquaresFit#takeUp}. */
final class TwoStageLeastSquaresEstimator implements EffectEstimator {
    @Override
    public boolean answers(EstimatorChoice choice) {
        return choice.estimator() == Method.TWO_STAGE_LEAST_SQUARES && choice.sharesEquation();
    }

    @Override
    public Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        return Estimands.instrumented(plan);
    }

    @Override
    public Estimator identity(EstimatorChoice choice, ExperimentPlan plan) {
        return RegressionIdentity.adjusted(Procedure.TWO_STAGE_LEAST_SQUARES, choice, plan);
    }

    @Override
    public List<String> assumptions(ExperimentPlan plan) {
        return WeakInstrumentInference.assumptions(plan);
    }

    @Override
    public FittedEffects fit(ExperimentFits fits) {
        return new Fitted(this, fits);
    }

    private record Fitted(EffectEstimator estimator, ExperimentFits fits) implements FittedEffects {
        /** The effect, its first stage, and what belongs beside it. */
        @Override
        public List<Estimate> estimates(EffectRequest request) {
            LeastSquaresFit fit = fits.regressions().fit(request);
            Basis basis = request.basis(fit.treated(), fit.control());
            Label effect = estimator.label(request, fits.plan());
            Label first = effect.of(EstimateLabels.FIRST_STAGE);
            if (fit.treated() == 0 || fit.control() == 0) {
                return List.of(
                        Estimate.notEstimable(effect, basis, request.noArms()),
                        Estimate.notEstimable(first, basis, request.noArms()));
            }
            CovarianceType type = request.kind();
            List<Estimate> estimates = new ArrayList<>();
            estimates.add(fit.takeUp(request.left(), type).toEstimate(effect, basis));
            estimates.add(fit.firstStage(type).toEstimate(first, basis));
            estimates.addAll(WeakInstrumentInference.estimates(
                    fit, new WeakInstrumentInference.Asked(effect, request.left(), type), basis));
            return estimates;
        }

        @Override
        public FittedModel model(EffectRequest request) {
            LeastSquaresFit fit = fits.regressions().fit(request);
            return FittedModel.of(
                    request, fit, fit.secondStageGoodness(request.left()), estimator.dfRule(request.choice()));
        }
    }
}
