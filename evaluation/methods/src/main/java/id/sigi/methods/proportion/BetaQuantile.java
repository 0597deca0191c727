package id.sigi.methods.proportion;

import org.apache.commons.math3.special.Beta;

/** Quantiles of the beta distribution by bisection on the logarithm of the value, to the last digits also near 0. */
public final class BetaQuantile {
    private static final int STEPS = 200;

    private BetaQuantile() {}

    /** The value that a share of the distribution lies below; parameters above zero. */
    public static double of(double probability, double a, double b) {
        boolean isLow = Beta.regularizedBeta(0.5, a, b) >= probability;
        return isLow ? search(probability, a, b) : 1 - search(1 - probability, b, a);
    }

    /** For a quantile of at most one half. */
    private static double search(double probability, double a, double b) {
        double low = Math.log(Double.MIN_NORMAL);
        double high = Math.log(0.5);
        for (int i = 0; i < STEPS && high - low > 1e-16 * Math.abs(low); i++) {
            double middle = 0.5 * (low + high);
            if (Beta.regularizedBeta(Math.exp(middle), a, b) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(0.5 * (low + high));
    }
}
