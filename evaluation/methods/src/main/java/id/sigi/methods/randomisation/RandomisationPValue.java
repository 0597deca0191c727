package id.sigi.methods.randomisation;

import id.sigi.methods.estimate.Histogram;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares of all draws whose statistic is at least as far out as the observed one, ties included.
 *
 * @param statistic observed
 * @param twoSided as far from zero
 * @param upper as large
 * @param lower as small
 * @param draws behind the shares; {@link id.sigi.methods.estimate.RandomisationHistogram#UNCOUNTED} for more than a {@code long} holds
 * @param redrawn how often draws gave which statistic
 */
public record RandomisationPValue(
        double statistic, double twoSided, double upper, double lower, long draws, Histogram redrawn) {
    private static final double TIE = 1e-10;
    private static final double ROUNDING = 1e-13;

    // Some units in the last place.
    private static final double DIGITS = 2e-15;

    /** Standard error of the two-sided share when draws are random, sqrt(p (1 - p) / draws). */
    public double monteCarloError() {
        return Math.sqrt(twoSided * (1 - twoSided) / draws);
    }

    /**
     * How much nearer to zero than the observed statistic another may be and count as a tie: what rounding leaves of equal statistics is small
     * beside the statistic, or where that is zero itself beside the largest of the draws.
     */
    static double slack(double observed, double largest) {
        double far = Math.abs(observed) < Double.MAX_VALUE ? Math.abs(observed) : 0;
        double scale = largest < Double.MAX_VALUE ? largest : 0;
        return Math.max(TIE * far, ROUNDING * scale);
    }

    /**
     * An outcome less their mean, zero where rounding alone tells them apart: a constant outcome has no statistic but zero.
     */
    static double rest(double outcome, double mean) {
        double rest = outcome - mean;
        return Math.abs(rest) > DIGITS * (Math.abs(outcome) + Math.abs(mean)) ? rest : 0;
    }

    /** Counts statistics one at a time. */
    static final class Counter {
        private final double observed;
        private final List<double[]> seen = new ArrayList<>();

        /** @throws IllegalStateException if the draw that was made has no statistic */
        Counter(double observed) {
            if (Double.isNaN(observed)) {
                throw new IllegalStateException("the draw that was made has no such statistic");
            }
            this.observed = observed;
        }

        void add(double statistic) {
            add(statistic, 1);
        }

        /** A statistic that so many draws have. */
        void add(double statistic, double count) {
            if (Double.isNaN(statistic)) {
                throw new IllegalStateException("a draw has no such statistic");
            }
            seen.add(new double[] {statistic, count});
        }

        RandomisationPValue result() {
            double largest = seen.stream()
                    .mapToDouble(one -> Math.abs(one[0]))
                    .filter(length -> length < Double.MAX_VALUE)
                    .max()
                    .orElse(0);
            double slack = slack(observed, largest);
            double far = 0;
            double above = 0;
            double below = 0;
            double draws = 0;
            for (double[] one : seen) {
                far += Math.abs(one[0]) >= Math.abs(observed) - slack ? one[1] : 0;
                above += one[0] >= observed - slack ? one[1] : 0;
                below += one[0] <= observed + slack ? one[1] : 0;
                draws += one[1];
            }
            Histogram histogram = Histogram.of(
                    seen.stream().mapToDouble(one -> one[0]).toArray(),
                    seen.stream().mapToDouble(one -> one[1]).toArray(),
                    observed);
            return new RandomisationPValue(
                    observed, far / draws, above / draws, below / draws, Math.round(draws), histogram);
        }
    }
}
