package id.sigi.methods.draw;

import id.sigi.methods.experiment.Difference;
import id.sigi.methods.linear.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several regressions on the offer with their joint covariance: G / (G - 1) sum over clusters of psi_g psi_g', G the clusters with a row in
 * any of them; R's sandwich gives the same for all rows in one regression with an offer and cells for each equation (vcovCL, HC0, cadjust).
 */
public final class OfferSystem {
    private final double[] coefficients;
    private final double[][] products;
    private final long clusters;

    private OfferSystem(double[] coefficients, double[][] products, long clusters) {
        this.coefficients = coefficients;
        this.products = products;
        this.clusters = clusters;
    }

    /** @param equations whose cluster codes mean the same */
    public static OfferSystem of(List<OfferEquation> equations) {
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
        return new OfferSystem(
                equations.stream().mapToDouble(OfferEquation::coefficient).toArray(), products, clusters.size());
    }

    /**
     * Of sums made elsewhere.
     *
     * @param products sums over clusters of psi_g psi_g'
     * @param clusters with a row in any equation
     */
    public static OfferSystem of(double[] coefficients, double[][] products, long clusters) {
        return new OfferSystem(
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
        return Matrices.scaled(products, clusters / (clusters - 1.0));
    }

    private static double product(Map<Integer, Double> first, Map<Integer, Double> second) {
        return first.entrySet().stream()
                .mapToDouble(cluster -> cluster.getValue() * second.getOrDefault(cluster.getKey(), 0.0))
                .sum();
    }

    /**
     * One coefficient with its error, G - 1 degrees of freedom.
     *
     * @param people behind it: treated, control
     */
    public Difference effect(int equation, long[] people) {
        double variance = covariance()[equation][equation];
        return new Difference(coefficients[equation], Math.sqrt(variance), clusters - 1.0, people[0], people[1]);
    }
}
