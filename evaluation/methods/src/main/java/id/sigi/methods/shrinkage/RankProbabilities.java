package id.sigi.methods.shrinkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What draws of all units' values together say of their ranks: a rank of a point estimate says nothing of how sure it is. Rank 1 is the greatest
 * value. Source: Goldstein and Spiegelhalter 1996, JRSS A 159:385; Laird and Louis 1989. Immutable.
 */
public final class RankProbabilities {
    /** The share of units that is called the bottom. */
    private static final int BOTTOM = 10;

    private final int[][] ranks;
    private final int bottom;

    private RankProbabilities(int[][] ranks) {
        this.ranks = ranks;
        this.bottom = bottom(ranks.length);
    }

    /** How many units of so many are the bottom tenth: a tenth rounded down, one at least. */
    public static int bottom(int units) {
        return Math.max(1, units / BOTTOM);
    }

    /**
     * Ranks of every unit in so many draws.
     *
     * @param units how many values a draw has
     * @param draws how many, for example 2000
     * @param next gives the next draw
     */
    public static RankProbabilities of(int units, int draws, Supplier<double[]> next) {
        int[][] ranks = new int[units][draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] values = next.get();
            int[] order = IntStream.range(0, units)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(unit -> -values[unit])
                            .thenComparingInt(unit -> unit))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int rank = 0; rank < units; rank++) {
                ranks[order[rank]][draw] = rank + 1;
            }
        }
        Arrays.stream(ranks).forEach(Arrays::sort);
        return new RankProbabilities(ranks);
    }

    /** Mean rank of a unit. */
    public double expected(int unit) {
        return Arrays.stream(ranks[unit]).asLongStream().sum() / (double) ranks[unit].length;
    }

    /** The rank that a share of the draws does not exceed. */
    public int quantile(int unit, double share) {
        int draws = ranks[unit].length;
        int place = (int) Math.ceil(share * draws) - 1;
        return ranks[unit][Math.max(0, Math.min(draws - 1, place))];
    }

    /** Share of the draws in which a unit is among the bottom tenth. */
    public double bottomTenth(int unit) {
        int first = ranks.length - bottom;
        return Arrays.stream(ranks[unit]).filter(rank -> rank > first).count() / (double) ranks[unit].length;
    }
}
