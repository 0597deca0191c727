package id.sigi.programme.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The entrants of one draw as numbers, in the order in which the algorithm takes them, so that a draw can be repeated many times at the
 * cost of its shuffle. Lot i is the i-th application in the order of identifiers.
 */
public final class RepeatableDraw {
    private final int[] households;
    private final int[] places;

    private RepeatableDraw(int[] households, int[] places) {
        this.households = households;
        this.places = places;
    }

    /**
     * Lots of households that are told apart by their members' codes.
     *
     * @param householdOf code of each lot's household, 0 .. households - 1, lots in the order of their application identifiers
     * @param placesOf places that each household may still win
     */
    public static RepeatableDraw of(int[] householdOf, int[] placesOf) {
        if (Arrays.stream(householdOf).anyMatch(code -> code < 0 || code >= placesOf.length)) {
            throw new IllegalArgumentException("a lot belongs to none of " + placesOf.length + " households");
        }
        return new RepeatableDraw(householdOf.clone(), placesOf.clone());
    }

    /** Lots of entrants that are sorted by application identifier. A household's places are those of its first entrant. */
    static RepeatableDraw ofSorted(List<LotteryDraw.Entrant> sorted) {
        Map<String, Integer> codes = new HashMap<>();
        int[] householdOf = new int[sorted.size()];
        int[] placesOf = new int[sorted.size()];
        for (int lot = 0; lot < householdOf.length; lot++) {
            LotteryDraw.Entrant entrant = sorted.get(lot);
            Integer known = codes.putIfAbsent(entrant.householdKey(), codes.size());
            householdOf[lot] = known == null ? codes.size() - 1 : known;
            if (known == null) {
                placesOf[householdOf[lot]] = entrant.householdPlaces();
            }
        }
        return new RepeatableDraw(householdOf, Arrays.copyOf(placesOf, codes.size()));
    }

    public int size() {
        return households.length;
    }

    /** Lots by rank: the shuffle of {@link LotteryDraw}. */
    public int[] order(long seed) {
        int[] order = new int[households.length];
        Arrays.setAll(order, lot -> lot);
        SplittableRandom random = new SplittableRandom(seed);
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int held = order[last];
            order[last] = order[other];
            order[other] = held;
        }
        return order;
    }

    /**
     * Which lots win when places go down an order until the quota is spent, a household without a place left being passed over.
     *
     * @param order lots by rank
     * @param quota places, not negative
     * @return one truth per lot
     */
    public boolean[] winners(int[] order, long quota) {
        if (quota < 0) {
            throw new IllegalArgumentException("a quota is not negative: " + quota);
        }
        int[] left = places.clone();
        boolean[] won = new boolean[households.length];
        long unspent = quota;
        for (int at = 0; at < order.length && unspent > 0; at++) {
            int lot = order[at];
            if (left[households[lot]] > 0) {
                left[households[lot]]--;
                won[lot] = true;
                unspent--;
            }
        }
        return won;
    }

    /** Whether some household has more lots than places, so that not everybody's chance is the same. */
    public boolean isCapped() {
        int[] members = new int[places.length];
        Arrays.stream(households).forEach(household -> members[household]++);
        for (int household = 0; household < places.length; household++) {
            if (members[household] > places[household]) {
                return true;
            }
        }
        return false;
    }
}
