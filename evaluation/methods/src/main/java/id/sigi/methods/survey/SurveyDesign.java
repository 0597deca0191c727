package id.sigi.methods.survey;

import id.sigi.methods.moments.Moments;
import id.sigi.programme.fault.RequestFault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Linearised (Taylor) variance over stratified PSUs drawn with replacement, or without when the number of PSUs in the population is given:
 * v = sum_h (1 - f_h) n_h/(n_h - 1) sum_i (z_hi - zbar_h)^2, with z the PSU sums of w y for a total, of w (y - r x) / sum(w x) for a ratio
 * or mean. By linearity PSU totals suffice. Source: Wolter 2007; conventions of R's survey package 4.1.
 */
public final class SurveyDesign {
    private final LonelyPsu lonely;
    private final Map<String, Double> population;

    private SurveyDesign(LonelyPsu lonely, Map<String, Double> population) {
        this.lonely = lonely;
        this.population = population;
    }

    /** A stratum with one PSU is refused; PSUs are drawn with replacement. */
    public static SurveyDesign withDefaults() {
        return new SurveyDesign(LonelyPsu.FAIL, Map.of());
    }

    public SurveyDesign withLonely(LonelyPsu policy) {
        return new SurveyDesign(policy, population);
    }

    /** With the number of PSUs in the population by stratum; strata that are not named are as with replacement. */
    public SurveyDesign withPopulation(Map<String, Double> psus) {
        return new SurveyDesign(lonely, Map.copyOf(psus));
    }

    /** Sum of w y over sum of w x; empty when the denominator is zero. */
    public Optional<SurveyEstimate> findRatio(Collection<PsuTotals> totals) {
        double numerator = sum(totals, PsuTotals::y);
        double denominator = sum(totals, PsuTotals::x);
        if (denominator == 0) {
            return Optional.empty();
        }
        double ratio = numerator / denominator;
        return Optional.of(estimate(totals, ratio, psu -> (psu.y() - ratio * psu.x()) / denominator));
    }

    /** Sum of w y. */
    public SurveyEstimate total(Collection<PsuTotals> totals) {
        return estimate(totals, sum(totals, PsuTotals::y), PsuTotals::y);
    }

    private SurveyEstimate estimate(Collection<PsuTotals> totals, double value, ToDoubleFunction<PsuTotals> influence) {
        NavigableMap<String, NavigableMap<String, PsuTotals>> strata = strata(totals);
        double variance = 0;
        int withVariance = 0;
        for (Map.Entry<String, NavigableMap<String, PsuTotals>> stratum : strata.entrySet()) {
            List<Double> z = stratum.getValue().values().stream()
                    .map(influence::applyAsDouble)
                    .toList();
            variance += z.size() > 1 ? spread(stratum.getKey(), z) : lonely(stratum.getKey(), z.get(0));
            withVariance += z.size() > 1 ? 1 : 0;
        }
        if (lonely == LonelyPsu.AVERAGE && withVariance > 0) {
            variance *= (double) strata.size() / withVariance;
        }
        int psus = strata.values().stream().mapToInt(NavigableMap::size).sum();
        long rows = totals.stream().mapToLong(PsuTotals::rows).sum();
        return new SurveyEstimate(value, Math.sqrt(variance), psus - strata.size(), rows);
    }

    /**
     * The error of a sum of influences whose PSU totals are known by count, mean and squared deviations alone.
     *
     * @param totals by stratum, every PSU of the sample counted
     * @param rows rows behind the estimate
     */
    public SurveyEstimate spread(double estimate, SortedMap<String, Moments> totals, long rows) {
        double variance = 0;
        int withVariance = 0;
        long psus = 0;
        for (Map.Entry<String, Moments> stratum : totals.entrySet()) {
            Moments z = stratum.getValue();
            psus += z.n();
            withVariance += z.n() > 1 ? 1 : 0;
            variance += z.n() > 1
                    ? unsampled(stratum.getKey(), (int) z.n()) * z.n() / (z.n() - 1.0) * z.m2()
                    : lonely(stratum.getKey(), z.mean());
        }
        if (lonely == LonelyPsu.AVERAGE && withVariance > 0) {
            variance *= (double) totals.size() / withVariance;
        }
        return new SurveyEstimate(estimate, Math.sqrt(variance), (int) (psus - totals.size()), rows);
    }

    private static NavigableMap<String, NavigableMap<String, PsuTotals>> strata(Collection<PsuTotals> totals) {
        NavigableMap<String, NavigableMap<String, PsuTotals>> strata = new TreeMap<>();
        totals.forEach(psu -> strata.computeIfAbsent(psu.stratum(), unseen -> new TreeMap<>())
                .merge(psu.psu(), psu, PsuTotals::plus));
        return strata;
    }

    private double spread(String stratum, List<Double> z) {
        double mean = z.stream().mapToDouble(Double::doubleValue).sum() / z.size();
        double squares =
                z.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return unsampled(stratum, z.size()) * z.size() / (z.size() - 1.0) * squares;
    }

    private double lonely(String stratum, double z) {
        return switch (lonely) {
            case FAIL ->
                throw new RequestFault(
                        "stratum " + stratum + " has a single PSU",
                        "the spread between PSUs cannot be estimated from one",
                        "say lonely_psu: certainty, adjust or average in the plan, or collapse strata");
            case REMOVE, AVERAGE -> 0;
            case ADJUST -> unsampled(stratum, 1) * z * z;
        };
    }

    private double unsampled(String stratum, int sampled) {
        double size = population.getOrDefault(stratum, Double.POSITIVE_INFINITY);
        if (size < sampled) {
            throw new RequestFault(
                    "stratum " + stratum + " has " + sampled + " PSUs in the sample",
                    "the population is said to have only " + size,
                    "correct the number of PSUs in the population");
        }
        return 1 - sampled / size;
    }

    private static double sum(Collection<PsuTotals> totals, ToDoubleFunction<PsuTotals> part) {
        return totals.stream().mapToDouble(part).sum();
    }
}
