package id.sigi.methods.transition;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * A test that some distributions are the same.
 *
 * @param statistic chi-squared, or F
 * @param df degrees of freedom above the line
 * @param denominatorDf degrees of freedom below the line; infinite for chi-squared
 * @param pValue upper tail
 */
public record HomogeneityTest(double statistic, double df, double denominatorDf, double pValue) {
    static HomogeneityTest chiSquared(double statistic, double df) {
        return new HomogeneityTest(
                statistic,
                df,
                Double.POSITIVE_INFINITY,
                statistic <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, statistic / 2, 1e-15, Integer.MAX_VALUE));
    }

    static HomogeneityTest ofF(double statistic, double df, double denominatorDf) {
        double at = denominatorDf / (denominatorDf + df * Math.max(0, statistic));
        return new HomogeneityTest(statistic, df, denominatorDf, Beta.regularizedBeta(at, denominatorDf / 2, df / 2));
    }

    /** Whether it is a chi-squared test. */
    public boolean isChiSquared() {
        return Double.isInfinite(denominatorDf);
    }
}
