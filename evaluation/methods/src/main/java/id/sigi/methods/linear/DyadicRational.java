package id.sigi.methods.linear;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * A whole number times a power of two, exactly: what sums and products of floating-point numbers are before they are rounded.
 *
 * @param digits the whole number
 * @param exponent the power of two
 */
public record DyadicRational(BigInteger digits, int exponent) implements Serializable {
    public static final DyadicRational ZERO = new DyadicRational(BigInteger.ZERO, 0);

    private static final long FRACTION = (1L << 52) - 1;
    private static final int BIAS = 1075;

    /**
     * The number itself.
     *
     * @throws ArithmeticException if it is infinite or not a number
     */
    public static DyadicRational of(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException(value + " is no number of digits");
        }
        long digits = digits(value);
        return new DyadicRational(BigInteger.valueOf(value < 0 ? -digits : digits), exponent(value));
    }

    /** The magnitude of a finite number as a whole number below 2^53. */
    static long digits(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long fraction = bits & FRACTION;
        return (bits & ~FRACTION) << 1 == 0 ? fraction : fraction | (FRACTION + 1);
    }

    /** The power of two that its digits are counted in. */
    static int exponent(double value) {
        return Math.max(1, (int) (Double.doubleToRawLongBits(value) >>> 52) & 0x7ff) - BIAS;
    }

    public DyadicRational plus(DyadicRational other) {
        if (exponent < other.exponent) {
            return other.plus(this);
        }
        return new DyadicRational(digits.shiftLeft(exponent - other.exponent).add(other.digits), other.exponent);
    }

    public DyadicRational minus(DyadicRational other) {
        return plus(new DyadicRational(other.digits.negate(), other.exponent));
    }

    public DyadicRational times(DyadicRational other) {
        return new DyadicRational(digits.multiply(other.digits), Math.addExact(exponent, other.exponent));
    }

    /** The nearest floating-point number; below 2^-1022 one of the two nearest. */
    public double toDouble() {
        int spare = digits.bitLength() - Double.MAX_EXPONENT;
        return spare <= 0
                ? Math.scalb(digits.doubleValue(), exponent)
                : Math.scalb(sticky(spare).doubleValue(), Math.addExact(exponent, spare));
    }

    /** Without its last digits, of which the last one left remembers whether any was not zero. */
    private BigInteger sticky(int spare) {
        BigInteger magnitude = digits.abs();
        BigInteger left = magnitude.shiftRight(spare);
        BigInteger whole = magnitude.getLowestSetBit() < spare ? left.setBit(0) : left;
        return digits.signum() < 0 ? whole.negate() : whole;
    }
}
