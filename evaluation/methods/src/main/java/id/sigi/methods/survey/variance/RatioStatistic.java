package id.sigi.methods.survey.variance;

/**
 * A weighted sum over a weighted sum: a ratio, or a mean where everybody counts once below the line. Whoever is outside the domain has zeros.
 */
public final class RatioStatistic implements WeightedStatistics {
    private final double[] above;
    private final double[] below;

    /**
     * Of these.
     *
     * @param above what each respondent adds above the line
     * @param below what each respondent adds below the line
     */
    public RatioStatistic(double[] above, double[] below) {
        this.above = above;
        this.below = below;
    }

    public double[] above() {
        return above;
    }

    public double[] below() {
        return below;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public double[] estimates(double[] weights) {
        return new double[] {WeightedSums.of(weights, above) / WeightedSums.of(weights, below)};
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        double divisor = WeightedSums.of(weights, below);
        double[] influence = new double[above.length];
        for (int row = 0; row < influence.length; row++) {
            influence[row] = (above[row] - estimates[0] * below[row]) / divisor;
        }
        return new double[][] {influence};
    }

    @Override
    public boolean[] holds() {
        return WeightedSums.differFromZero(above, below);
    }
}
