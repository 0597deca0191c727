package id.sigi.methods.proportion;

/** Equal-tailed interval under Jeffreys' prior, with 0 and 1 at the ends when x is 0 or n (Brown, Cai and DasGupta 2001). */
public final class Jeffreys {
    private Jeffreys() {}

    /** Of x in n, n above zero. */
    public static Limits of(double x, double n, double confidence) {
        double tail = (1 - confidence) / 2;
        Share share = new Share(x, n);
        double low = share.x() == 0 ? 0 : BetaQuantile.of(tail, x + 0.5, n - x + 0.5);
        double high = share.x() == share.n() ? 1 : BetaQuantile.of(1 - tail, x + 0.5, n - x + 0.5);
        return new Limits(low, high);
    }
}
