package id.sigi.methods.survey.replicate;

import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Sets of weights whose estimates spread as those of other samples would: v = scale sum_r c_r (theta_r - centre)^2. Source: Wolter 2007, chapters 3
 * to 5; R's {@code svrepdesign}.
 */
public final class ReplicateWeights {
    private final IntFunction<double[]> weights;
    private final double scale;
    private final double[] factors;
    private final boolean isAboutEstimate;
    private final ToIntFunction<boolean[]> freedom;

    /**
     * Of sets of weights.
     *
     * @param weights the weights of a set, by respondent
     * @param scale one factor for all sets
     * @param factors c, by set
     * @param isAboutEstimate whether spread is taken about the estimate of the whole sample; about the mean of the sets otherwise, as R does unless asked
     * @param freedom degrees of freedom of statistics about some respondents
     */
    public ReplicateWeights(
            IntFunction<double[]> weights,
            double scale,
            double[] factors,
            boolean isAboutEstimate,
            ToIntFunction<boolean[]> freedom) {
        if (factors.length < 2) {
            throw new IllegalArgumentException("replication takes two sets of weights or more");
        }
        this.weights = weights;
        this.scale = scale;
        this.factors = factors.clone();
        this.isAboutEstimate = isAboutEstimate;
        this.freedom = freedom;
    }

    /** The same sets with another centre. */
    public ReplicateWeights about(boolean isEstimate) {
        return new ReplicateWeights(weights, scale, factors, isEstimate, freedom);
    }

    /** How many sets. */
    public int count() {
        return factors.length;
    }

    double[] weights(int set) {
        return weights.apply(set);
    }

    /** What a squared deviation of a set counts by. */
    double factor(int set) {
        return scale * factors[set];
    }

    boolean isAboutEstimate() {
        return isAboutEstimate;
    }

    int degreesOfFreedom(boolean[] holds) {
        return freedom.applyAsInt(holds);
    }
}
