package id.sigi.methods.proportion;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution for two-sided intervals. */
final class Normal {
    private Normal() {}

    /** z with the given probability within -z..z. */
    static double twoSided(double confidence) {
        if (!(confidence > 0) || !(confidence < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        }
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.5 + confidence / 2);
    }
}
