package id.sigi.methods.transition;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.proportion.Wilson;

/** A weighted share with Wilson's interval for the effective number of people P(1-P)/v (t_(n-1)/t_df)^2 of Korn and Graubard (1998). */
final class EffectiveShare {
    private EffectiveShare() {}

    /** Without an interval where the share is 0 or 1, or the design has no degrees of freedom. */
    static Inference of(double share, double variance, long people, double df, double confidence) {
        Inference point = Inference.point(share).withStdError(Math.sqrt(variance));
        if (!(df > 0) || people < 2 || !(variance > 0) || share <= 0 || share >= 1) {
            return point;
        }
        double upper = 0.5 + confidence / 2;
        double ratio = Inferences.tQuantile(upper, people - 1.0) / Inferences.tQuantile(upper, df);
        double effective = share * (1 - share) / variance * ratio * ratio;
        Limits limits = Wilson.of(share * effective, effective, confidence);
        return Inference.interval(share, limits.low(), limits.high()).withStdError(Math.sqrt(variance));
    }
}
