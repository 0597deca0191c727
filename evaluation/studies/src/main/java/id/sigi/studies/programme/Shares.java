package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;
import id.sigi.studies.shape.Tally;
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
    static final String ESTIMAND = "share";
    private static final String CENSUS = "count over count";

    /** The share in a group of a complete register: nothing was sampled, so it has no error. */
    Estimate ofRegister(Tally tally, Group group) {
        Basis basis = basis(tally, group);
        Label label = label(group, CENSUS);
        return basis.denominator() == 0
                ? Estimate.notEstimable(label, basis, "there are no " + baseName)
                : Estimate.of(label, Inference.point(ratio(basis)), basis);
    }

    /** The share in a group of respondents, with Wilson's interval. */
    Estimate ofRespondents(Tally tally, Group group) {
        return Proportions.estimate(label(group, Proportions.WILSON), basis(tally, group));
    }

    Basis basis(Tally tally, Group group) {
        Predicate<Tally.Cell> below = group.has().and(base);
        return Basis.share(tally.count(below.and(counted)), tally.count(below), baseName);
    }

    private Label label(Group group, String estimator) {
        return new Label(outcome, ESTIMAND, "", group.subgroup(), estimator);
    }

    private static double ratio(Basis basis) {
        return (double) basis.numerator().orElseThrow() / basis.denominator();
    }
}
