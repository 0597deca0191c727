package id.sigi.methods.linear;

/**
 * Tells a variance from what rounding leaves of zero. A sum of products of parts p_i and residuals e_i that cancel is left with an error of the
 * order of the unit roundoff u = 2^-52 times the sizes that cancel: by Cauchy's inequality at most u times the root of sum p_i^2 sum e_i^2 within a
 * cluster, and u times the level of the outcome times the root of sum p_i^2 times the rows of a cluster where the level was taken off (Higham 2002,
 * Accuracy and Stability of Numerical Algorithms, section 3.1). With P the sum of p_i^2, a variance is rounding where it is at most (256 u)^2 P (T + L /
 * g), T the outcome's squares about its mean, L those about zero and g the clusters, or rows, whose scores are squared; 256 leaves room for the
 * number of additions and for the condition of the columns. A true variance is near P T / n, far above it: with a mean of 1e7 a standard deviation of
 * 1e-5 is still told.
 */
public final class Rounding {
    private static final double SQUARE = Math.pow(256 * Math.ulp(1.0), 2);

    private Rounding() {}

    /** Whether a variance, or another square, is rounding of sizes whose square is the scale. */
    public static boolean isAll(double square, double scale) {
        return Math.abs(square) <= SQUARE * scale;
    }

    /** The square, or zero where it is rounding alone. */
    public static double cleaned(double square, double scale) {
        return isAll(square, scale) ? 0 : square;
    }
}
