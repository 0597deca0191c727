package id.sigi.methods.proportion;

/** Agresti and Coull (1998): the Wald interval after adding z^2/2 successes and failures; it can leave 0..1. */
public final class AgrestiCoull {
    private AgrestiCoull() {}

    /** Of x in n, n above zero. */
    public static Limits of(double x, double n, double confidence) {
        double z = Normal.twoSided(confidence);
        Share share = new Share(x, n);
        double size = share.n() + z * z;
        double p = (share.x() + z * z / 2) / size;
        double half = z * Math.sqrt(p * (1 - p) / size);
        return new Limits(p - half, p + half);
    }
}
