package id.sigi.programme.contract;

/** Inclusive numeric bounds of a field. */
public record Bounds(double least, double most) {
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Bounds NOT_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY);
    public static final Bounds SHARE = new Bounds(0, 1);

    public Bounds {
        if (!(least <= most)) {
            throw new IllegalArgumentException("bounds are reversed: " + least + ".." + most);
        }
    }

    public boolean contains(double value) {
        return value >= least && value <= most;
    }
}
