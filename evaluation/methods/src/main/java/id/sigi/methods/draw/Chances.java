package id.sigi.methods.draw;

import id.sigi.programme.rules.SelectionOdds;
import java.util.Arrays;

/** Chances of winning that follow from the chances of single draws. */
public final class Chances {
    private Chances() {}

    /**
     * Of winning at least one of several draws: 1 - prod (1 - p). It is the chance of the path only where losing does not change who enters
     * later draws: the draws are all those that a person enters who goes on losing, also for people who in fact won the first.
     *
     * @param each chance of each draw; none gives nought
     */
    public static double ever(double... each) {
        return 1
                - Arrays.stream(each).peek(Chances::check).map(p -> 1 - p).reduce(1, (first, second) -> first * second);
    }

    /** Of a regional draw whose losers enter a national one: p_r + (1 - p_r) p_n. */
    public static double sequential(double regional, double national) {
        return ever(regional, national);
    }

    /**
     * Of a person with several applications among the entrants of one draw, exactly: 1 - C(N - k, m) / C(N, m); about 1 - (1 - m/N)^k in a
     * large draw.
     *
     * @param entrants applications in the draw, N
     * @param winners places, m, not more than N
     * @param applications of the person, k, 1..N
     */
    public static double severalEntries(long entrants, long winners, long applications) {
        return SelectionOdds.ofSeveral(entrants, winners, applications);
    }

    /** Standard error of a share of replays: sqrt(p (1 - p) / replays). */
    public static double error(double probability, long replays) {
        check(probability);
        return Math.sqrt(probability * (1 - probability) / replays);
    }

    private static void check(double probability) {
        if (!(probability >= 0) || !(probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
