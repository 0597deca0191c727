package id.sigi.methods.agreement;

import java.util.NavigableMap;

/** Krippendorff's squared difference of two values; what the scale of the ratings allows. */
public enum Metric {
    /** 1 for different values. */
    NOMINAL {
        @Override
        double squared(double first, double second, NavigableMap<Double, Double> margins) {
            return first == second ? 0 : 1;
        }
    },
    /** (sum of n_g from c to k, less half of both ends)^2: ranks as often as they are used. */
    ORDINAL {
        @Override
        double squared(double first, double second, NavigableMap<Double, Double> margins) {
            double low = Math.min(first, second);
            double high = Math.max(first, second);
            double between = margins.subMap(low, true, high, true).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double distance = between - (margins.get(low) + margins.get(high)) / 2;
            return distance * distance;
        }
    },
    /** (c - k)^2. */
    INTERVAL {
        @Override
        double squared(double first, double second, NavigableMap<Double, Double> margins) {
            return (first - second) * (first - second);
        }
    },
    /** ((c - k) / (c + k))^2, for values of zero and more. */
    RATIO {
        @Override
        double squared(double first, double second, NavigableMap<Double, Double> margins) {
            double share = first == second ? 0 : (first - second) / (first + second);
            return share * share;
        }
    };

    abstract double squared(double first, double second, NavigableMap<Double, Double> margins);
}
