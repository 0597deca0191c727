package id.sigi.methods.mixed;

import java.util.List;

/**
 * Observations y = X beta + sum_k Z_k b_k + e with crossed or nested groups. The first column of X is the constant. Immutable; arrays are not
 * copied, because they are large, and must not be changed.
 */
public final class CrossedData {
    /** Most groups beside those of the factor with the most groups, because their equations are dense. */
    public static final int MOST = 6_000;

    private final double[] outcome;
    private final List<double[]> covariates;
    private final List<RandomFactor> factors;

    private CrossedData(double[] outcome, List<double[]> covariates, List<RandomFactor> factors) {
        this.outcome = outcome;
        this.covariates = covariates;
        this.factors = factors;
    }

    /**
     * The observations.
     *
     * @param outcome y
     * @param covariates columns of X without the constant, each as long as y
     * @param factors at least one, each of an own grouping with two groups at least and fewer groups than observations
     * @throws IllegalArgumentException if they do not fit, or beside the largest factor there are more than {@link #MOST} groups
     */
    public static CrossedData of(double[] outcome, List<double[]> covariates, List<RandomFactor> factors) {
        int n = outcome.length;
        boolean fits = covariates.stream().allMatch(column -> column.length == n)
                && factors.stream().allMatch(factor -> factor.observations() == n);
        boolean areGroups =
                factors.stream().map(factor -> factor.levels().size()).allMatch(levels -> levels > 1 && levels < n);
        int all = factors.stream().mapToInt(factor -> factor.levels().size()).sum();
        int most = factors.stream()
                .mapToInt(factor -> factor.levels().size())
                .max()
                .orElse(0);
        if (!fits || !areGroups || factors.isEmpty() || n < covariates.size() + 2) {
            throw new IllegalArgumentException("columns and factors do not fit the " + n + " observations");
        }
        if (all - most > MOST) {
            throw new IllegalArgumentException(
                    (all - most) + " groups beside those of the largest factor, and " + MOST + " are the most");
        }
        return new CrossedData(outcome, List.copyOf(covariates), List.copyOf(factors));
    }

    /** Observations. */
    public int size() {
        return outcome.length;
    }

    double outcome(int observation) {
        return outcome[observation];
    }

    /** Columns of X, the constant among them. */
    public int columns() {
        return covariates.size() + 1;
    }

    double covariate(int column, int observation) {
        return column == 0 ? 1 : covariates.get(column - 1)[observation];
    }

    public List<RandomFactor> factors() {
        return factors;
    }
}
