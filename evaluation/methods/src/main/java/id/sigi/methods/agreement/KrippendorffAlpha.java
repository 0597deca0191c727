package id.sigi.methods.agreement;

import id.sigi.methods.proportion.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * alpha = 1 - Do/De, observed over expected disagreement (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability): Do = sum o_ck d2_ck
 * / n, De = sum n_c n_k d2_ck / (n (n-1)). 1 is perfect agreement, 0 what chance gives, and it can be negative.
 */
public final class KrippendorffAlpha {
    private KrippendorffAlpha() {}

    /** Empty with fewer than two pairable ratings, or when all of them are the same so that there is nothing to disagree on. */
    public static OptionalDouble find(Coincidences coincidences, Metric metric) {
        NavigableMap<Double, Double> margins = coincidences.margins();
        double n = margins.values().stream().mapToDouble(Double::doubleValue).sum();
        double observed = 0;
        double expected = 0;
        for (double c : margins.keySet()) {
            for (double k : margins.keySet()) {
                double difference = metric.squared(c, k, margins);
                observed += coincidences.count(c, k) * difference;
                expected += margins.get(c) * margins.get(k) * difference;
            }
        }
        return expected > 0 ? OptionalDouble.of(1 - (n - 1) * observed / expected) : OptionalDouble.empty();
    }

    /**
     * Percentile interval, 95 %, of alpha over resampled units. Samples in which alpha does not exist are drawn again, at most ten times as
     * often as asked for; empty when that is not enough.
     *
     * @param units the coincidences of each unit
     * @param metric as above
     * @param samples how many, for example 1000
     * @param seed of the resampling
     */
    public static Optional<Limits> findInterval(List<Coincidences> units, Metric metric, int samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] alphas = units.isEmpty()
                ? new double[0]
                : IntStream.range(0, 10 * samples)
                        .mapToObj(sample -> find(resampled(units, random), metric))
                        .filter(OptionalDouble::isPresent)
                        .limit(samples)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .toArray();
        if (alphas.length < samples) {
            return Optional.empty();
        }
        Arrays.sort(alphas);
        return Optional.of(new Limits(quantile(alphas, 0.025), quantile(alphas, 0.975)));
    }

    private static Coincidences resampled(List<Coincidences> units, SplittableRandom random) {
        return IntStream.range(0, units.size())
                .mapToObj(i -> units.get(random.nextInt(units.size())))
                .reduce(Coincidences.empty(), Coincidences::plus);
    }

    static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
