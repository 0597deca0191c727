package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.ModelSummary;
import id.sigi.studies.experiment.effect.EffectRequest;
import id.sigi.studies.experiment.effect.ExperimentFits;
import id.sigi.studies.experiment.label.CovarianceDescriptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands below each column of a regression table: one model for each estimator, outcome and group of people whose effect was estimated. */
public final class ModelSummaries {
    private final ExperimentFits fits;
    private final EffectEstimators estimators;
    private final Map<Label, Estimate> estimates = new HashMap<>();

    private ModelSummaries(ExperimentFits fits, EffectEstimators estimators, List<Estimate> effects) {
        this.fits = fits;
        this.estimators = estimators;
        effects.forEach(effect -> estimates.putIfAbsent(effect.label(), effect));
    }

    /** Of the models behind these effects. */
    public static List<ModelSummary> of(ExperimentFits fits, EffectEstimators estimators, List<Estimate> effects) {
        ModelSummaries summaries = new ModelSummaries(fits, estimators, effects);
        return EffectRequest.every(fits.scope(), choice -> true).stream()
                .flatMap(request -> summaries.find(request).stream())
                .toList();
    }

    private Optional<ModelSummary> find(EffectRequest request) {
        return Optional.ofNullable(estimates.get(EffectEstimators.label(request, fits.plan())))
                .filter(Estimate::isEstimated)
                .map(effect -> summary(request, effect));
    }

    private ModelSummary summary(EffectRequest request, Estimate effect) {
        FittedModel model = estimators.model(request);
        long rows = model.rows().orElse(effect.basis().denominator());
        return new ModelSummary(
                effect.label(),
                rows,
                model.clusters(),
                model.cells(),
                model.coefficients(),
                CovarianceDescriptions.name(request.choice(), fits.plan()),
                model.dfRule(),
                model.goodness(),
                effectiveF(effect.label()),
                fits.counts().leftOut(request, rows, model.unused()));
    }

    private OptionalDouble effectiveF(Label effect) {
        Label strength = effect.of(WeakInstrumentInference.EFFECTIVE_F);
        return Optional.ofNullable(estimates.get(strength))
                .map(row -> row.inference().estimate())
                .orElse(OptionalDouble.empty());
    }
}
