package id.sigi.methods.randomisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The statistics of one lottery drawn again, of all outcomes together, so that a family of outcomes shares its draws. Random draws count
 * with the draw that was made among them, p = (1 + c) / (1 + R); an enumeration has it already. Immutable.
 */
public final class RedrawnStatistics {
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

    RedrawnStatistics(Kind kind, double[] observed, double[][] redrawn, double[] weights) {
        this.kind = kind;
        this.observed = observed;
        this.redrawn = redrawn;
        this.weights = weights;
    }

    static RedrawnStatistics random(double[] observed, double[][] redrawn) {
        double[] ones = new double[redrawn.length];
        Arrays.fill(ones, 1);
        return new RedrawnStatistics(Kind.RANDOM, observed, redrawn, ones);
    }

    public Kind kind() {
        return kind;
    }

    /** Of the draw that was made. */
    public double observed(int outcome) {
        return observed[outcome];
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
            double[] sorted = Arrays.stream(redrawn)
                    .mapToDouble(draw -> Math.abs(draw[outcome]))
                    .sorted()
                    .toArray();
            for (int draw = 0; draw < redrawn.length; draw++) {
                shares[draw][place] = atLeast(sorted, Math.abs(redrawn[draw][outcome])) / (double) sorted.length;
            }
        }
        return List.of(shares);
    }

    /** The share of redraws at least as far from zero as the draw that was made. */
    public double observedP(int outcome) {
        double[] sorted = Arrays.stream(redrawn)
                .mapToDouble(draw -> Math.abs(draw[outcome]))
                .sorted()
                .toArray();
        return atLeast(sorted, Math.abs(observed[outcome])) / (double) sorted.length;
    }

    private static int atLeast(double[] sorted, double value) {
        double slack = value * (1 - TIE);
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            low = sorted[middle] >= slack ? low : middle + 1;
            high = sorted[middle] >= slack ? middle : high;
        }
        return sorted.length - low;
    }

    /** Shares of the draws that are as far out. */
    public RedrawnP p(int outcome) {
        RedrawnP.Counter counter = new RedrawnP.Counter(observed[outcome]);
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
        if (1 > level * all * (1 + TIE)) {
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
