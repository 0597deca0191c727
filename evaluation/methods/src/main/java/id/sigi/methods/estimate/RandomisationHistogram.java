package id.sigi.methods.estimate;

import java.util.Objects;

/**
 * What chance alone gives: the statistic of an estimate over the lottery drawn again, for a figure.
 *
 * @param label that of the estimate
 * @param observed the statistic of the draw that was made, a finite number
 * @param p the share of draws at least as far from zero
 * @param monteCarloError standard error of p; zero where all draws were gone through
 * @param draws draws behind it; {@link #UNCOUNTED} for more than can be counted
 * @param redraws how often draws gave which statistic
 */
public record RandomisationHistogram(
        Label label, double observed, double p, double monteCarloError, long draws, Histogram redraws) {
    /** Stands for more possible draws than a {@code long} holds, of which shares are known and the number is not. */
    public static final long UNCOUNTED = Long.MAX_VALUE;

    /** What is printed of so many, in every language. */
    public static final String UNCOUNTED_TEXT = ">10^18";

    public RandomisationHistogram {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(redraws, "redraws");
        if (!(Math.abs(observed) < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("no statistic that can be drawn: " + observed);
        }
    }

    /** The same distribution under another label. */
    public RandomisationHistogram withLabel(Label other) {
        return new RandomisationHistogram(other, observed, p, monteCarloError, draws, redraws);
    }
}
