package id.sigi.methods.shrinkage;

import id.sigi.methods.linear.NormalDraws;
import id.sigi.methods.moments.Moments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The normal-normal model: theta_j ~ N(mu, tau2), y_j | theta_j ~ N(theta_j, v_j). Posterior mean mu + B_j (y_j - mu) with B_j = tau2 /
 * (tau2 + v_j); posterior variance B_j v_j + (1 - B_j)^2 Var(mu) (Morris 1983). With tau2 = 0 every unit has the common mean.
 *
 * @param mean mu
 * @param stdError of mu
 * @param tauSquared variance between units
 * @param units in the order of their names
 */
public record EmpiricalBayes(double mean, double stdError, double tauSquared, List<Shrunken> units) {
    public EmpiricalBayes {
        units = List.copyOf(units);
    }

    /** Of units with known variances; empty with fewer than two units. */
    public static Optional<EmpiricalBayes> find(List<UnitMean> units, BetweenUnitVariance method) {
        if (units.size() < 2) {
            return Optional.empty();
        }
        double tau = method.estimate(units);
        Weights weights = new Weights(units, tau);
        double mean = weights.mean();
        double variance = 1 / weights.total();
        List<Shrunken> shrunken =
                units.stream().map(unit -> shrunken(unit, tau, mean, variance)).toList();
        return Optional.of(new EmpiricalBayes(mean, Math.sqrt(variance), tau, shrunken));
    }

    /**
     * Of rows per unit, with the pooled variance within units for v_j = s2 / n_j, since a unit of few rows does not know its own. Empty with
     * fewer than two units that have rows, or when nothing varies within units.
     */
    public static Optional<EmpiricalBayes> find(Map<String, Moments> rows, BetweenUnitVariance method) {
        Map<String, Moments> sorted = new TreeMap<>(rows);
        sorted.values().removeIf(moments -> moments.n() == 0);
        double squares = sorted.values().stream().mapToDouble(Moments::m2).sum();
        long df = sorted.values().stream().mapToLong(moments -> moments.n() - 1).sum();
        if (df == 0 || squares == 0) {
            return Optional.empty();
        }
        double pooled = squares / df;
        return find(
                sorted.entrySet().stream()
                        .map(unit -> new UnitMean(
                                unit.getKey(),
                                unit.getValue().mean(),
                                pooled / unit.getValue().n()))
                        .toList(),
                method);
    }

    /** Draws of all units' values together from what the data leave possible; units share the uncertainty of the common mean. */
    public Supplier<double[]> draws(long seed) {
        NormalDraws normals = new NormalDraws(seed);
        return () -> {
            double common = mean + stdError * normals.next();
            return units.stream()
                    .mapToDouble(unit -> unit.reliability() * unit.raw()
                            + (1 - unit.reliability()) * common
                            + Math.sqrt(tauSquared * (1 - unit.reliability())) * normals.next())
                    .toArray();
        };
    }

    private static Shrunken shrunken(UnitMean unit, double tau, double mean, double variance) {
        double own = tau / (tau + unit.variance());
        double posterior = own * unit.variance() + (1 - own) * (1 - own) * variance;
        return new Shrunken(unit.unit(), unit.mean(), mean + own * (unit.mean() - mean), Math.sqrt(posterior), own);
    }
}
