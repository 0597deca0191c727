package id.sigi.methods.dynamic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The regression of one outcome on the offer with cell effects, kept as its coefficient and what each cluster adds to it: with z and y less
 * their cells' means, b = sum z y / sum z^2 and psi_g = sum over g of z (y - b z) / sum z^2, whose squares add up to the CR0 variance.
 */
public final class OfferRegression {
    private final double coefficient;
    private final Map<Integer, Double> influence;

    private OfferRegression(double coefficient, Map<Integer, Double> influence) {
        this.coefficient = coefficient;
        this.influence = influence;
    }

    /**
     * The rows of a regression.
     *
     * @param cells code of the cell of each row
     * @param clusters code of the cluster of each row, the same codes in all equations that are taken together
     * @param offer zero or one for each row
     */
    public static Optional<OfferRegression> find(int[] cells, int[] clusters, double[] offer, double[] outcome) {
        double[] z = centred(cells, offer);
        double[] y = centred(cells, outcome);
        double squares = 0;
        double products = 0;
        for (int row = 0; row < z.length; row++) {
            squares += z[row] * z[row];
            products += z[row] * y[row];
        }
        if (!(squares > 0)) {
            return Optional.empty();
        }
        double coefficient = products / squares;
        Map<Integer, Double> influence = new TreeMap<>();
        for (int row = 0; row < z.length; row++) {
            influence.merge(clusters[row], z[row] * (y[row] - coefficient * z[row]) / squares, Double::sum);
        }
        return Optional.of(new OfferRegression(coefficient, influence));
    }

    private static double[] centred(int[] cells, double[] values) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (int row = 0; row < cells.length; row++) {
            double[] sum = sums.computeIfAbsent(cells[row], cell -> new double[2]);
            sum[0]++;
            sum[1] += values[row];
        }
        double[] result = Arrays.copyOf(values, values.length);
        for (int row = 0; row < cells.length; row++) {
            double[] sum = sums.get(cells[row]);
            result[row] -= sum[1] / sum[0];
        }
        return result;
    }

    double coefficient() {
        return coefficient;
    }

    Map<Integer, Double> influence() {
        return influence;
    }
}
