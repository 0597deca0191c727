package id.sigi.methods.survey;

import id.sigi.programme.fault.RequestFault;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Linearised (Taylor) variance over stratified PSUs drawn with replacement, or without when the number of PSUs in the population is given:
 * v = sum_h (1 - f_h) n_h/(n_h - 1) sum_i (z_hi - zbar_h)^2, with z the PSU sums of w y for a total, of w (y - r x) / sum(w x) for a ratio
 * or mean. By linearity PSU totals suffice. Every PSU of the sample counts in n_h; the degrees of freedom are PSUs minus strata of those that
 * hold the domain, as R's {@code degf(subset(design, domain))}, and strata that hold nobody of it add nothing. Source: Wolter 2007; Korn and
 * Graubard 1999, section 5.2; conventions of R's survey package 4.1.
 */
public final class SurveyDesign {
    private static final double ROUNDING = Math.ulp(1.0);

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
        return findRatio(totals, 0);
    }

    /** The ratio from totals about a centre; empty when the denominator is zero. */
    public Optional<SurveyEstimate> findRatio(Collection<PsuTotals> totals, double centre) {
        double denominator = sum(totals, PsuTotals::x);
        if (denominator == 0) {
            return Optional.empty();
        }
        double rest = sum(totals, PsuTotals::y) / denominator;
        return Optional.of(estimate(totals, centre + rest, new Influence(rest, denominator, 0)));
    }

    /** Sum of w y. */
    public SurveyEstimate total(Collection<PsuTotals> totals) {
        return total(totals, 0);
    }

    /** The sum of w y from totals about a centre, in which x is the weight that each value counts by. */
    public SurveyEstimate total(Collection<PsuTotals> totals, double centre) {
        double total = sum(totals, PsuTotals::y) + centre * sum(totals, PsuTotals::x);
        return estimate(totals, total, new Influence(0, 1, centre));
    }

    /**
     * What a PSU adds: (y - r x) / d, and c x besides, which is kept apart because it may be far larger.
     *
     * @param rest r
     * @param divisor d
     * @param level c
     */
    private record Influence(double rest, double divisor, double level) {
        double mean(Collection<PsuTotals> psus) {
            return psus.stream()
                            .mapToDouble(psu -> (psu.y() - rest * psu.x()) / divisor + level * psu.x())
                            .sum()
                    / psus.size();
        }

        /** Squared deviations from the mean over the PSUs of a stratum. */
        double squares(Collection<PsuTotals> psus) {
            double weight = psus.stream().mapToDouble(PsuTotals::x).sum() / psus.size();
            double value = psus.stream().mapToDouble(PsuTotals::y).sum() / psus.size();
            return psus.stream()
                    .mapToDouble(
                            psu -> (psu.y() - value - rest * (psu.x() - weight)) / divisor + level * (psu.x() - weight))
                    .map(deviation -> deviation * deviation)
                    .sum();
        }
    }

    private SurveyEstimate estimate(Collection<PsuTotals> totals, double value, Influence influence) {
        SortedMap<String, StratumSpread> strata = new TreeMap<>();
        strata(totals).forEach((stratum, psus) -> {
            int holding =
                    (int) psus.values().stream().filter(psu -> psu.rows() > 0).count();
            strata.put(
                    stratum,
                    new StratumSpread(
                            psus.size(), holding, influence.mean(psus.values()), influence.squares(psus.values())));
        });
        return estimate(
                value, strata, totals.stream().mapToLong(PsuTotals::rows).sum());
    }

    /**
     * The standard error of a sum of influences whose PSU totals are known by count, mean and squared deviations alone.
     *
     * @param strata every PSU of the sample counted
     * @param rows rows behind the estimate
     */
    public SurveyEstimate estimate(double estimate, SortedMap<String, StratumSpread> strata, long rows) {
        double variance = 0;
        int withVariance = 0;
        long holding = 0;
        int held = 0;
        for (Map.Entry<String, StratumSpread> entry : strata.entrySet()) {
            StratumSpread stratum = entry.getValue();
            if (stratum.holding() > 0) {
                variance += variance(entry.getKey(), stratum);
                withVariance += stratum.psus() > 1 ? 1 : 0;
                holding += stratum.holding();
                held++;
            }
        }
        if (lonely == LonelyPsu.AVERAGE && withVariance > 0) {
            variance *= (double) held / withVariance;
        }
        return new SurveyEstimate(estimate, beyondRounding(estimate, variance), (int) (holding - held), rows);
    }

    /** Zero where the spread is no more than the rounding of values that are all the same. */
    private static double beyondRounding(double estimate, double variance) {
        double error = Math.sqrt(variance);
        return error <= ROUNDING * Math.abs(estimate) ? 0 : error;
    }

    private double variance(String name, StratumSpread stratum) {
        double psus = stratum.psus();
        return psus > 1
                ? unsampled(name, stratum.psus()) * psus / (psus - 1) * stratum.squares()
                : lonely(name, stratum.mean());
    }

    private static NavigableMap<String, NavigableMap<String, PsuTotals>> strata(Collection<PsuTotals> totals) {
        NavigableMap<String, NavigableMap<String, PsuTotals>> strata = new TreeMap<>();
        totals.forEach(psu -> strata.computeIfAbsent(psu.stratum(), unseen -> new TreeMap<>())
                .merge(psu.psu(), psu, PsuTotals::plus));
        return strata;
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

    private double unsampled(String stratum, long sampled) {
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
