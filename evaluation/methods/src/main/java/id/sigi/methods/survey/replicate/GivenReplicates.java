package id.sigi.methods.survey.replicate;

import java.util.Arrays;

/** Replicate weights that come with the data. */
public final class GivenReplicates {
    /** Of a column's length, what must be left beside the columns before it; as R's {@code degf}. */
    private static final double TOLERANCE = 1e-5;

    private GivenReplicates() {}

    /**
     * Sets of weights as columns; degrees of freedom are their rank among the respondents in question, less one.
     *
     * @param columns the weights by set and respondent
     * @param scale one factor for all sets
     * @param factors by set
     * @param isAboutEstimate whether spread is taken about the estimate of the whole sample
     */
    public static ReplicateWeights of(double[][] columns, double scale, double[] factors, boolean isAboutEstimate) {
        return new ReplicateWeights(
                set -> columns[set].clone(), scale, factors, isAboutEstimate, holds -> rank(columns, holds) - 1);
    }

    /** By Gram and Schmidt's method with a second pass, columns in their order. */
    static int rank(double[][] columns, boolean[] holds) {
        double[][] basis = new double[columns.length][];
        int rank = 0;
        for (double[] column : columns) {
            double[] rest = held(column, holds);
            double length = norm(rest);
            for (int pass = 0; pass < 2; pass++) {
                for (int at = 0; at < rank; at++) {
                    double share = dot(basis[at], rest);
                    for (int row = 0; row < rest.length; row++) {
                        rest[row] -= share * basis[at][row];
                    }
                }
            }
            double left = norm(rest);
            if (left > TOLERANCE * length) {
                basis[rank++] = Arrays.stream(rest).map(value -> value / left).toArray();
            }
        }
        return rank;
    }

    private static double[] held(double[] column, boolean[] holds) {
        double[] held = new double[column.length];
        for (int row = 0; row < held.length; row++) {
            held[row] = holds[row] ? column[row] : 0;
        }
        return held;
    }

    private static double norm(double[] values) {
        return Math.sqrt(dot(values, values));
    }

    private static double dot(double[] some, double[] other) {
        double sum = 0;
        for (int row = 0; row < some.length; row++) {
            sum += some[row] * other[row];
        }
        return sum;
    }
}
