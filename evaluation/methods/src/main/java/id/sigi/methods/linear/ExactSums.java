package id.sigi.methods.linear;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of products of two floating-point numbers without any rounding, in rows and columns: the same whatever the order of the products and
 * however they are shared out, so that one pass over the data is enough. Each sum is a whole number of 320 bits that counts steps of a power of
 * two, one power for each column, which the first product of the column sets; a product that does not fit there, finer by more than 2^64 or
 * larger by more than 2^46, is kept apart as a number of as many digits as it needs. Source: Kulisch and Miranker 1981, chapter 6; Neal 2015.
 */
public final class ExactSums implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int LIMBS = 5;
    private static final int STEP = 64;
    /** Digits of a product, and so many digits that no more than 2^40 products fill. */
    private static final int RESERVED = 106 + 40;

    private static final int MOST_SHIFT = LIMBS * STEP - 1 - RESERVED;
    private static final int UNSET = Integer.MIN_VALUE;

    private final int columns;
    private final int[] base;
    private final Map<Long, DyadicRational> apart = new HashMap<>();
    private long[] limbs;

    /** No sums yet. */
    public ExactSums(int columns) {
        this.columns = columns;
        base = new int[columns];
        Arrays.fill(base, UNSET);
        limbs = new long[0];
    }

    /** Makes room for rows up to this number; new ones are zero. */
    public void reserve(int rows) {
        long needed = (long) rows * columns * LIMBS;
        if (needed > limbs.length) {
            long wanted = Math.max(needed, Math.min(2L * limbs.length, Integer.MAX_VALUE - 8L));
            limbs = Arrays.copyOf(limbs, Math.toIntExact(wanted));
        }
    }

    /**
     * Adds the product of two finite numbers.
     *
     * @param row a row that there is room for
     */
    public void addProduct(int row, int column, double one, double other) {
        long a = DyadicRational.digits(one);
        long b = DyadicRational.digits(other);
        if (a == 0 || b == 0) {
            return;
        }
        int exponent = DyadicRational.exponent(one) + DyadicRational.exponent(other);
        if (base[column] == UNSET) {
            base[column] = Math.floorDiv(exponent, STEP) * STEP - STEP;
        }
        boolean isNegative = one < 0 != other < 0;
        int shift = exponent - base[column];
        if (shift >= 0 && shift <= MOST_SHIFT) {
            add(row, column, Math.multiplyHigh(a, b), a * b, shift, isNegative);
        } else {
            addFar(row, column, BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), shift, isNegative);
        }
    }

    private void add(int row, int column, long high, long low, int shift, boolean isNegative) {
        int at = (row * columns + column) * LIMBS + (shift >>> 6);
        int end = (row * columns + column + 1) * LIMBS;
        int bits = shift & 63;
        long first = low << bits;
        long second = (high << bits) | ((low >>> 1) >>> (63 - bits));
        long third = (high >>> 1) >>> (63 - bits);
        if (isNegative) {
            subtract(at, end, first, second, third);
        } else {
            add(at, end, first, second, third);
        }
    }

    private void add(int at, int end, long first, long second, long third) {
        long carry = plus(at, first, 0);
        carry = plus(at + 1, second, carry);
        carry = plus(at + 2, third, carry);
        for (int next = at + 3; carry != 0 && next < end; next++) {
            carry = plus(next, 0, carry);
        }
    }

    /** Adds to one limb, and returns what is carried: without a branch, because nobody can foretell it. */
    private long plus(int at, long value, long carry) {
        long before = limbs[at];
        long after = before + value + carry;
        limbs[at] = after;
        return ((before & value) | ((before | value) & ~after)) >>> 63;
    }

    private void subtract(int at, int end, long first, long second, long third) {
        long borrow = minus(at, first, 0);
        borrow = minus(at + 1, second, borrow);
        borrow = minus(at + 2, third, borrow);
        for (int next = at + 3; borrow != 0 && next < end; next++) {
            borrow = minus(next, 0, borrow);
        }
    }

    private long minus(int at, long value, long borrow) {
        long before = limbs[at];
        long after = before - value - borrow;
        limbs[at] = after;
        return ((~before & value) | ((~before | value) & after)) >>> 63;
    }

    /** A product whose last digits are all zero may fit after all. */
    private void addFar(int row, int column, BigInteger digits, int shift, boolean isNegative) {
        if (shift < 0 && digits.getLowestSetBit() >= -shift) {
            BigInteger whole = digits.shiftRight(-shift);
            add(row, column, whole.shiftRight(STEP).longValue(), whole.longValue(), 0, isNegative);
            return;
        }
        addApart(row, column, new DyadicRational(isNegative ? digits.negate() : digits, base[column] + shift));
    }

    private void addApart(int row, int column, DyadicRational value) {
        apart.merge(place(row, column), value, DyadicRational::plus);
    }

    private long place(int row, int column) {
        return (long) row * columns + column;
    }

    /** Adds a row of other sums of as many columns to a row of these. */
    public void add(int row, ExactSums other, int otherRow) {
        for (int column = 0; column < columns; column++) {
            if (other.base[column] != UNSET) {
                base[column] = base[column] == UNSET ? other.base[column] : base[column];
                add(row, column, other, otherRow);
            }
        }
    }

    private void add(int row, int column, ExactSums other, int otherRow) {
        int from = (otherRow * columns + column) * LIMBS;
        if (base[column] == other.base[column]) {
            int at = (row * columns + column) * LIMBS;
            long carry = 0;
            for (int limb = 0; limb < LIMBS; limb++) {
                carry = plus(at + limb, other.limbs[from + limb], carry);
            }
        } else {
            BigInteger digits = other.digits(from);
            if (digits.signum() != 0) {
                addApart(row, column, new DyadicRational(digits, other.base[column]));
            }
        }
        DyadicRational rest = other.apart.get(place(otherRow, column));
        if (rest != null) {
            addApart(row, column, rest);
        }
    }

    private BigInteger digits(int from) {
        long high = limbs[from + 1];
        boolean isShort =
                limbs[from + 2] == high >> 63 && limbs[from + 3] == high >> 63 && limbs[from + 4] == high >> 63;
        int count = isShort ? 2 : LIMBS;
        byte[] bytes = new byte[count * Long.BYTES];
        for (int limb = 0; limb < count; limb++) {
            long value = limbs[from + limb];
            int end = bytes.length - limb * Long.BYTES;
            for (int octet = 1; octet <= Long.BYTES; octet++) {
                bytes[end - octet] = (byte) value;
                value >>= Byte.SIZE;
            }
        }
        return new BigInteger(bytes);
    }

    /** One sum. */
    public DyadicRational sum(int row, int column) {
        if (base[column] == UNSET) {
            return DyadicRational.ZERO;
        }
        DyadicRational within = new DyadicRational(digits((row * columns + column) * LIMBS), base[column]);
        DyadicRational rest = apart.get(place(row, column));
        return rest == null ? within : within.plus(rest);
    }
}
