package id.sigi.methods.dynamic;

import id.sigi.methods.difference.DifferenceEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Effects of taking part, by time since, where losers of a draw may win later ones. The offer's effect k draws later mixes the effect of
 * having won with those of the later wins that losing led to: ITT_k = sum over j = 0..k of d_j TOT_(k-j), d_j the offer's effect on winning (or
 * taking part) j draws later. Solved from the first on: TOT_k = (ITT_k - sum over j = 1..k of d_j TOT_(k-j)) / d_0 (Cellini, Ferreira and
 * Rothstein 2010). Effects of taking part are those of time since alone, not of when or by whom.
 */
public final class DynamicTreatmentEffects {
    private DynamicTreatmentEffects() {}

    /**
     * @param offerEffects ITT_k for k = 0, 1, ..
     * @param offerWins d_k for the same k; the first is not zero
     * @param covariance of (ITT_0 .. ITT_K, d_0 .. d_K), for the delta method
     * @param people behind the contrasts: treated, control
     * @return TOT_k with its standard error, normal distribution
     */
    public static List<DifferenceEstimate> effects(
            double[] offerEffects, double[] offerWins, double[][] covariance, long[] people) {
        int horizons = offerEffects.length;
        if (offerWins.length != horizons || covariance.length != 2 * horizons || offerWins[0] == 0) {
            throw new IllegalArgumentException("horizons do not agree, or nobody wins by the offer");
        }
        double[] effects = new double[horizons];
        double[][] slopes = new double[horizons][];
        List<DifferenceEstimate> result = new ArrayList<>();
        for (int k = 0; k < horizons; k++) {
            double left = offerEffects[k];
            double[] slope = new double[2 * horizons];
            slope[k] = 1;
            for (int j = 1; j <= k; j++) {
                left -= offerWins[j] * effects[k - j];
                slope[horizons + j] -= effects[k - j];
                for (int at = 0; at < slope.length; at++) {
                    slope[at] -= offerWins[j] * slopes[k - j][at];
                }
            }
            effects[k] = left / offerWins[0];
            slope[horizons] -= effects[k];
            for (int at = 0; at < slope.length; at++) {
                slope[at] /= offerWins[0];
            }
            slopes[k] = slope;
            result.add(new DifferenceEstimate(
                    effects[k],
                    Math.sqrt(Math.max(0, quadratic(slope, covariance))),
                    Double.POSITIVE_INFINITY,
                    people[0],
                    people[1]));
        }
        return List.copyOf(result);
    }

    private static double quadratic(double[] slope, double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                sum += slope[i] * covariance[i][j] * slope[j];
            }
        }
        return sum;
    }
}
