package id.sigi.methods.transition;

import java.util.function.ToDoubleFunction;

/** The flows of a table under each set of replicate weights, with how estimates by set make a variance. */
public final class ReplicatedFlows {
    /** How estimates by set make a covariance. */
    @FunctionalInterface
    public interface Spread {
        /**
         * The covariance.
         *
         * @param whole estimates of the whole sample
         * @param bySet the same by set
         */
        double[][] covariance(double[] whole, double[][] bySet);
    }

    private final double[][] cells;
    private final Spread spread;

    /**
     * Of these.
     *
     * @param cells by set, cells of the table row by row
     */
    public ReplicatedFlows(double[][] cells, Spread spread) {
        this.cells = cells;
        this.spread = spread;
    }

    /**
     * The variance of a number that is computed from the flows, from its values by set.
     *
     * @param whole its value in the whole sample
     */
    double variance(double whole, ToDoubleFunction<double[]> of) {
        double[][] bySet = new double[cells.length][];
        for (int set = 0; set < bySet.length; set++) {
            bySet[set] = new double[] {of.applyAsDouble(cells[set])};
        }
        return spread.covariance(new double[] {whole}, bySet)[0][0];
    }
}
