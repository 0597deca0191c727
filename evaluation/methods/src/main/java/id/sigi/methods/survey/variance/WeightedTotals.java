package id.sigi.methods.survey.variance;

import java.util.Arrays;

/** Several weighted sums together, such as those of a table's cells, so that their covariance is one matrix. */
public final class WeightedTotals implements WeightedStatistics {
    private final double[][] values;

    /**
     * Of these.
     *
     * @param values what each respondent, or each primary sampling unit that stands for its respondents, adds to each sum: by sum and respondent
     */
    public WeightedTotals(double[][] values) {
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public double[] estimates(double[] weights) {
        return Arrays.stream(values)
                .mapToDouble(of -> WeightedSums.of(weights, of))
                .toArray();
    }

    @Override
    public double[][] influences(double[] weights, double[] estimates) {
        return values;
    }

    @Override
    public boolean[] holds() {
        return holds(0, values.length);
    }

    /** Whoever adds something to one of some sums. */
    public boolean[] holds(int first, int end) {
        boolean[] holds = new boolean[values[0].length];
        for (int at = first; at < end; at++) {
            for (int row = 0; row < holds.length; row++) {
                holds[row] |= values[at][row] != 0;
            }
        }
        return holds;
    }
}
