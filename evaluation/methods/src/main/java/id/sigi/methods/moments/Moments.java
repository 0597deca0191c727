package id.sigi.methods.moments;

import java.util.OptionalDouble;

/**
 * Count, mean and centred sum of squares of a variable. Merged by Chan, Golub and LeVeque (1979), grown by Welford (1962), so no sum of raw
 * squares is ever formed. With n = 0 mean and m2 are zero and say nothing; with n = 1 there is a mean and no variance.
 *
 * @param n values
 * @param mean their mean
 * @param m2 sum of squared deviations from the mean
 * @param rest what rounding took off the mean, so that means of values far from zero can be subtracted
 */
public record Moments(long n, double mean, double m2, double rest) {
    /** Of no value. */
    public static final Moments EMPTY = new Moments(0, 0, 0);

    public Moments {
        if (n < 0 || !(m2 >= 0) || !Double.isFinite(m2) || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("not moments: n " + n + ", mean " + mean + ", m2 " + m2);
        }
        if (!Double.isFinite(rest)) {
            throw new IllegalArgumentException("a mean cannot lack " + rest);
        }
        if ((n == 0 && mean != 0) || (n < 2 && m2 != 0)) {
            throw new IllegalArgumentException(n + " values cannot have mean " + mean + " and m2 " + m2);
        }
    }

    /** With a mean that is exact, or taken so. */
    public Moments(long n, double mean, double m2) {
        this(n, mean, m2, 0);
    }

    /** Of these values, in two passes: the second one takes the rounding of the first mean out of the squares. */
    public static Moments of(double... values) {
        if (values.length == 0) {
            return EMPTY;
        }
        double first = 0;
        for (double value : values) {
            first += value / values.length;
        }
        double rest = 0;
        double squares = 0;
        for (double value : values) {
            rest += value - first;
            squares += (value - first) * (value - first);
        }
        double m2 = values.length == 1 ? 0 : Math.max(0, squares - rest * rest / values.length);
        double mean = first + rest / values.length;
        return new Moments(values.length, mean, m2, first - mean + rest / values.length);
    }

    /** Of an indicator that holds for {@code holding} of {@code n} rows. */
    public static Moments ofIndicator(long holding, long n) {
        if (holding < 0 || holding > n) {
            throw new IllegalArgumentException(holding + " of " + n + " rows");
        }
        double share = n == 0 ? 0 : (double) holding / n;
        return new Moments(n, share, n < 2 ? 0 : share * (n - holding));
    }

    /** With one more value. */
    public Moments with(double value) {
        return plus(new Moments(1, value, 0));
    }

    /** Of both sets of values. */
    public Moments plus(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        double total = (double) n + other.n;
        double gap = other.above(this);
        double middle = mean + (other.mean - mean) * (other.n / total);
        return new Moments(
                n + other.n,
                middle,
                m2 + other.m2 + gap * gap * (n * (other.n / total)),
                mean - middle + gap * (other.n / total) + rest);
    }

    /** This mean less another, with what rounding took off either. */
    public double above(Moments other) {
        return mean - other.mean + (rest - other.rest);
    }

    /** Sample variance m2 / (n - 1). */
    public double variance() {
        if (n < 2) {
            throw new IllegalStateException(n + " values have no variance");
        }
        return m2 / (n - 1);
    }

    /** Sample standard deviation, when there are two values. */
    public OptionalDouble findStandardDeviation() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance()));
    }

    /** Variance of the mean of a simple random sample with replacement. */
    public double varianceOfMean() {
        return variance() / n;
    }

    public double sum() {
        return n * mean;
    }
}
