package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * How two measurements of the same units go together, with 95 % intervals on Fisher's scale atanh r (Fisher 1921): Pearson's r with variance 1 / (n - 3), Spearman's
 * correlation of mean ranks with (1 + r^2 / 2) / (n - 3) (Bonett and Wright 2000, Psychometrika 65:23). Empty with fewer than four units, or where one of the two does not vary.
 */
public final class Correlation {
    private static final int FEWEST = 4;
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);

    private Correlation() {}

    /** Pearson's. */
    public static Optional<Inference> pearson(double[] first, double[] second) {
        return find(first, second, false);
    }

    /** Spearman's. */
    public static Optional<Inference> spearman(double[] first, double[] second) {
        return find(meanRanks(first), meanRanks(second), true);
    }

    private static Optional<Inference> find(double[] first, double[] second, boolean areRanks) {
        int n = first.length;
        if (n != second.length) {
            throw new IllegalArgumentException("measurements are paired: " + n + " and " + second.length);
        }
        double xx = product(first, first);
        double yy = product(second, second);
        if (n < FEWEST || !(xx > 0) || !(yy > 0)) {
            return Optional.empty();
        }
        double r = Math.max(-1, Math.min(1, product(first, second) / Math.sqrt(xx * yy)));
        double half = Z * Math.sqrt((areRanks ? 1 + r * r / 2 : 1) / (n - 3));
        double centre = 0.5 * Math.log((1 + r) / (1 - r));
        return Optional.of(Inference.interval(r, Math.tanh(centre - half), Math.tanh(centre + half)));
    }

    private static double product(double[] first, double[] second) {
        double x = Arrays.stream(first).average().orElse(0);
        double y = Arrays.stream(second).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += (first[i] - x) * (second[i] - y);
        }
        return sum;
    }

    /** Ranks from 1, the least first; equal values share the mean of theirs. */
    public static double[] meanRanks(double[] values) {
        // The library's ranking takes a first value for granted.
        return values.length == 0 ? values.clone() : new NaturalRanking().rank(values);
    }
}
