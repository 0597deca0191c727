package id.sigi.methods.shrinkage;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Inverse-variance weights 1 / (tau squared + variance) of units, and the mean they give. */
final class Weights {
    private final List<UnitMean> units;
    private final double tau;

    Weights(List<UnitMean> units, double tau) {
        this.units = units;
        this.tau = tau;
    }

    double total() {
        return sum(1, unit -> 1);
    }

    double mean() {
        return sum(1, UnitMean::mean) / total();
    }

    /** Sum of weight^power times the value. */
    double sum(int power, ToDoubleFunction<UnitMean> value) {
        return units.stream()
                .mapToDouble(unit -> Math.pow(tau + unit.variance(), -power) * value.applyAsDouble(unit))
                .sum();
    }
}
