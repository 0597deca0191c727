package id.sigi.methods.survey.variance;

/**
 * One statistic less another of the same respondents, for example of two domains, with their covariance.
 *
 * @param one the statistic that stands first, of one number
 * @param other what is taken off it, of one number
 */
public record DifferenceStatistic(WeightedStatistics one, WeightedStatistics other) implements WeightedStatistics {
    public DifferenceStatistic {
        if (one.size() != 1 || other.size() != 1) {
            throw new IllegalArgumentException("a difference is of two single numbers");
        }
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public double[] estimates(double[] weights) {
        return new double[] {one.estimates(weights)[0] - other.estimates(weights)[0]};
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        double[] first = one.influences(weights, one.estimates(weights))[0];
        double[] second = other.influences(weights, other.estimates(weights))[0];
        double[] difference = new double[first.length];
        for (int row = 0; row < difference.length; row++) {
            difference[row] = first[row] - second[row];
        }
        return new double[][] {difference};
    }

    @Override
    public boolean[] holds() {
        boolean[] first = one.holds();
        boolean[] second = other.holds();
        boolean[] either = new boolean[first.length];
        for (int row = 0; row < either.length; row++) {
            either[row] = first[row] || second[row];
        }
        return either;
    }
}
