package id.sigi.methods.agreement;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Gwet's (2008, 2014) AC1 and AC2 with their variance, units being the sample: pa = mean over units with two ratings of sum_k r_ik (r*_ik -
 * 1) / (r_i (r_i - 1)) with r* = W r; pi_k = mean r_ik/r_i over rated units; pe = sum W / (q (q-1)) sum pi_k (1 - pi_k); AC = (pa - pe)/(1 -
 * pe); t with n - 1 degrees of freedom.
 */
public final class GwetAgreement {
    /** How near two categories count as agreeing. */
    public enum Weights {
        /** Only equal ones: AC1. */
        IDENTITY,
        /** 1 - (k - l)^2 / range^2: AC2 for ordered numbers. */
        QUADRATIC
    }

    private final double[] categories;
    private final double[][] weights;

    private GwetAgreement(double[] categories, Weights kind) {
        this.categories = categories;
        this.weights = new double[categories.length][categories.length];
        double range = categories[categories.length - 1] - categories[0];
        for (int k = 0; k < categories.length; k++) {
            for (int l = 0; l < categories.length; l++) {
                double gap = (categories[k] - categories[l]) / range;
                weights[k][l] = switch (kind) {
                    case IDENTITY -> k == l ? 1 : 0;
                    case QUADRATIC -> 1 - gap * gap;
                };
            }
        }
    }

    /**
     * @param units the ratings that each unit has
     * @param kind AC1 or AC2
     * @return empty with fewer than two rated units, no unit rated twice, or a single category
     */
    public static Optional<Inference> find(List<double[]> units, Weights kind) {
        List<double[]> rated = units.stream().filter(unit -> unit.length > 0).toList();
        double[] categories = rated.stream()
                .flatMapToDouble(DoubleStream::of)
                .distinct()
                .sorted()
                .toArray();
        boolean isPaired = rated.stream().anyMatch(unit -> unit.length > 1);
        return rated.size() < 2 || categories.length < 2 || !isPaired
                ? Optional.empty()
                : Optional.of(new GwetAgreement(categories, kind).inference(rated));
    }

    private Inference inference(List<double[]> units) {
        double n = units.size();
        double paired = units.stream().filter(unit -> unit.length > 1).count();
        double[] pi = new double[categories.length];
        units.forEach(unit -> Arrays.setAll(pi, k -> pi[k] + counts(unit)[k] / unit.length / n));
        double scale = Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum()
                / (categories.length * (categories.length - 1.0));
        double pe = scale * Arrays.stream(pi).map(p -> p * (1 - p)).sum();
        double pa = units.stream().mapToDouble(this::agreement).sum() / paired;
        double ac = (pa - pe) / (1 - pe);
        double squares = units.stream()
                .mapToDouble(unit -> {
                    double rated = unit.length > 1 ? 1 : 0;
                    double own = n / paired * (agreement(unit) - pe * rated) / (1 - pe);
                    double chance = scale * chance(unit, pi);
                    double star = own - 2 * (1 - ac) * (chance - pe) / (1 - pe);
                    return (star - ac) * (star - ac);
                })
                .sum();
        return Inferences.of(ac, Math.sqrt(squares / (n * (n - 1))), n - 1);
    }

    private double[] counts(double[] unit) {
        double[] counts = new double[categories.length];
        Arrays.stream(unit).forEach(rating -> counts[Arrays.binarySearch(categories, rating)]++);
        return counts;
    }

    /** Zero for a unit with one rating. */
    private double agreement(double[] unit) {
        if (unit.length < 2) {
            return 0;
        }
        double[] counts = counts(unit);
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            double near = 0;
            for (int l = 0; l < counts.length; l++) {
                near += weights[k][l] * counts[l];
            }
            sum += counts[k] * (near - 1);
        }
        return sum / (unit.length * (unit.length - 1.0));
    }

    private double chance(double[] unit, double[] pi) {
        double[] counts = counts(unit);
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += (1 - pi[k]) * counts[k] / unit.length;
        }
        return sum;
    }
}
