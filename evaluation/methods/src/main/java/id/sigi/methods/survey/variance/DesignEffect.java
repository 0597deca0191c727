package id.sigi.methods.survey.variance;

import java.util.OptionalDouble;

/**
 * A variance over that of a simple random sample without replacement of as many respondents from as many people: Kish 1965, section 8.2; R's
 * {@code deff}. With the influences u of the domain's respondents the latter is N^2 (1 - n/N) / n times the weighted variance of u.
 */
public final class DesignEffect {
    private DesignEffect() {}

    /**
     * Of one statistic.
     *
     * @param influence by respondent
     * @param holds the domain's respondents
     * @return empty where fewer than two weigh anything, or the weights sum to fewer people than there are respondents
     */
    public static OptionalDouble of(double variance, double[] weights, double[] influence, boolean[] holds) {
        double respondents = 0;
        double people = 0;
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            if (holds[row] && weights[row] > 0) {
                respondents++;
                people += weights[row];
                sum += weights[row] * influence[row];
            }
        }
        double mean = sum / people;
        double squares = 0;
        for (int row = 0; row < weights.length; row++) {
            if (holds[row] && weights[row] > 0) {
                squares += weights[row] * (influence[row] - mean) * (influence[row] - mean);
            }
        }
        double spread = squares / people * respondents / (respondents - 1);
        double simple = spread * people * (people - respondents) / respondents;
        return respondents > 1 && simple > 0 ? OptionalDouble.of(variance / simple) : OptionalDouble.empty();
    }

    /** Kish's approximate effect of unequal weights: n sum w^2 / (sum w)^2 (Kish 1965, section 11.7). */
    public static double ofWeights(double[] weights) {
        double count = 0;
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            count += weight > 0 ? 1 : 0;
            sum += weight;
            squares += weight * weight;
        }
        return count * squares / (sum * sum);
    }
}
