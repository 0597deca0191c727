package id.sigi.methods.survey.variance;

/** Statistics that follow from values of the respondents and any weights: what linearisation and replication have in common. */
public interface WeightedStatistics {
    /** How many. */
    int size();

    /** Estimates under these weights, one per respondent; not a number where nobody counts. */
    double[] estimates(double[] weights);

    /**
     * Influence of each respondent on each estimate, by statistic and respondent: the derivative by the respondent's weight. Weighted influences of a
     * ratio add up to zero. Source: Demnati and Rao 2004.
     */
    double[][] influences(double[] weights, double[] estimates);

    /** Whom the statistics are about, whatever they weigh. */
    boolean[] holds();
}
