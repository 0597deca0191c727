package id.sigi.methods.regression.survey;

import id.sigi.methods.columnar.Mergeable;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.survey.StratumSpread;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By stratum how many primary sampling units there are, and means and products of deviations of what each adds to two coefficients: by Welford's rule
 * within a partition, merged by Chan, Golub and LeVeque's.
 */
final class StratumScoreSums implements Mergeable<StratumScoreSums> {
    private static final int UNITS = 0;
    private static final int MEAN = 1;
    private static final int SQUARES = 3;
    private static final int PRODUCTS = 5;
    private static final long serialVersionUID = 1;

    private final TreeMap<String, double[]> strata = new TreeMap<>();

    void add(String stratum, double first, double second) {
        double[] own = {1, first, second, 0, 0, 0};
        strata.merge(stratum, own, StratumScoreSums::both);
    }

    private static double[] both(double[] one, double[] other) {
        double units = one[UNITS] + other[UNITS];
        double factor = one[UNITS] * (other[UNITS] / units);
        double first = other[MEAN] - one[MEAN];
        double second = other[MEAN + 1] - one[MEAN + 1];
        return new double[] {
            units,
            one[MEAN] + first * (other[UNITS] / units),
            one[MEAN + 1] + second * (other[UNITS] / units),
            one[SQUARES] + other[SQUARES] + first * first * factor,
            one[SQUARES + 1] + other[SQUARES + 1] + second * second * factor,
            one[PRODUCTS] + other[PRODUCTS] + first * second * factor
        };
    }

    @Override
    public StratumScoreSums plus(StratumScoreSums other) {
        StratumScoreSums sum = new StratumScoreSums();
        sum.strata.putAll(strata);
        other.strata.forEach((stratum, values) -> sum.strata.merge(stratum, values, StratumScoreSums::both));
        return sum;
    }

    /** Sum of the first score, or of the second, over all units. */
    double sum(int which) {
        return strata.values().stream()
                .mapToDouble(values -> values[UNITS] * values[MEAN + which])
                .sum();
    }

    /**
     * The first score less a multiple of the second, over a divisor, by stratum; units of the sample that have no row here add zero.
     *
     * @param units primary sampling units by stratum
     */
    SortedMap<String, StratumSpread> less(double factor, double divisor, Map<String, Long> units) {
        SortedMap<String, StratumSpread> found = new TreeMap<>();
        units.forEach((stratum, count) -> {
            double[] values = strata.getOrDefault(stratum, new double[PRODUCTS + 1]);
            double mean = values[MEAN] - factor * values[MEAN + 1];
            double squares = values[SQUARES] - 2 * factor * values[PRODUCTS] + factor * factor * values[SQUARES + 1];
            found.put(
                    stratum,
                    StratumSpread.of(moments(values[UNITS], mean / divisor, squares / (divisor * divisor)), count));
        });
        return found;
    }

    /** The second score by stratum. */
    SortedMap<String, StratumSpread> second(Map<String, Long> units) {
        SortedMap<String, StratumSpread> found = new TreeMap<>();
        units.forEach((stratum, count) -> {
            double[] values = strata.getOrDefault(stratum, new double[PRODUCTS + 1]);
            found.put(stratum, StratumSpread.of(moments(values[UNITS], values[MEAN + 1], values[SQUARES + 1]), count));
        });
        return found;
    }

    private static Moments moments(double units, double mean, double squares) {
        return units == 0 ? Moments.EMPTY : new Moments((long) units, mean, units < 2 ? 0 : Math.max(0, squares));
    }
}
