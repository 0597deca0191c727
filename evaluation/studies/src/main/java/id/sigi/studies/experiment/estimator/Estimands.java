package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.studies.experiment.label.EstimateLabels;

/** Whose mean effect an estimator gives: cells of different size and probability make three different averages of the same effects. */
final class Estimands {
    private Estimands() {}

    /** Of arms compared within cells, which count by their people. */
    static Estimand compared(ExperimentPlan plan) {
        return Estimand.of(Quantity.INTENTION_TO_TREAT)
                .weighted(EstimateLabels.hasCells(plan) ? Weighting.PROGRAMME : Weighting.NONE);
    }

    /** Of a regression on the offer; with an effect for each cell it weights cells by size times p(1-p). */
    static Estimand regressed(EstimatorChoice choice) {
        return Estimand.of(Quantity.INTENTION_TO_TREAT)
                .weighted(choice.hasCellEffects() ? Weighting.PRECISION : Weighting.NONE);
    }

    /** Of the take-up with the offer as its instrument. */
    static Estimand instrumented(ExperimentPlan plan) {
        return Estimand.of(
                plan.design().measuresIntensity()
                        ? Quantity.AVERAGE_CAUSAL_RESPONSE
                        : Quantity.LOCAL_AVERAGE_TREATMENT_EFFECT);
    }
}
