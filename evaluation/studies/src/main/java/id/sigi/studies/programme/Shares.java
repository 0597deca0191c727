package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Exposure;
import id.sigi.methods.estimate.HeadCount;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.studies.shape.Tally;
import java.util.List;
import java.util.function.Predicate;

/**
 * One share asked of a tally for any group of people.
 *
 * @param outcome what is asked
 * @param counted whose share it is, among the base
 * @param base the people below the line
 * @param baseName who they are, in words
 */
record Shares(String outcome, Predicate<Tally.Cell> counted, Predicate<Tally.Cell> base, String baseName) {
    static final Estimand ESTIMAND = Estimand.of(Quantity.SHARE);
    private static final Estimator CENSUS = Estimator.of(Procedure.COUNT_OVER_COUNT);

    /** The share in a group of a complete register: nothing was sampled, so it has no standard error. */
    Estimate ofRegister(Tally tally, Group group) {
        Basis basis = basis(tally, group);
        Label label = label(group, CENSUS);
        Estimate row = basis.denominator() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + baseName)
                : Estimate.of(label, Inference.point(ratio(basis)), basis);
        return row.exposing(exposure(tally, group));
    }

    /** Those who have it, those who do not, and all. */
    List<HeadCount> counts(Tally tally, Group group) {
        Predicate<Tally.Cell> below = group.has().and(base);
        Heads heads = Heads.of(tally);
        return List.of(
                heads.count(named(baseName) + ", " + group.subgroup(), below),
                heads.count(named(outcome) + ", " + group.subgroup(), below.and(counted)),
                heads.count("not " + outcome + ", " + group.subgroup(), below.and(counted.negate())));
    }

    /** Whoever is selected is a beneficiary, so that both are the same number. */
    private static String named(String what) {
        return what.equals("selected") ? "beneficiaries" : what;
    }

    private Exposure exposure(Tally tally, Group group) {
        List<HeadCount> counts = counts(tally, group);
        return isDefinition()
                ? new Exposure(Exposure.Subject.BY_DEFINITION, counts.subList(0, 1))
                : Exposure.of(counts);
    }

    /** Whether everybody of the base has it whatever the data, because nothing more is asked. */
    private boolean isDefinition() {
        return counted == base;
    }

    Basis basis(Tally tally, Group group) {
        Predicate<Tally.Cell> below = group.has().and(base);
        return Basis.share(tally.count(below.and(counted)), tally.count(below), baseName);
    }

    private Label label(Group group, Estimator estimator) {
        return new Label(outcome, ESTIMAND, Contrast.NONE, group.subgroup(), estimator);
    }

    private static double ratio(Basis basis) {
        return (double) basis.numerator().orElseThrow() / basis.denominator();
    }
}
