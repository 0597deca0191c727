package id.sigi.studies.shape;

import id.sigi.programme.fault.RequestFault;

/**
 * Whether numbers of some size can be estimated from. Standard errors rest on squares of squares: degrees of freedom on squared variances, sets of
 * instruments on products of two variances. Of numbers up to 1e30 these stay within 64-bit floating point whatever is multiplied; of
 * numbers of 1e-100 they would vanish, and a standard error of zero would be printed for what was never seen to be zero.
 */
public final class Magnitude {
    private static final double LEAST = 1e-30;
    private static final double MOST = 1e30;

    private Magnitude() {}

    /** Whether a column has values, and all of them are too small to be estimated from. */
    public static boolean isTooSmall(double magnitude) {
        return magnitude > 0 && magnitude < LEAST;
    }

    /**
     * The largest absolute value of a column, if it can be estimated from; zero where all values are.
     *
     * @throws RequestFault if it is infinite, not a number, too small or too large
     */
    public static double usable(String column, double magnitude) {
        if (!Double.isFinite(magnitude)) {
            throw new RequestFault(
                    "the column " + column + " cannot be used",
                    "it has a value that is infinite or not a number",
                    "Leave such rows out with rows.filter, or make them empty under rows.derive");
        }
        if (magnitude > MOST) {
            throw new RequestFault(
                    "Nothing can be estimated from the column " + column,
                    "it has a value beyond 1e30, whose square and its square are too large to be computed with",
                    "Derive it in a larger unit under rows.derive, or leave such rows out with rows.filter");
        }
        if (isTooSmall(magnitude)) {
            throw new RequestFault(
                    "Nothing can be estimated from the column " + column,
                    "all of its values are below 1e-30, and their squares and the squares of these are too small to be computed with",
                    "Derive it in a smaller unit under rows.derive");
        }
        return magnitude;
    }
}
