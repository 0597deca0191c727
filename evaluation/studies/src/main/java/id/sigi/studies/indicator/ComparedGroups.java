package id.sigi.studies.indicator;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.ParityIndex;
import id.sigi.methods.inclusion.StandardisedParity;
import id.sigi.methods.plan.indicator.ParityPair;
import java.util.List;
import java.util.Optional;

/**
 * Two groups whose shares are compared by their ratio.
 *
 * @param pair as the plan says
 * @param first the group above the line
 * @param second the group below the line
 */
record ComparedGroups(ParityPair pair, Domain first, Domain second) {
    private static final Estimator RATIO = Estimator.of(Procedure.RATIO_OF_SHARES);

    /** The parity index and the adjusted index of an indicator. */
    List<Estimate> rows(String outcome, String baseName, Basis above, Basis below) {
        ParityIndex index = new ParityIndex(
                above.numerator().orElseThrow(),
                above.denominator(),
                below.numerator().orElseThrow(),
                below.denominator());
        Basis basis = Basis.arms(above.denominator(), below.denominator(), baseName + " in both groups");
        return List.of(
                row(outcome, Quantity.PARITY_INDEX, index.find(), basis),
                row(outcome, Quantity.ADJUSTED_PARITY_INDEX, index.findAdjusted(), basis));
    }

    /** The index over the same composition of both groups, beside the plain one. */
    Estimate standardised(Estimate plain, StandardisedParity strata) {
        Label label = plain.label()
                .of(Estimand.of(Quantity.STANDARDISED_PARITY_INDEX))
                .by(Estimator.of(Procedure.RATIO_OF_STANDARDISED_SHARES, String.join(" x ", pair.adjustFor())));
        return strata.find()
                .map(found -> Estimate.of(label, found, plain.basis()))
                .orElseGet(() -> Estimate.notEstimable(
                        label, plain.basis(), "no stratum has both groups with somebody who has the characteristic"));
    }

    private Estimate row(String outcome, Quantity quantity, Optional<Inference> inference, Basis basis) {
        Contrast contrast = Contrast.of(Contrast.Kind.RATIO, pair.first(), pair.second());
        Label label = new Label(outcome, Estimand.of(quantity), contrast, Label.ALL, RATIO);
        return inference
                .map(found -> Estimate.of(label, found, basis))
                .orElseGet(() ->
                        Estimate.notEstimable(label, basis, "nobody in one of the groups has the characteristic"));
    }
}
