package id.sigi.methods.randomisation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** All ways to draw as many winners from one cell, for samples small enough to enumerate (at most a million draws). */
public final class TwoSampleRedraw {
    private static final long LIMIT = 1_000_000;

    /** What is compared. */
    public enum Statistic {
        /** Difference of means, for the sharp null. */
        DIFFERENCE,
        /** Difference over its Neyman error, valid also for the null of no average effect (Ding 2020). */
        STUDENTISED
    }

    private TwoSampleRedraw() {}

    /** Of the outcomes of winners and losers, at least two of each. */
    public static RedrawnP enumerate(double[] winners, double[] losers, Statistic statistic) {
        int n = winners.length + losers.length;
        boolean isSmall = winners.length >= 2
                && losers.length >= 2
                && CombinatoricsUtils.binomialCoefficientLog(n, winners.length) <= Math.log(LIMIT) + 1e-9;
        if (!isSmall) {
            throw new IllegalArgumentException("not enumerable: " + winners.length + " of " + n);
        }
        double[] all = Arrays.copyOf(winners, n);
        System.arraycopy(losers, 0, all, winners.length, losers.length);
        double mean = Arrays.stream(all).average().orElseThrow();
        Arrays.setAll(all, i -> all[i] - mean);
        int[] observed = IntStream.range(0, winners.length).toArray();
        RedrawnP.Counter counter = new RedrawnP.Counter(statistic(all, observed, statistic));
        CombinatoricsUtils.combinationsIterator(n, winners.length)
                .forEachRemaining(drawn -> counter.add(statistic(all, drawn, statistic)));
        return counter.result();
    }

    private static double statistic(double[] all, int[] drawn, Statistic statistic) {
        double sum = 0;
        double squares = 0;
        for (int i : drawn) {
            sum += all[i];
            squares += all[i] * all[i];
        }
        double m = drawn.length;
        double rest = all.length - m;
        double restSum = Arrays.stream(all).sum() - sum;
        double restSquares = Arrays.stream(all).map(value -> value * value).sum() - squares;
        double difference = sum / m - restSum / rest;
        double variance = (squares - sum * sum / m) / (m * (m - 1))
                + (restSquares - restSum * restSum / rest) / (rest * (rest - 1));
        return switch (statistic) {
            case DIFFERENCE -> difference;
            case STUDENTISED -> difference / Math.sqrt(variance);
        };
    }
}
