package id.sigi.methods.shrinkage;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** How the variance between units, tau squared, is estimated. A solution below zero is zero. */
public enum BetweenUnitVariance {
    /** Restricted maximum likelihood: sum w^2 (y - mu)^2 = sum w - sum w^2 / sum w. */
    REML {
        @Override
        double estimate(List<UnitMean> units) {
            return root(units, tau -> score(units, tau));
        }
    },
    /** DerSimonian and Laird (1986), by moments with fixed weights. */
    DERSIMONIAN_LAIRD {
        @Override
        double estimate(List<UnitMean> units) {
            Weights weights = new Weights(units, 0);
            double q = weights.sum(1, unit -> Math.pow(unit.mean() - weights.mean(), 2));
            double c = weights.total() - weights.sum(2, unit -> 1) / weights.total();
            return Math.max(0, (q - (units.size() - 1)) / c);
        }
    },
    /** Paule and Mandel (1982): the tau squared at which Q equals its degrees of freedom. */
    PAULE_MANDEL {
        @Override
        double estimate(List<UnitMean> units) {
            return root(units, tau -> excess(units, tau));
        }
    };

    abstract double estimate(List<UnitMean> units);

    private static double score(List<UnitMean> units, double tau) {
        Weights weights = new Weights(units, tau);
        return weights.sum(2, unit -> Math.pow(unit.mean() - weights.mean(), 2))
                - (weights.total() - weights.sum(2, unit -> 1) / weights.total());
    }

    private static double excess(List<UnitMean> units, double tau) {
        Weights weights = new Weights(units, tau);
        return weights.sum(1, unit -> Math.pow(unit.mean() - weights.mean(), 2)) - (units.size() - 1);
    }

    /** Zero when the function is not positive at zero; else by bisection to the last digit. */
    private static double root(List<UnitMean> units, DoubleUnaryOperator f) {
        if (f.applyAsDouble(0) <= 0) {
            return 0;
        }
        double high = units.stream().mapToDouble(UnitMean::variance).max().orElseThrow();
        while (f.applyAsDouble(high) > 0) {
            high *= 2;
        }
        double low = 0;
        for (int i = 0; i < 200 && high - low > 1e-16 * high; i++) {
            double middle = 0.5 * (low + high);
            if (f.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
