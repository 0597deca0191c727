package id.sigi.methods.proportion;

/** The exact interval of Clopper and Pearson (1934): beta quantiles, with 0 and 1 at the ends. */
public final class ClopperPearson {
    private ClopperPearson() {}

    /** Of x in n, n above zero; both may be effective numbers (Korn and Graubard 1998). */
    public static Limits of(double x, double n, double confidence) {
        double tail = (1 - confidence) / 2;
        Share share = new Share(x, n);
        double low = share.x() == 0 ? 0 : BetaQuantile.of(tail, x, n - x + 1);
        double high = share.x() == share.n() ? 1 : BetaQuantile.of(1 - tail, x + 1, n - x);
        return new Limits(low, high);
    }
}
