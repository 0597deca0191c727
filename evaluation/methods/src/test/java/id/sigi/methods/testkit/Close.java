package id.sigi.methods.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Comparison by relative error. */
public final class Close {
    private Close() {}

    /** Equal within {@code tolerance} times the expected size. */
    public static void assertClose(double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.max(Math.abs(expected), 1e-300));
    }

    /** Equal within {@code tolerance} times the expected size; says what. */
    public static void assertClose(double expected, double actual, double tolerance, String what) {
        assertEquals(expected, actual, tolerance * Math.max(Math.abs(expected), 1e-300), what);
    }
}
