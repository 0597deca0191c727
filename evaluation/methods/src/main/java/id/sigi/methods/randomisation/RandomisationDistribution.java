package id.sigi.methods.randomisation;

import id.sigi.methods.multiplicity.StepDown;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The statistics of one lottery drawn again, of all outcomes together, so that a family of outcomes shares its draws. Random draws count
 * with the draw that was made among them, p = (1 + c) / (1 + R); an enumeration has it already. Immutable.
 */
public final class RandomisationDistribution {
    /** Whether these are all draws, or some. */
    public enum Kind {
        /** Every draw that could have been, with its weight. */
        ENUMERATED,
        /** As many random draws as were asked for. */
        RANDOM
    }

    private static final double TIE = 1e-10;

    private final Kind kind;
    private final double[] observed;
    private final double[][] redrawn;
    private final double[] weights;

    /** Of each draw the statistics of all outcomes, and behind them how many cells each outcome was compared without. */
    RandomisationDistribution(Kind kind, double[] observed, double[][] redrawn, double[] weights) {
        this.kind = kind;
        this.observed = observed;
        this.redrawn = redrawn;
        this.weights = weights;
    }

    static RandomisationDistribution random(double[] observed, double[][] redrawn) {
        double[] ones = new double[redrawn.length];
        Arrays.fill(ones, 1);
        return new RandomisationDistribution(Kind.RANDOM, observed, redrawn, ones);
    }

    public Kind kind() {
        return kind;
    }

    /** Of the draw that was made. */
    public double observed(int outcome) {
        return observed[outcome];
    }

    /** Share of the draws that left an arm of a cell empty, or too small for a standard error, and were compared without that cell. */
    public double partialShare(int outcome) {
        int at = observed.length / 2 + outcome;
        double partial = 0;
        for (int draw = 0; draw < redrawn.length; draw++) {
            partial += redrawn[draw][at] > 0 ? weights[draw] : 0;
        }
        return partial / Arrays.stream(weights).sum();
    }

    /** Statistics of each draw, an array for the asked outcomes in the order asked, for {@code StepDown}. */
    public List<double[]> resamples(List<Integer> outcomes) {
        return Arrays.stream(redrawn)
                .map(draw ->
                        outcomes.stream().mapToDouble(outcome -> draw[outcome]).toArray())
                .toList();
    }

    /**
     * As {@link #resamples}, with each statistic's share of redraws at least as far from zero in its place, for families tested by their
     * smallest p-value.
     */
    public List<double[]> resampledPs(List<Integer> outcomes) {
        double[][] shares = new double[redrawn.length][outcomes.size()];
        for (int place = 0; place < outcomes.size(); place++) {
            int outcome = outcomes.get(place);
            Lengths lengths = new Lengths(outcome);
            for (int draw = 0; draw < redrawn.length; draw++) {
                shares[draw][place] = lengths.shareAtLeast(Math.abs(redrawn[draw][outcome]));
            }
        }
        return List.of(shares);
    }

    /** The share of redraws at least as far from zero as the draw that was made. */
    public double observedP(int outcome) {
        return new Lengths(outcome).shareAtLeast(Math.abs(observed[outcome]));
    }

    /**
     * P-values of outcomes that are tested together, in the order asked: (1 + c) / (1 + R) by random draws, the share of all draws where they
     * were gone through.
     */
    public List<Double> adjusted(StepDown method, List<Integer> outcomes) {
        List<Double> made = outcomes.stream()
                .map(outcome -> method == StepDown.ROMANO_WOLF ? observed(outcome) : observedP(outcome))
                .toList();
        List<double[]> draws = method == StepDown.ROMANO_WOLF ? resamples(outcomes) : resampledPs(outcomes);
        return kind == Kind.RANDOM ? method.adjust(made, draws) : method.adjustByAll(made, draws, weights);
    }

    /** The statistics of an outcome by their distance from zero. */
    private final class Lengths {
        private final double[] sorted;
        private final double[] far;
        private final double largest;

        Lengths(int outcome) {
            int[] order = IntStream.range(0, redrawn.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(draw -> Math.abs(redrawn[draw][outcome])))
                    .mapToInt(Integer::intValue)
                    .toArray();
            sorted = Arrays.stream(order)
                    .mapToDouble(draw -> Math.abs(redrawn[draw][outcome]))
                    .toArray();
            far = new double[order.length + 1];
            for (int at = order.length - 1; at >= 0; at--) {
                far[at] = far[at + 1] + weights[order[at]];
            }
            int last = sorted.length - 1;
            while (last > 0 && sorted[last] == Double.MAX_VALUE) {
                last--;
            }
            largest = sorted[last];
        }

        double shareAtLeast(double value) {
            double limit = value - RandomisationPValue.slack(value, largest);
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                low = sorted[middle] >= limit ? low : middle + 1;
                high = sorted[middle] >= limit ? middle : high;
            }
            return far[low] / far[0];
        }
    }

    /** Shares of the draws that are as far out. */
    public RandomisationPValue p(int outcome) {
        RandomisationPValue.Counter counter = new RandomisationPValue.Counter(observed[outcome]);
        if (kind == Kind.RANDOM) {
            counter.add(observed[outcome]);
        }
        for (int draw = 0; draw < redrawn.length; draw++) {
            counter.add(redrawn[draw][outcome], weights[draw]);
        }
        return counter.result();
    }

    /**
     * The absolute statistic that an observed one must exceed to be significant: p is above the level exactly when the observed statistic is
     * at most this. Infinite when no draw could be significant, because the draw that was made always counts.
     */
    double criticalValue(int outcome, double level) {
        int[] order = IntStream.range(0, redrawn.length)
                .boxed()
                .sorted(Comparator.comparing(draw -> -Math.abs(redrawn[draw][outcome])))
                .mapToInt(Integer::intValue)
                .toArray();
        double own = kind == Kind.RANDOM ? 1 : 0;
        double all = Arrays.stream(weights).sum() + own;
        double far = own;
        if (Arrays.stream(weights).min().orElse(1) > level * all * (1 + TIE)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int draw : order) {
            far += weights[draw];
            if (far > level * all * (1 + TIE)) {
                return Math.abs(redrawn[draw][outcome]);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
