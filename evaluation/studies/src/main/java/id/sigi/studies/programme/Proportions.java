package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.proportion.Wilson;

/** Shares of respondents as rows. */
final class Proportions {
    /** Estimator of a share with its interval, in words. */
    private Proportions() {}

    /** A share with Wilson's interval, or the reason why there is none. */
    static Estimate estimate(Label label, Basis basis) {
        if (basis.denominator() == 0) {
            return Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName());
        }
        long counted = basis.numerator().orElseThrow();
        return Estimate.of(label, Wilson.inference(counted, basis.denominator()), basis);
    }
}
