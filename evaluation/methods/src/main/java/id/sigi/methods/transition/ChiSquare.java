package id.sigi.methods.transition;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** A test against the chi-squared distribution. */
public record ChiSquare(double statistic, int df, double pValue) {
    static ChiSquare of(double statistic, int df) {
        double p = 1 - new ChiSquaredDistribution(null, df).cumulativeProbability(Math.max(0, statistic));
        return new ChiSquare(statistic, df, p);
    }
}
