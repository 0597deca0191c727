package id.sigi.methods.moments;

import java.util.Arrays;

/**
 * Count, means and centred cross-products of k variables, merged by Chan, Golub and LeVeque's rule. Immutable.
 */
public final class CrossMoments {
    private final long n;
    private final double[] means;
    private final double[][] products;

    private CrossMoments(long n, double[] means, double[][] products) {
        this.n = n;
        this.means = means;
        this.products = products;
    }

    /** Of no row of k variables. */
    public static CrossMoments empty(int k) {
        return new CrossMoments(0, new double[k], new double[k][k]);
    }

    /** Of one row. */
    public static CrossMoments of(double... row) {
        return new CrossMoments(1, row.clone(), new double[row.length][row.length]);
    }

    /** Rebuilds what an aggregation has accumulated. */
    public static CrossMoments of(long n, double[] means, double[][] products) {
        if (n < 0 || products.length != means.length) {
            throw new IllegalArgumentException(n + " rows of " + means.length + " means, " + products.length + " rows");
        }
        return new CrossMoments(
                n, means.clone(), Arrays.stream(products).map(double[]::clone).toArray(double[][]::new));
    }

    /** Of both sets of rows. */
    public CrossMoments plus(CrossMoments other) {
        if (means.length != other.means.length) {
            throw new IllegalArgumentException(means.length + " variables and " + other.means.length);
        }
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        double total = (double) n + other.n;
        double[] gap = new double[means.length];
        double[] middle = new double[means.length];
        for (int i = 0; i < gap.length; i++) {
            gap[i] = other.means[i] - means[i];
            middle[i] = means[i] + gap[i] * (other.n / total);
        }
        return new CrossMoments(n + other.n, middle, merged(other, gap, n * (other.n / total)));
    }

    private double[][] merged(CrossMoments other, double[] gap, double factor) {
        double[][] result = new double[gap.length][gap.length];
        for (int i = 0; i < gap.length; i++) {
            for (int j = 0; j < gap.length; j++) {
                result[i][j] = products[i][j] + other.products[i][j] + gap[i] * gap[j] * factor;
            }
        }
        return result;
    }

    public long n() {
        return n;
    }

    /** Number of variables. */
    public int size() {
        return means.length;
    }

    public double mean(int i) {
        return means[i];
    }

    /** Sum of products of deviations. */
    public double product(int i, int j) {
        return products[i][j];
    }

    /** Sample covariance. */
    public double covariance(int i, int j) {
        if (n < 2) {
            throw new IllegalStateException(n + " rows have no covariance");
        }
        return products[i][j] / (n - 1);
    }

    /** One variable on its own. */
    public Moments moments(int i) {
        return new Moments(n, means[i], n < 2 ? 0 : Math.max(0, products[i][i]));
    }
}
