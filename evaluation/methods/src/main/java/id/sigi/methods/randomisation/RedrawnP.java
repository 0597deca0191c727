package id.sigi.methods.randomisation;

/**
 * Shares of all draws whose statistic is at least as far out as the observed one, ties included.
 *
 * @param statistic observed
 * @param twoSided as far from zero
 * @param upper as large
 * @param lower as small
 * @param draws behind the shares
 */
public record RedrawnP(double statistic, double twoSided, double upper, double lower, long draws) {
    private static final double TIE = 1e-10;

    /** Standard error of the two-sided share when draws are random, sqrt(p (1 - p) / draws). */
    public double monteCarloError() {
        return Math.sqrt(twoSided * (1 - twoSided) / draws);
    }

    /** Counts statistics one at a time. */
    static final class Counter {
        private final double observed;
        private long far;
        private long above;
        private long below;
        private long draws;

        Counter(double observed) {
            this.observed = observed;
        }

        void add(double statistic) {
            double slack = TIE * Math.max(1e-300, Math.abs(observed));
            far += Math.abs(statistic) >= Math.abs(observed) - slack ? 1 : 0;
            above += statistic >= observed - slack ? 1 : 0;
            below += statistic <= observed + slack ? 1 : 0;
            draws++;
        }

        RedrawnP result() {
            double all = draws;
            return new RedrawnP(observed, far / all, above / all, below / all, draws);
        }
    }
}
