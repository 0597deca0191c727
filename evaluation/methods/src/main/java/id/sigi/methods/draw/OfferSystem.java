package id.sigi.methods.draw;

import id.sigi.methods.experiment.Difference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several regressions on the offer with their joint covariance: G / (G - 1) sum over clusters of psi_g psi_g', G the clusters with a row in
 * any of them; R's sandwich gives the same for all rows in one regression with an offer and cells for each equation (vcovCL, HC0, cadjust).
 */
public final class OfferSystem {
    private final List<OfferEquation> equations;
    private final int clusters;

    private OfferSystem(List<OfferEquation> equations, int clusters) {
        this.equations = equations;
        this.clusters = clusters;
    }

    /** @param equations whose cluster codes mean the same */
    public static OfferSystem of(List<OfferEquation> equations) {
        Set<Integer> clusters = new TreeSet<>();
        equations.forEach(equation -> clusters.addAll(equation.influence().keySet()));
        return new OfferSystem(List.copyOf(equations), clusters.size());
    }

    /** Clusters with a row in any equation. */
    public int clusters() {
        return clusters;
    }

    /** Coefficients in the order of the equations. */
    public double[] coefficients() {
        return equations.stream().mapToDouble(OfferEquation::coefficient).toArray();
    }

    /** Joint covariance of the coefficients; there must be two clusters. */
    public double[][] covariance() {
        if (clusters < 2) {
            throw new IllegalStateException(clusters + " clusters have no covariance");
        }
        double[][] covariance = new double[equations.size()][equations.size()];
        double factor = clusters / (clusters - 1.0);
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = factor
                        * product(equations.get(i).influence(), equations.get(j).influence());
                covariance[i][j] = sum;
                covariance[j][i] = sum;
            }
        }
        return covariance;
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
        return new Difference(
                equations.get(equation).coefficient(), Math.sqrt(variance), clusters - 1.0, people[0], people[1]);
    }
}
