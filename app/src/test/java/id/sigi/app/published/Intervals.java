package id.sigi.app.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unknown whole numbers, the intervals in which a reader knows them to be, and sums that bind them: every sum narrows every member until
 * nothing changes.
 */
final class Intervals {
    static final double UNBOUNDED = 1e15;

    private final Map<String, double[]> known = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();

    /** Sum of coefficients times unknowns, between two numbers. */
    private record Sum(Map<String, Double> terms, double low, double high) {}

    /** A count is not below zero. */
    void count(String name) {
        known.computeIfAbsent(name, none -> new double[] {0, UNBOUNDED});
    }

    /** The count lies between two numbers. */
    void bound(String name, double low, double high) {
        count(name);
        narrow(name, low, high);
    }

    void sum(Map<String, Double> terms, double low, double high) {
        terms.keySet().forEach(this::count);
        sums.add(new Sum(Map.copyOf(terms), low, high));
    }

    double[] find(String name) {
        return known.getOrDefault(name, new double[] {0, UNBOUNDED});
    }

    boolean has(String name) {
        return known.containsKey(name);
    }

    void propagate() {
        boolean isChanged = true;
        for (int round = 0; isChanged && round < 200; round++) {
            isChanged = false;
            for (Sum sum : sums) {
                isChanged |= propagate(sum);
            }
        }
    }

    private boolean propagate(Sum sum) {
        double low = 0;
        double high = 0;
        for (Map.Entry<String, Double> term : sum.terms.entrySet()) {
            double[] range = known.get(term.getKey());
            low += term.getValue() * range[term.getValue() > 0 ? 0 : 1];
            high += term.getValue() * range[term.getValue() > 0 ? 1 : 0];
        }
        boolean isChanged = false;
        for (Map.Entry<String, Double> term : sum.terms.entrySet()) {
            double times = term.getValue();
            double[] range = known.get(term.getKey());
            double restLow = low - times * range[times > 0 ? 0 : 1];
            double restHigh = high - times * range[times > 0 ? 1 : 0];
            double one = (sum.low - restHigh) / times;
            double other = (sum.high - restLow) / times;
            if (narrow(term.getKey(), Math.min(one, other), Math.max(one, other))) {
                return true;
            }
        }
        return isChanged;
    }

    private boolean narrow(String name, double low, double high) {
        double[] range = known.get(name);
        double up = Math.max(range[0], Math.ceil(low - 1e-6));
        double down = Math.min(range[1], Math.floor(high + 1e-6));
        boolean isChanged = up > range[0] + 0.5 || down < range[1] - 0.5;
        if (up <= down) {
            range[0] = up;
            range[1] = down;
        }
        return isChanged && up <= down;
    }
}
