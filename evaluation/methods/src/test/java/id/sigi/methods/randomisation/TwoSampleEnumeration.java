package id.sigi.methods.randomisation;

import java.util.Arrays;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** All ways to draw as many winners from one cell, for samples small enough to enumerate (at most a million draws). */
public final class TwoSampleEnumeration {
    private static final long LIMIT = 1_000_000;

    private TwoSampleEnumeration() {}

    /** Of the outcomes of winners and losers, at least one of each, and two to studentise. */
    public static RandomisationPValue enumerate(double[] winners, double[] losers, ContrastStatistic statistic) {
        int n = winners.length + losers.length;
        int needed = statistic == ContrastStatistic.STUDENTISED ? 2 : 1;
        boolean isSmall = winners.length >= needed
                && losers.length >= needed
                && CombinatoricsUtils.binomialCoefficientLog(n, winners.length) <= Math.log(LIMIT) + 1e-9;
        if (!isSmall) {
            throw new IllegalArgumentException("not enumerable: " + winners.length + " of " + n);
        }
        double[] all = Arrays.copyOf(winners, n);
        System.arraycopy(losers, 0, all, winners.length, losers.length);
        double[] won = new double[n];
        Arrays.fill(won, 0, winners.length, 1);
        DrawnCell cell = DrawnCell.ofPeople(all, won);
        RandomisationPValue.Counter counter =
                new RandomisationPValue.Counter(cell.result(cell.winners()).statistic(statistic));
        CombinatoricsUtils.combinationsIterator(n, winners.length)
                .forEachRemaining(drawn -> counter.add(cell.result(drawn).statistic(statistic)));
        return counter.result();
    }
}
