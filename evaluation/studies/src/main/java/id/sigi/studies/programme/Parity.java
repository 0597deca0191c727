package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.inclusion.ParityIndex;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.studies.shape.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One group's share over another's; the group that is likely to be worse off first.
 *
 * @param contrast in words
 * @param first the group above
 * @param second the group below
 */
record Parity(Contrast contrast, Group first, Group second) {
    private static final Estimator ESTIMATOR = Estimator.of(Procedure.RATIO_OF_SHARES);

    static List<Parity> list() {
        List<Group> urban = Group.truths(Fields.IS_URBAN);
        List<Group> disadvantaged = Group.truths(Fields.IS_DISADVANTAGED_REGION);
        return List.of(
                new Parity(
                        Contrast.of(Contrast.Kind.RATIO, "FEMALE", "MALE"),
                        Group.of(Fields.SEX, Sex.FEMALE.name()),
                        Group.of(Fields.SEX, Sex.MALE.name())),
                new Parity(Contrast.of(Contrast.Kind.RATIO, "rural", "urban"), urban.get(1), urban.get(0)),
                new Parity(
                        Contrast.of(Contrast.Kind.RATIO, "with disability", "without"),
                        Group.withDisability(),
                        Group.withoutDisability()),
                new Parity(
                        Contrast.of(Contrast.Kind.RATIO, "disadvantaged", "other region"),
                        disadvantaged.get(0),
                        disadvantaged.get(1)));
    }

    /** The index and the adjusted index of an indicator. */
    List<Estimate> estimates(Shares indicator, Tally tally) {
        Basis above = indicator.basis(tally, first);
        Basis below = indicator.basis(tally, second);
        ParityIndex index = new ParityIndex(
                above.numerator().orElseThrow(),
                above.denominator(),
                below.numerator().orElseThrow(),
                below.denominator());
        Basis basis = Basis.arms(above.denominator(), below.denominator(), indicator.baseName() + " in both groups");
        Exposure both = Exposure.of(
                Stream.concat(indicator.counts(tally, first).stream(), indicator.counts(tally, second).stream())
                        .toList());
        return List.of(
                row(indicator, Quantity.PARITY_INDEX, index.find(), basis).exposing(both),
                row(indicator, Quantity.ADJUSTED_PARITY_INDEX, index.findAdjusted(), basis)
                        .exposing(both));
    }

    private Estimate row(Shares indicator, Quantity quantity, Optional<Inference> inference, Basis basis) {
        Label label = new Label(indicator.outcome(), Estimand.of(quantity), contrast, Label.ALL, ESTIMATOR);
        return inference
                .map(found -> Estimate.of(label, found, basis))
                .orElseGet(() ->
                        Estimate.notEstimable(label, basis, "nobody in one of the groups has the characteristic"));
    }
}
