package id.sigi.methods.funnel;

import java.util.Arrays;

/**
 * How much more units differ from the target than chance makes them: phi, the mean of the squared z-scores after those beyond the outer tenths have
 * been set to the tenths (winsorised), so that units that truly stand out do not widen the limits by which they are judged; and the additive
 * variance tau^2 = max(0, (k phi - (k - 1)) / (sum w - sum w^2 / sum w)), w = 1/s^2. Source: Spiegelhalter 2005, Stat Med 24:1185, section 4.
 *
 * @param phi mean squared z-score
 * @param tauSquared variance between units, on the scale of the standard errors
 */
public record OverDispersion(double phi, double tauSquared) {
    /** Share of the z-scores at either end that is set to its quantile. */
    public static final double TRIMMED = 0.1;

    /**
     * Of units.
     *
     * @param z deviations from the target over their standard errors, at least two
     * @param stdErrors of the units, above zero
     */
    public static OverDispersion of(double[] z, double[] stdErrors) {
        int k = z.length;
        if (k != stdErrors.length || k < 2) {
            throw new IllegalArgumentException("two units at least, each with its error: " + k);
        }
        double[] sorted = z.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, TRIMMED);
        double high = quantile(sorted, 1 - TRIMMED);
        double phi = Arrays.stream(z)
                        .map(score -> Math.max(low, Math.min(high, score)))
                        .map(score -> score * score)
                        .sum()
                / k;
        double sum = Arrays.stream(stdErrors).map(s -> 1 / (s * s)).sum();
        double squares = Arrays.stream(stdErrors).map(s -> 1 / (s * s * s * s)).sum();
        double free = sum - squares / sum;
        return new OverDispersion(phi, free > 0 ? Math.max(0, (k * phi - (k - 1)) / free) : 0);
    }

    /** R's quantile of type 7. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
