package id.sigi.methods.dynamic;

import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.linear.Matrices;
import id.sigi.methods.regression.SmallSampleCorrection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several regressions on the offer with their joint covariance: G / (G - 1) sum over clusters of psi_g psi_g', G the clusters with a row in
 * any of them; R's sandwich gives the same for all rows in one regression with an offer and cells for each equation (vcovCL, HC0, cadjust).
 */
public final class OfferRegressionSystem {
    private final double[] coefficients;
    private final double[][] products;
    private final long clusters;

    private OfferRegressionSystem(double[] coefficients, double[][] products, long clusters) {
        this.coefficients = coefficients;
        this.products = products;
        this.clusters = clusters;
    }

    /** @param equations whose cluster codes mean the same */
    public static OfferRegressionSystem of(List<OfferRegression> equations) {
        Set<Integer> clusters = new TreeSet<>();
        equations.forEach(equation -> clusters.addAll(equation.influence().keySet()));
        double[][] products = new double[equations.size()][equations.size()];
        for (int i = 0; i < products.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum =
                        product(equations.get(i).influence(), equations.get(j).influence());
                products[i][j] = sum;
                products[j][i] = sum;
            }
        }
        return new OfferRegressionSystem(
                equations.stream().mapToDouble(OfferRegression::coefficient).toArray(), products, clusters.size());
    }

    /**
     * Of sums made elsewhere.
     *
     * @param products sums over clusters of psi_g psi_g'
     * @param clusters with a row in any equation
     */
    public static OfferRegressionSystem of(double[] coefficients, double[][] products, long clusters) {
        return new OfferRegressionSystem(
                coefficients.clone(),
                Arrays.stream(products).map(double[]::clone).toArray(double[][]::new),
                clusters);
    }

    /** Clusters with a row in any equation. */
    public long clusters() {
        return clusters;
    }

    /** Coefficients in the order of the equations. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** Joint covariance of the coefficients; there must be two clusters. */
    public double[][] covariance() {
        if (clusters < 2) {
            throw new IllegalStateException(clusters + " clusters have no covariance");
        }
        return Matrices.scaled(products, SmallSampleCorrection.ofClusters(clusters));
    }

    private static double product(Map<Integer, Double> first, Map<Integer, Double> second) {
        return first.entrySet().stream()
                .mapToDouble(cluster -> cluster.getValue() * second.getOrDefault(cluster.getKey(), 0.0))
                .sum();
    }

    /**
     * One coefficient with its standard error, G - 1 degrees of freedom.
     *
     * @param people behind it: treated, control
     */
    public DifferenceEstimate effect(int equation, long[] people) {
        double variance = covariance()[equation][equation];
        return new DifferenceEstimate(
                coefficients[equation], Math.sqrt(variance), clusters - 1.0, people[0], people[1]);
    }
}
