package id.sigi.methods.survey.variance;

/**
 * A weighted sum.
 */
public final class TotalStatistic implements WeightedStatistics {
    private final double[] values;
    private final double[] belongs;

    /**
     * Of these.
     *
     * @param values what each respondent adds; zero outside the domain
     * @param belongs one for each respondent of the domain, zero for all others
     */
    public TotalStatistic(double[] values, double[] belongs) {
        this.values = values;
        this.belongs = belongs;
    }

    public double[] values() {
        return values;
    }

    public double[] belongs() {
        return belongs;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public double[] estimates(double[] weights) {
        return new double[] {WeightedSums.of(weights, values)};
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        return new double[][] {values};
    }

    @Override
    public boolean[] holds() {
        return WeightedSums.differFromZero(values, belongs);
    }
}
