package id.sigi.reports.disclosure;

import id.sigi.methods.estimate.HeadCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Between which numbers a reader knows a withheld count to lie: its least and its greatest value over all counts of kinds that are not
 * negative and agree with what is printed (the intruder's problem of Fischetti and Salazar-González 2000; Hundepool et al. 2012, section 4.3).
 * An interval of fewer whole numbers than the minimum cell locates the count.
 *
 * <p>Kinds that occur in the same printed counts cannot be told apart, so that they are one unknown; of a withheld count that is a part of
 * one, nothing is known but that it is not negative and not above it.
 */
final class FeasibilityIntervals {
    private static final double SLACK = 1e-6;

    private final long minimum;
    private final List<HeadCount> printed;
    private final int[] groupOf;
    private final int[] sizes;
    private final double[] people;
    private final Simplex simplex;
    private final List<Secret> secrets = new ArrayList<>();

    /** A withheld count as sums of unknowns: those of which it has all, and those of which it has some. */
    private static final class Secret {
        private final int[] least;
        private final int[] greatest;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Secret(int[] least, int[] greatest) {
            this.least = least;
            this.greatest = greatest;
        }

        void see(double[] values) {
            low = Math.min(low, sum(least, values));
            high = Math.max(high, sum(greatest, values));
        }

        private static double sum(int[] places, double[] values) {
            double sum = 0;
            for (int place : places) {
                sum += values[place];
            }
            return sum;
        }

        /** Whole numbers in the interval, less one. */
        double width() {
            return Math.floor(high + SLACK) - Math.ceil(low - SLACK);
        }
    }

    /**
     * @param truth how many people there are of each kind
     * @param printed what is printed
     * @param equal sums that are known to be equal: per kind 1 in the one, -1 in the other
     * @param kinds the kinds that a count sums
     */
    FeasibilityIntervals(
            long[] truth, List<HeadCount> printed, List<int[]> equal, Function<HeadCount, BitSet> kinds, long minimum) {
        int columns = truth.length;
        this.minimum = minimum;
        this.printed = printed;
        List<int[]> equations = new ArrayList<>();
        printed.forEach(count -> equations.add(
                kinds.apply(count).stream().collect(() -> new int[columns], (row, at) -> row[at] = 1, (a, b) -> {})));
        equations.addAll(equal);
        groupOf = new int[columns];
        Map<List<Integer>, Integer> groups = new LinkedHashMap<>();
        for (int column = 0; column < columns; column++) {
            groupOf[column] = group(equations, column, groups);
        }
        sizes = new int[groups.size()];
        Arrays.stream(groupOf).filter(group -> group >= 0).forEach(group -> sizes[group]++);
        double[][] matrix = new double[equations.size()][groups.size()];
        for (int row = 0; row < equations.size(); row++) {
            for (int column = 0; column < columns; column++) {
                if (groupOf[column] >= 0) {
                    matrix[row][groupOf[column]] = equations.get(row)[column];
                }
            }
        }
        double[] sums = new double[equations.size()];
        for (int row = 0; row < printed.size(); row++) {
            sums[row] = printed.get(row).count();
        }
        simplex = new Simplex(matrix, sums);
        people = new double[groups.size()];
        for (int column = 0; column < columns; column++) {
            if (groupOf[column] >= 0) {
                people[groupOf[column]] += truth[column];
            }
        }
    }

    /** Kinds in the same printed counts are one group; those in none have none. */
    private static int group(List<int[]> equations, int column, Map<List<Integer>, Integer> groups) {
        List<Integer> signature = new ArrayList<>();
        for (int row = 0; row < equations.size(); row++) {
            int sign = equations.get(row)[column];
            if (sign != 0) {
                signature.add(sign * (row + 1));
            }
        }
        return signature.isEmpty() ? -1 : groups.computeIfAbsent(signature, none -> groups.size());
    }

    /** The first of some withheld counts that is located, by the printed counts on which its bounds rest. */
    Optional<DisclosingSum> find(List<HeadCount> withheld, Function<HeadCount, BitSet> kinds) {
        withheld.forEach(count -> secret(kinds.apply(count)).ifPresent(secrets::add));
        see(people);
        for (Secret secret : secrets) {
            Optional<DisclosingSum> leak = secret.width() >= minimum - 1 ? Optional.empty() : locate(secret);
            if (leak.isPresent()) {
                return leak;
            }
        }
        return Optional.empty();
    }

    private Optional<Secret> secret(BitSet which) {
        Map<Integer, Integer> within = new HashMap<>();
        for (int column : which.stream().toArray()) {
            if (groupOf[column] < 0) {
                return Optional.empty();
            }
            within.merge(groupOf[column], 1, Integer::sum);
        }
        return Optional.of(new Secret(
                within.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .filter(group -> within.get(group) == sizes[group])
                        .sorted()
                        .toArray(),
                within.keySet().stream().mapToInt(Integer::intValue).sorted().toArray()));
    }

    /** Every solution shows of every count that it can be so large and so small. */
    private void see(double[] values) {
        secrets.forEach(secret -> secret.see(values));
    }

    private Optional<DisclosingSum> locate(Secret secret) {
        double enough = Math.ceil(secret.low - SLACK) + minimum - 1;
        Simplex.Reached high = simplex.maximise(sum(secret.greatest, 1), enough);
        see(simplex.values());
        if (secret.width() >= minimum - 1 || high.prices().isEmpty()) {
            return Optional.empty();
        }
        Simplex.Reached low = simplex.maximise(sum(secret.least, -1), minimum - 1 - Math.floor(secret.high + SLACK));
        see(simplex.values());
        return secret.width() >= minimum - 1 || low.prices().isEmpty()
                ? Optional.empty()
                : leak(high.prices().get(), low.prices().get());
    }

    /** The sum of some unknowns, each so many times. */
    private double[] sum(int[] places, double times) {
        double[] sum = new double[sizes.length];
        Arrays.stream(places).forEach(place -> sum[place] = times);
        return sum;
    }

    /** What is known from sums alone, of which nothing is printed, is no matter of what is printed. */
    private Optional<DisclosingSum> leak(double[] high, double[] low) {
        List<HeadCount> parts = new ArrayList<>();
        for (int at = 0; at < printed.size(); at++) {
            if (high[at] != 0 || low[at] != 0) {
                parts.add(printed.get(at));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new DisclosingSum(parts));
    }
}
