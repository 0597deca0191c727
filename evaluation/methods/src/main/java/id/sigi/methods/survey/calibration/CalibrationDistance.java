package id.sigi.methods.survey.calibration;

/**
 * How far calibrated weights are from those before: the ratio g of both as a function of u = x' lambda. Source: Deville and Särndal 1992; bounded
 * methods as in R's {@code calibrate}.
 */
public sealed interface CalibrationDistance {
    /** The ratio of calibrated weight to weight. */
    double ratio(double u);

    /** Its derivative. */
    double slope(double u);

    /** 1 + u: the generalised regression estimator, and post-stratification where the totals are those of disjoint groups. */
    record Linear() implements CalibrationDistance {
        @Override
        public double ratio(double u) {
            return 1 + u;
        }

        @Override
        public double slope(double u) {
            return 1;
        }
    }

    /** exp(u): raking ratio, which iterative proportional fitting finds too. */
    record Raking() implements CalibrationDistance {
        @Override
        public double ratio(double u) {
            return Math.exp(u);
        }

        @Override
        public double slope(double u) {
            return Math.exp(u);
        }
    }

    /** 1 + u, cut off at both bounds. */
    record Truncated(double low, double high) implements CalibrationDistance {
        public Truncated {
            check(low, high);
        }

        @Override
        public double ratio(double u) {
            return Math.min(Math.max(1 + u, low), high);
        }

        @Override
        public double slope(double u) {
            return 1 + u > low && 1 + u < high ? 1 : 0;
        }
    }

    /** A logistic curve between both bounds. */
    record Logit(double low, double high) implements CalibrationDistance {
        public Logit {
            check(low, high);
        }

        private double steepness() {
            return (high - low) / ((high - 1) * (1 - low));
        }

        /** Between 0 and 1: the share of the way from the lower bound to the upper one. */
        private double share(double u) {
            double odds = (1 - low) * Math.exp(steepness() * u);
            return Double.isInfinite(odds) ? 1 : odds / (high - 1 + odds);
        }

        @Override
        public double ratio(double u) {
            return low + (high - low) * share(u);
        }

        @Override
        public double slope(double u) {
            double share = share(u);
            return (high - low) * steepness() * share * (1 - share);
        }
    }

    private static void check(double low, double high) {
        if (!(low >= 0 && low < 1 && high > 1 && Double.isFinite(high))) {
            throw new IllegalArgumentException("bounds lie on both sides of 1: " + low + ", " + high);
        }
    }
}
