package id.sigi.programme.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Chances of winning a place, by kind of household: entrants whose households have as many entrants and as many places are alike before the
 * draw, so that the share of them who win, over fresh draws by the draw's own algorithm, is the chance of each.
 *
 * <p>Where no household could win more than its places, be it for want of entrants or of quota, the chance is quota over entrants, exactly; where the quota covers everybody who can
 * win, it is places over entrants of the household, exactly; otherwise the mean over {@link #replays} fresh draws, with the standard error
 * of that mean. Pooling the alike makes the error a fraction of one entrant's sqrt(p (1 - p) / draws).
 */
public final class SelectionOdds {
    private static final int FEWEST_REPLAYS = 100;
    private static final int MOST_REPLAYS = 2_000;
    private static final long WORK = 10_000_000L;

    private SelectionOdds() {}

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
     * The chance of each member of a kind of household.
     *
     * @param probability 0..1
     * @param error standard error of the simulation; nought where the chance is exact
     */
    public record Odds(double probability, double error) {}

    /**
     * Chances in one draw.
     *
     * @param households households of each kind
     * @param quota places, not negative
     * @param seed seed of the fresh draws, not that of the draw itself
     */
    public static Map<Kind, Odds> of(Map<Kind, Integer> households, long quota, long seed) {
        Map<Kind, Integer> sorted = new TreeMap<>(households);
        long entrants = sum(sorted, Kind::entrants);
        long able = sum(sorted, Kind::able);
        Map<Kind, Odds> odds = new TreeMap<>();
        if (sorted.keySet().stream().allMatch(kind -> Math.min(kind.entrants(), quota) <= kind.places())) {
            double share = Math.min(1, (double) quota / entrants);
            sorted.keySet().forEach(kind -> odds.put(kind, new Odds(share, 0)));
            return odds;
        }
        if (quota >= able) {
            sorted.keySet().forEach(kind -> odds.put(kind, new Odds((double) kind.able() / kind.entrants(), 0)));
            return odds;
        }
        return new Replays(sorted, Math.toIntExact(entrants)).odds(quota, seed);
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

    /** Fresh draws that are held for so many entrants. */
    public static int replays(long entrants) {
        return (int) Math.max(FEWEST_REPLAYS, Math.min(MOST_REPLAYS, WORK / Math.max(1, entrants)));
    }

    private static long sum(Map<Kind, Integer> households, ToIntFunction<Kind> part) {
        return households.entrySet().stream()
                .mapToLong(kind -> (long) kind.getValue() * part.applyAsInt(kind.getKey()))
                .sum();
    }

    /** Lots of all households, kind by kind. */
    private static final class Replays {
        private final List<Kind> kinds;
        private final int[] kindOf;
        private final DrawLots lots;

        Replays(Map<Kind, Integer> households, int entrants) {
            kinds = List.copyOf(households.keySet());
            kindOf = new int[entrants];
            int[] householdOf = new int[entrants];
            List<Integer> places = new ArrayList<>();
            int lot = 0;
            for (int kind = 0; kind < kinds.size(); kind++) {
                for (int household = 0; household < households.get(kinds.get(kind)); household++) {
                    for (int member = 0; member < kinds.get(kind).entrants(); member++) {
                        kindOf[lot] = kind;
                        householdOf[lot++] = places.size();
                    }
                    places.add(kinds.get(kind).places());
                }
            }
            lots = DrawLots.of(
                    householdOf, places.stream().mapToInt(Integer::intValue).toArray());
        }

        Map<Kind, Odds> odds(long quota, long seed) {
            SplittableRandom seeds = new SplittableRandom(seed);
            int replays = replays(lots.size());
            double[] people = new double[kinds.size()];
            for (int kind : kindOf) {
                people[kind]++;
            }
            double[] sums = new double[people.length];
            double[] squares = new double[people.length];
            for (int replay = 0; replay < replays; replay++) {
                double[] won = won(quota, seeds.nextLong());
                for (int kind = 0; kind < won.length; kind++) {
                    double share = won[kind] / people[kind];
                    sums[kind] += share;
                    squares[kind] += share * share;
                }
            }
            Map<Kind, Odds> odds = new TreeMap<>();
            for (int kind = 0; kind < sums.length; kind++) {
                double mean = sums[kind] / replays;
                double variance = Math.max(0, squares[kind] / replays - mean * mean) / (replays - 1);
                odds.put(kinds.get(kind), new Odds(mean, Math.sqrt(variance)));
            }
            return odds;
        }

        private double[] won(long quota, long seed) {
            boolean[] winners = lots.winners(lots.order(seed), quota);
            double[] won = new double[kinds.size()];
            for (int lot = 0; lot < winners.length; lot++) {
                won[kindOf[lot]] += winners[lot] ? 1 : 0;
            }
            return won;
        }
    }
}
