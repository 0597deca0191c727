package id.sigi.methods.proportion;

import id.sigi.methods.estimate.Inference;

/** Newcombe's (1998, Statistics in Medicine 17:873) hybrid score interval of the difference of two independent shares, his method 10. */
public final class Newcombe {
    private Newcombe() {}

    /** p1 - p0 for x1 in n1 and x0 in n0, 95 %. */
    public static Inference difference(long x1, long n1, long x0, long n0) {
        double p1 = new Share(x1, n1).value();
        double p0 = new Share(x0, n0).value();
        Limits first = Wilson.of(x1, n1);
        Limits second = Wilson.of(x0, n0);
        double below = Math.hypot(p1 - first.low(), second.high() - p0);
        double above = Math.hypot(first.high() - p1, p0 - second.low());
        return Inference.interval(p1 - p0, p1 - p0 - below, p1 - p0 + above);
    }
}
