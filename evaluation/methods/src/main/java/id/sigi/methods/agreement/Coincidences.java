package id.sigi.methods.agreement;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Krippendorff's coincidence matrix: each ordered pair of ratings of a unit with m ratings adds 1/(m-1). Units with fewer than two ratings
 * add nothing. Merges with plus, so units can be added up anywhere. Immutable.
 */
public final class Coincidences {
    private final NavigableMap<Double, NavigableMap<Double, Double>> cells;

    private Coincidences(NavigableMap<Double, NavigableMap<Double, Double>> cells) {
        this.cells = cells;
    }

    /** Of no unit. */
    public static Coincidences empty() {
        return new Coincidences(new TreeMap<>());
    }

    /** Of the ratings that one unit has, in any order. */
    public static Coincidences ofUnit(double... ratings) {
        NavigableMap<Double, NavigableMap<Double, Double>> cells = new TreeMap<>();
        for (int i = 0; i < ratings.length; i++) {
            for (int j = 0; j < ratings.length; j++) {
                if (i != j) {
                    cells.computeIfAbsent(finite(ratings[i]), unseen -> new TreeMap<>())
                            .merge(ratings[j], 1.0 / (ratings.length - 1), Double::sum);
                }
            }
        }
        return new Coincidences(cells);
    }

    private static double finite(double rating) {
        if (!Double.isFinite(rating)) {
            throw new IllegalArgumentException("leave missing ratings out: " + rating);
        }
        return rating;
    }

    /** Of both sets of units. */
    public Coincidences plus(Coincidences other) {
        NavigableMap<Double, NavigableMap<Double, Double>> sum = new TreeMap<>();
        cells.forEach((value, row) -> sum.put(value, new TreeMap<>(row)));
        other.cells.forEach((value, row) -> {
            NavigableMap<Double, Double> target = sum.computeIfAbsent(value, unseen -> new TreeMap<>());
            row.forEach((second, count) -> target.merge(second, count, Double::sum));
        });
        return new Coincidences(sum);
    }

    /** Values that occur in pairs, with the sum of their row. */
    NavigableMap<Double, Double> margins() {
        NavigableMap<Double, Double> margins = new TreeMap<>();
        cells.forEach((value, row) -> margins.put(
                value, row.values().stream().mapToDouble(Double::doubleValue).sum()));
        return Collections.unmodifiableNavigableMap(margins);
    }

    double count(double first, double second) {
        return cells.getOrDefault(first, Collections.emptyNavigableMap()).getOrDefault(second, 0.0);
    }
}
