package id.sigi.programme.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Probabilities of winning a place, by kind of household: entrants whose households have as many entrants and as many places are alike before
 * the draw.
 *
 * <p>Where no household could win more than its places, be it for want of entrants or of quota, the probability is quota over entrants; where
 * the quota covers everybody who can win, it is places over entrants of the household; otherwise it is the integral of {@link CappedDraw}.
 */
public final class SelectionProbabilities {
    /** Nodes by which a draw of any size is integrated; twice as many change no probability by more than 1e-13. */
    private static final int NODES = 128;

    private SelectionProbabilities() {}

    /**
     * A kind of household.
     *
     * @param entrants members in the draw, one at least
     * @param places places that they may still win, not negative
     */
    public record Kind(int entrants, int places) implements Comparable<Kind> {
        public Kind {
            if (entrants < 1 || places < 0) {
                throw new IllegalArgumentException(
                        "no household has " + entrants + " entrants and " + places + " places");
            }
        }

        private int able() {
            return Math.min(entrants, places);
        }

        @Override
        public int compareTo(Kind other) {
            int byEntrants = Integer.compare(entrants, other.entrants);
            return byEntrants != 0 ? byEntrants : Integer.compare(places, other.places);
        }
    }

    /**
     * The probability of each entrant of a kind of household.
     *
     * @param probability 0..1
     * @param error by how much it may be wrong at most; zero where it is a plain quotient
     */
    public record WinProbability(double probability, double error) {}

    /**
     * Probabilities in one draw.
     *
     * @param households households of each kind
     * @param quota places, not negative
     */
    public static Map<Kind, WinProbability> of(Map<Kind, Integer> households, long quota) {
        Map<Kind, Integer> sorted = new TreeMap<>(households);
        long entrants = sum(sorted, Kind::entrants);
        long able = sum(sorted, Kind::able);
        Map<Kind, WinProbability> probabilities = new TreeMap<>();
        if (sorted.keySet().stream().allMatch(kind -> Math.min(kind.entrants(), quota) <= kind.places())) {
            double share = Math.min(1, (double) quota / entrants);
            sorted.keySet().forEach(kind -> probabilities.put(kind, new WinProbability(share, 0)));
            return probabilities;
        }
        if (quota >= able) {
            sorted.keySet()
                    .forEach(kind ->
                            probabilities.put(kind, new WinProbability((double) kind.able() / kind.entrants(), 0)));
            return probabilities;
        }
        CappedDraw draw = new CappedDraw(sorted, quota, NODES);
        sorted.keySet()
                .forEach(kind ->
                        probabilities.put(kind, new WinProbability(draw.probability(kind), CappedDraw.ERROR_BOUND)));
        return probabilities;
    }

    /**
     * Of a person with several entries of whom any may win, exactly: 1 - C(N - k, m) / C(N, m) = 1 - prod (N - m - i) / (N - i), i = 0 .. k - 1.
     *
     * @param entrants entries in the draw, N
     * @param winners places, m, not more than N
     * @param entries of the person, k, 1..N
     */
    public static double ofSeveral(long entrants, long winners, long entries) {
        if (entries < 1 || entries > entrants || winners < 0 || winners > entrants) {
            throw new IllegalArgumentException(
                    "no draw of " + entrants + " for " + winners + " with " + entries + " entries of one person");
        }
        double losing = 1;
        for (long entry = 0; entry < entries; entry++) {
            losing *= Math.max(0, (double) (entrants - winners - entry) / (entrants - entry));
        }
        return 1 - losing;
    }

    private static long sum(Map<Kind, Integer> households, ToIntFunction<Kind> part) {
        return households.entrySet().stream()
                .mapToLong(kind -> (long) kind.getValue() * part.applyAsInt(kind.getKey()))
                .sum();
    }
}
