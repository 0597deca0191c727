package id.sigi.methods.proportion;

import id.sigi.methods.estimate.Inference;

/**
 * Wilson's (1927) score interval: centre (p + z^2/2n) / (1 + z^2/n), half width z / (1 + z^2/n) sqrt(p(1-p)/n + z^2/4n^2). It stays within
 * 0..1 and has width when x is 0 or n.
 */
public final class Wilson {
    private Wilson() {}

    /** The 95 % interval of x in n people, n above zero. */
    public static Limits of(long x, long n) {
        return of((double) x, (double) n, 0.95);
    }

    /** The 95 % interval of x in an effective number n, above zero. */
    public static Limits of(double x, double n) {
        return of(x, n, 0.95);
    }

    /** Of x in n, n above zero, with the given confidence. */
    public static Limits of(double x, double n, double confidence) {
        double z = Normal.twoSided(confidence);
        double p = new Share(x, n).value();
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / scale;
        double half = z / scale * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Limits(x == 0 ? 0 : Math.max(0, centre - half), x == n ? 1 : Math.min(1, centre + half));
    }

    /** With Yates' continuity correction, as R's prop.test. */
    public static Limits corrected(double x, double n, double confidence) {
        double z = Normal.twoSided(confidence);
        double p = new Share(x, n).value();
        double correction = Math.min(0.5, Math.abs(x - n * 0.5));
        double square = z * z / (2 * n);
        double low = p - correction / n;
        double high = p + correction / n;
        double below = (low + square - z * Math.sqrt(low * (1 - low) / n + square / (2 * n))) / (1 + 2 * square);
        double above = (high + square + z * Math.sqrt(high * (1 - high) / n + square / (2 * n))) / (1 + 2 * square);
        return new Limits(x == 0 ? 0 : Math.max(0, below), x == n ? 1 : Math.min(1, above));
    }

    /** A share with its 95 % interval, for a row. */
    public static Inference inference(long x, long n) {
        Limits limits = of(x, n);
        return Inference.interval((double) x / n, limits.low(), limits.high());
    }
}
