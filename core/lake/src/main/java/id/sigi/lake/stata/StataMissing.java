package id.sigi.lake.stata;

import java.util.Arrays;

/** Which numbers stand for the missing values {@code .} and {@code .a} to {@code .z}: the greatest ones of each storage type. */
final class StataMissing {
    private static final int LARGEST_BYTE = 100;
    private static final int LARGEST_INT = 32_740;
    static final int LARGEST_LONG = 2_147_483_620;
    private static final int FIRST_FLOAT = 0x7F00_0000;
    private static final int FLOAT_STEP = 11;
    private static final long FIRST_DOUBLE = 0x7FE0_0000_0000_0000L;
    private static final int DOUBLE_STEP = 40;
    private static final int LAST = 26;
    private static final String[] CODES = codes();

    /** A number that is not missing. */
    static final int PRESENT = -1;

    private StataMissing() {}

    private static String[] codes() {
        String[] codes = new String[LAST + 1];
        codes[0] = ".";
        for (int i = 1; i <= LAST; i++) {
            codes[i] = "." + (char) ('a' + i - 1);
        }
        return codes;
    }

    /** The bits of a double that stands for a code. */
    static long bits(String code) {
        return FIRST_DOUBLE + ((long) at(code) << DOUBLE_STEP);
    }

    /** The whole number that stands for a code in a table of value labels. */
    static int ofCode(String code) {
        return LARGEST_LONG + 1 + at(code);
    }

    private static int at(String code) {
        return Arrays.asList(CODES).indexOf(code);
    }

    static String code(int at) {
        return CODES[at];
    }

    static int ofByte(byte value) {
        return value > LARGEST_BYTE ? value - LARGEST_BYTE - 1 : PRESENT;
    }

    static int ofInt(short value) {
        return value > LARGEST_INT ? value - LARGEST_INT - 1 : PRESENT;
    }

    static int ofLong(int value) {
        return value > LARGEST_LONG ? value - LARGEST_LONG - 1 : PRESENT;
    }

    /** @param bits of the number; one that is no number, which Stata does not write, is missing */
    static int ofFloat(int bits) {
        if (bits >= FIRST_FLOAT) {
            int at = (bits - FIRST_FLOAT) >> FLOAT_STEP;
            return at <= LAST ? at : 0;
        }
        return Float.isFinite(Float.intBitsToFloat(bits)) ? PRESENT : 0;
    }

    /** As {@link #ofFloat}. */
    static int ofDouble(long bits) {
        if (bits >= FIRST_DOUBLE) {
            long at = (bits - FIRST_DOUBLE) >> DOUBLE_STEP;
            return at <= LAST ? (int) at : 0;
        }
        return Double.isFinite(Double.longBitsToDouble(bits)) ? PRESENT : 0;
    }
}
