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
 * @param draws behind the shares
 * @param redrawn how often draws gave which statistic
 */
public record RedrawnP(double statistic, double twoSided, double upper, double lower, long draws, Histogram redrawn) {
    private static final double TIE = 1e-10;

    /** Standard error of the two-sided share when draws are random, sqrt(p (1 - p) / draws). */
    public double monteCarloError() {
        return Math.sqrt(twoSided * (1 - twoSided) / draws);
    }

    /** Counts statistics one at a time. */
    static final class Counter {
        private final double observed;
        private double far;
        private double above;
        private double below;
        private double draws;
        private final List<double[]> seen = new ArrayList<>();

        Counter(double observed) {
            this.observed = observed;
        }

        void add(double statistic) {
            add(statistic, 1);
        }

        /** A statistic that so many draws have. */
        void add(double statistic, double count) {
            double slack = TIE * Math.max(1e-300, Math.abs(observed));
            far += Math.abs(statistic) >= Math.abs(observed) - slack ? count : 0;
            above += statistic >= observed - slack ? count : 0;
            below += statistic <= observed + slack ? count : 0;
            draws += count;
            seen.add(new double[] {statistic, count});
        }

        RedrawnP result() {
            Histogram histogram = Histogram.of(
                    seen.stream().mapToDouble(one -> one[0]).toArray(),
                    seen.stream().mapToDouble(one -> one[1]).toArray(),
                    observed);
            return new RedrawnP(observed, far / draws, above / draws, below / draws, Math.round(draws), histogram);
        }
    }
}
