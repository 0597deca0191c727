package id.sigi.methods.moments;

/**
 * Weighted mean and centred weighted sum of squares, merged like {@link Moments}.
 *
 * @param n values
 * @param weight sum of the weights
 * @param squaredWeight sum of the squared weights
 * @param mean weighted mean
 * @param m2 weighted sum of squared deviations from the mean
 */
public record WeightedMoments(long n, double weight, double squaredWeight, double mean, double m2) {
    /** Of no value. */
    public static final WeightedMoments EMPTY = new WeightedMoments(0, 0, 0, 0, 0);

    public WeightedMoments {
        if (n < 0 || !(weight >= 0) || !(squaredWeight >= 0) || !(m2 >= 0) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("not weighted moments: n " + n + ", weight " + weight + ", m2 " + m2);
        }
    }

    /** One value with a positive weight. */
    public static WeightedMoments of(double value, double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a weight must be positive: " + weight);
        }
        return new WeightedMoments(1, weight, weight * weight, value, 0);
    }

    /** Of both sets of values. */
    public WeightedMoments plus(WeightedMoments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        double total = weight + other.weight;
        double gap = other.mean - mean;
        return new WeightedMoments(
                n + other.n,
                total,
                squaredWeight + other.squaredWeight,
                mean + gap * (other.weight / total),
                m2 + other.m2 + gap * gap * (weight * (other.weight / total)));
    }

    /** Kish's effective number, (sum w)^2 / sum w^2; zero for no value. */
    public double effectiveSize() {
        return n == 0 ? 0 : weight * weight / squaredWeight;
    }
}
