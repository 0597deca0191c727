package id.sigi.studies.programme;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Label;

/** Shares of respondents as rows. */
final class Proportions {
    /** Estimator of a share with its interval, in words. */
    static final String WILSON = "proportion, Wilson interval";

    private Proportions() {}

    /** A share with Wilson's interval, or the reason why there is none. */
    static Estimate estimate(Label label, Basis basis) {
        if (basis.denominator() == 0) {
            return Estimate.notEstimable(label, basis, "there are no " + basis.denominatorName());
        }
        double n = basis.denominator();
        double z = 1.959963984540054;
        double p = basis.numerator().orElseThrow() / n;
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return Estimate.of(label, Inference.interval(p, Math.max(0, centre - half), Math.min(1, centre + half)), basis);
    }
}
