package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.Arrays;
import java.util.Optional;

/**
 * Agreement of any number of raters beyond chance, (pa - pe) / (1 - pe), ratings missing or not. pa is the mean over the units with two ratings
 * or more of sum_k r_k (r*_k - 1) / (r (r - 1)) with r* = W r. What chance gives, pe, tells the two coefficients apart:
 *
 * <ul>
 *   <li>{@link #gwet}: AC1, with weights AC2: pe = (sum W) / (q (q - 1)) sum_k pi_k (1 - pi_k), which stays small when nearly all ratings
 *       are in one category, where kappa fails (the kappa paradox)
 *   <li>{@link #fleiss}: Fleiss' kappa, with weights its generalisation: pe = pi' W pi
 * </ul>
 *
 * The variance is that of the linearised coefficient over units drawn from many, V = sum_i (K_i - K)^2 / (n (n - 1)) with K_i = (n/n2)(pa_i -
 * pe 1[r_i > 1])/(1 - pe) - 2 (1 - K)(pe_i - pe)/(1 - pe); interval by Student's t with n - 1 degrees of freedom, cut at 1. Source: Gwet 2008, Br J Math Stat Psychol 61:29;
 * Gwet 2014, chapters 3-5; Fleiss 1971, Psychol Bull 76:378.
 */
public final class ChanceCorrected {
    private final RatingCounts counts;
    private final double[][] weights;
    private final double[] shares;

    private ChanceCorrected(RatingCounts counts, AgreementWeights weights) {
        this.counts = counts;
        this.weights = weights.matrix(counts.categories());
        this.shares = counts.shares();
    }

    /** Gwet's AC1 or AC2; empty with fewer than two units, without a pair of ratings, or where chance alone agrees fully. */
    public static Optional<Inference> gwet(RatingCounts counts, AgreementWeights weights) {
        ChanceCorrected model = new ChanceCorrected(counts, weights);
        int q = model.shares.length;
        double scale = Arrays.stream(model.weights)
                        .mapToDouble(row -> Arrays.stream(row).sum())
                        .sum()
                / (q * (q - 1.0));
        double[] chance = new double[q];
        Arrays.setAll(chance, k -> scale * (1 - model.shares[k]));
        return model.find(chance);
    }

    /** Fleiss' kappa; empty as above. */
    public static Optional<Inference> fleiss(RatingCounts counts, AgreementWeights weights) {
        ChanceCorrected model = new ChanceCorrected(counts, weights);
        double[] chance = new double[model.shares.length];
        Arrays.setAll(chance, k -> dot(model.weights[k], model.shares));
        return model.find(chance);
    }

    /** @param chance what a rating in each category adds to agreement by chance, so that pe is its mean */
    private Optional<Inference> find(double[] chance) {
        int n = counts.size();
        int paired = counts.paired();
        double expected = dot(chance, shares);
        if (n < 2 || paired == 0 || !(expected < 1)) {
            return Optional.empty();
        }
        double[] observed = new double[n];
        Arrays.setAll(observed, i -> agreement(counts.unit(i)));
        double coefficient = (Arrays.stream(observed).sum() / paired - expected) / (1 - expected);
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int[] unit = counts.unit(i);
            double own =
                    RatingCounts.total(unit) > 1 ? (double) n / paired * (observed[i] - expected) / (1 - expected) : 0;
            double moved = 2 * (1 - coefficient) * (mean(chance, unit) - expected) / (1 - expected);
            double influence = own - moved - coefficient;
            squares += influence * influence;
        }
        Inference inference = Inferences.of(coefficient, Math.sqrt(squares / (n * (n - 1.0))), n - 1);
        return Optional.of(inference.withConfHighAtMost(1));
    }

    private double agreement(int[] unit) {
        double total = RatingCounts.total(unit);
        if (total < 2) {
            return 0;
        }
        double sum = 0;
        for (int k = 0; k < unit.length; k++) {
            double near = 0;
            for (int l = 0; l < unit.length; l++) {
                near += weights[k][l] * unit[l];
            }
            sum += unit[k] * (near - 1);
        }
        return sum / (total * (total - 1));
    }

    private static double mean(double[] values, int[] unit) {
        double sum = 0;
        for (int k = 0; k < unit.length; k++) {
            sum += values[k] * unit[k];
        }
        return sum / RatingCounts.total(unit);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
