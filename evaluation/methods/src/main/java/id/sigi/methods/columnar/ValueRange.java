package id.sigi.methods.columnar;

import java.io.Serializable;

/**
 * From where to where the values of a column go.
 *
 * @param least the least value; above the most where there is none
 * @param most the largest one
 */
public record ValueRange(double least, double most) implements Serializable {
    /** Of no value. */
    public static final ValueRange NONE = new ValueRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Beyond so many times what values differ by their level costs more than three digits, and an origin is taken off before they are multiplied. */
    private static final double FAR = 1 << 12;

    /** From here on not every whole number is a double. */
    private static final double WHOLE = 0x1p53;

    private static final double STEPS = 4;

    /** Of these values; what is not a number is no value. */
    public static ValueRange of(double... values) {
        ValueRange range = NONE;
        for (double value : values) {
            range = Double.isNaN(value) ? range : range.with(value);
        }
        return range;
    }

    public ValueRange with(double value) {
        return new ValueRange(Math.min(least, value), Math.max(most, value));
    }

    public ValueRange plus(ValueRange other) {
        return new ValueRange(Math.min(least, other.least), Math.max(most, other.most));
    }

    private boolean isKnown() {
        return Double.isFinite(least) && Double.isFinite(most) && least <= most;
    }

    /**
     * What to take off the values before anything is multiplied: zero, or their middle where they lie far from zero beside what they differ by. The
     * subtraction is exact then, because no value is twice another (Sterbenz 1974), so that what does not change with the level keeps all digits.
     */
    public double origin() {
        double middle = least / 2 + most / 2;
        return isKnown() && Math.abs(middle) > FAR * (most - least) ? middle : 0;
    }

    /** The values less their origin. */
    public double[] less(double... values) {
        double origin = origin();
        double[] result = values.clone();
        for (int at = 0; at < result.length; at++) {
            result[at] -= origin;
        }
        return result;
    }

    /**
     * Whether the digits of a double do not tell what the values differ by: they lie beyond 2^53, where whole numbers are rounded, and within some units
     * of the last place of each other.
     */
    public boolean isBeyondDigits() {
        double level = Math.max(Math.abs(least), Math.abs(most));
        return isKnown() && level > WHOLE && most - least < STEPS * Math.ulp(level);
    }
}
