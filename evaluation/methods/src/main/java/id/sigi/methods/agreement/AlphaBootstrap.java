package id.sigi.methods.agreement;

import id.sigi.methods.proportion.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The percentile interval, 95 %, of Krippendorff's alpha over units drawn again with replacement, for thousands of units: coincidences are
 * counted in one square array, so that a sample costs as much as its units have pairs. Draws are those of
 * {@link KrippendorffAlpha#findInterval} with the same seed, and differ from it in rounding alone. Source: Efron and Tibshirani 1993, section 13.3.
 */
public final class AlphaBootstrap {
    private final double[] values;
    private final int[][] cells;
    private final double[] shares;

    private AlphaBootstrap(List<double[]> units) {
        values = units.stream()
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        cells = new int[units.size()][];
        shares = new double[units.size()];
        for (int unit = 0; unit < units.size(); unit++) {
            double[] ratings = units.get(unit);
            cells[unit] = cells(ratings);
            shares[unit] = 1.0 / (ratings.length - 1);
        }
    }

    private int[] cells(double[] ratings) {
        int[] places = Arrays.stream(ratings)
                .mapToInt(rating -> Arrays.binarySearch(values, rating))
                .toArray();
        int[] pairs = new int[places.length * (places.length - 1)];
        int at = 0;
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                if (i != j) {
                    pairs[at++] = places[i] * values.length + places[j];
                }
            }
        }
        return pairs;
    }

    /**
     * The interval.
     *
     * @param units the ratings of each unit; those with fewer than two count for nothing and are not drawn
     * @param metric of the scale
     * @param samples how many, for example 1000; those without an alpha are drawn again, at most ten times as often
     * @param seed of the draws
     * @return empty where too few samples have an alpha
     */
    public static Optional<Limits> find(List<double[]> units, Metric metric, int samples, long seed) {
        List<double[]> paired =
                units.stream().filter(ratings -> ratings.length > 1).toList();
        AlphaBootstrap bootstrap = new AlphaBootstrap(paired);
        SplittableRandom random = new SplittableRandom(seed);
        double[] alphas = new double[samples];
        int found = 0;
        for (int draw = 0; !paired.isEmpty() && found < samples && draw < 10 * samples; draw++) {
            OptionalDouble alpha = bootstrap.sample(metric, random);
            if (alpha.isPresent()) {
                alphas[found++] = alpha.getAsDouble();
            }
        }
        if (found < samples || samples == 0) {
            return Optional.empty();
        }
        Arrays.sort(alphas);
        return Optional.of(
                new Limits(KrippendorffAlpha.quantile(alphas, 0.025), KrippendorffAlpha.quantile(alphas, 0.975)));
    }

    private OptionalDouble sample(Metric metric, SplittableRandom random) {
        int q = values.length;
        double[] sums = new double[q * q];
        for (int i = 0; i < cells.length; i++) {
            int unit = random.nextInt(cells.length);
            for (int cell : cells[unit]) {
                sums[cell] += shares[unit];
            }
        }
        NavigableMap<Double, Double> margins = new TreeMap<>();
        for (int k = 0; k < q; k++) {
            double margin = 0;
            for (int l = 0; l < q; l++) {
                margin += sums[k * q + l];
            }
            if (margin > 0) {
                margins.put(values[k], margin);
            }
        }
        return alpha(sums, margins, metric);
    }

    private OptionalDouble alpha(double[] sums, NavigableMap<Double, Double> margins, Metric metric) {
        int q = values.length;
        double n = 0;
        double observed = 0;
        double expected = 0;
        for (int k = 0; k < q; k++) {
            Double margin = margins.get(values[k]);
            for (int l = 0; margin != null && l < q; l++) {
                Double other = margins.get(values[l]);
                if (other != null && k != l) {
                    double difference = metric.squared(values[k], values[l], margins);
                    observed += sums[k * q + l] * difference;
                    expected += margin * other * difference;
                }
            }
            n += margin == null ? 0 : margin;
        }
        return expected > 0 ? OptionalDouble.of(1 - (n - 1) * observed / expected) : OptionalDouble.empty();
    }
}
