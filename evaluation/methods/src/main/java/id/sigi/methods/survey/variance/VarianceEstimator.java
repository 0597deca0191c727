package id.sigi.methods.survey.variance;

import java.util.List;

/** How sampling variances are estimated: by linearisation or by replicate weights. */
public interface VarianceEstimator {
    /** The respondents' weights, with all adjustments. */
    double[] weights();

    /** Covariances of several lists of statistics, each of its own size; replicate weights are made once for all of them. */
    List<double[][]> covariances(List<? extends WeightedStatistics> statistics);

    /** Degrees of freedom of statistics about these respondents. */
    int degreesOfFreedom(boolean[] holds);

    /** The covariance of one list. */
    default double[][] covariance(WeightedStatistics statistics) {
        return covariances(List.of(statistics)).get(0);
    }
}
