package id.sigi.disclosure.solve;

import java.util.Map;
import java.util.TreeMap;

/**
 * A change of cells that leaves every sum as it is, in the cells' units: adding it to the true table gives another that agrees with all that is published, if
 * it changes nothing that is.
 *
 * @param steps of the cells that change
 */
public record Move(Map<Integer, Double> steps) {
    public Move {
        steps = Map.copyOf(new TreeMap<>(steps));
    }

    /** By how much a cell changes. */
    public double of(int cell) {
        return steps.getOrDefault(cell, 0.0);
    }

    /** The largest multiple of the move that somebody cannot rule out; 0 if none, infinite if all. */
    public double most(Limits limits) {
        double most = Double.POSITIVE_INFINITY;
        for (Map.Entry<Integer, Double> step : steps.entrySet()) {
            double room = step.getValue() > 0 ? limits.rise(step.getKey()) : limits.fall(step.getKey());
            most = Math.min(most, room / Math.abs(step.getValue()));
        }
        return most;
    }

    /** Whether every cell changes by a whole number. */
    public boolean isWhole() {
        return steps.values().stream().allMatch(step -> Math.abs(step - Math.rint(step)) < 1e-6);
    }
}
