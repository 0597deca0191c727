package id.sigi.methods.survey.variance;

/**
 * The variance of a variable in the population, as R's {@code svyvar}: n / (n - 1) times the weighted mean of squared deviations from the weighted mean.
 * The mean's own error adds nothing to first order, because a sum of squares is least about the mean. Whoever is outside the domain has zeros.
 */
public final class VarianceStatistic implements WeightedStatistics {
    private final double[] values;
    private final double[] belongs;
    private final double correction;

    /**
     * Of these.
     *
     * @param values of each respondent; zero outside the domain
     * @param belongs one for each respondent of the domain with a value, zero for all others
     * @param counted respondents of the domain who weigh something before sets of replicate weights leave any out
     */
    public VarianceStatistic(double[] values, double[] belongs, long counted) {
        this.values = values;
        this.belongs = belongs;
        this.correction = counted > 1 ? counted / (counted - 1.0) : Double.NaN;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public double[] estimates(double[] weights) {
        return new double[] {correction * mean(weights, squares(weights))};
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        double people = WeightedSums.of(weights, belongs);
        double[] influence = squares(weights);
        for (int row = 0; row < influence.length; row++) {
            influence[row] = (correction * influence[row] - estimates[0] * belongs[row]) / people;
        }
        return new double[][] {influence};
    }

    private double mean(double[] weights, double[] of) {
        return WeightedSums.of(weights, of) / WeightedSums.of(weights, belongs);
    }

    /** Squared deviations, zero outside the domain. */
    private double[] squares(double[] weights) {
        double mean = mean(weights, values);
        double[] squares = new double[values.length];
        for (int row = 0; row < squares.length; row++) {
            double deviation = values[row] - mean;
            squares[row] = belongs[row] * deviation * deviation;
        }
        return squares;
    }

    @Override
    public boolean[] holds() {
        return WeightedSums.differFromZero(values, belongs);
    }
}
