package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import java.util.List;

/** The offer's coefficients in the equations of least squares. */
final class OfferCoefficients implements FittedEffects {
    private final EffectEstimator estimator;
    private final ExperimentFits fits;

    OfferCoefficients(EffectEstimator estimator, ExperimentFits fits) {
        this.estimator = estimator;
        this.fits = fits;
    }

    @Override
    public List<Estimate> estimates(EffectRequest request) {
        LeastSquaresFit fit = fits.regressions().fit(request);
        long against = fit.control() - fits.counts().inOtherArms(request);
        Basis basis = request.basis(fit.treated(), against);
        Label label = estimator.label(request, fits.plan());
        return List.of(
                fit.treated() == 0 || against == 0
                        ? Estimate.notEstimable(label, basis, request.noArms())
                        : fit.offer(request.left(), request.kind()).toEstimate(label, basis));
    }

    @Override
    public FittedModel model(EffectRequest request) {
        LeastSquaresFit fit = fits.regressions().fit(request);
        return FittedModel.of(request, fit, fit.goodness(request.left()), estimator.dfRule(request.choice()));
    }
}
