package id.sigi.programme.contract;

import java.io.Serializable;
import java.math.BigDecimal;

/** Inclusive numeric bounds of a field. */
public record Bounds(double least, double most) implements Serializable {
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

    /** The bounds in words, for example {@code 1..5} or {@code at least 0}. */
    public String words() {
        if (Double.isInfinite(least)) {
            return Double.isInfinite(most) ? "any number" : "at most " + plain(most);
        }
        return Double.isInfinite(most) ? "at least " + plain(least) : plain(least) + ".." + plain(most);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
