package id.sigi.methods.survey.variance;

/** Sums over respondents. */
final class WeightedSums {
    private WeightedSums() {}

    /** Sum of w y with Neumaier's (1974) correction, so that large values of many respondents keep their digits. */
    static double of(double[] weights, double[] values) {
        double sum = 0;
        double lost = 0;
        for (int row = 0; row < values.length; row++) {
            double term = weights[row] * values[row];
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }
        return sum + lost;
    }

    static boolean[] differFromZero(double[] some, double[] other) {
        boolean[] differ = new boolean[some.length];
        for (int row = 0; row < differ.length; row++) {
            differ[row] = some[row] != 0 || other[row] != 0;
        }
        return differ;
    }
}
