package id.sigi.methods.randomisation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * All sets of winners of a cell whose households have only so many places. Going down a shuffled list and passing over lots without a place left
 * means that the next winner is any of the lots that still have one, all equally likely: the probability of a set is that of its members in any
 * order, added up from one winner to the next.
 *
 * @param probabilities by set, one bit for each lot that won
 * @param lots of the cell
 */
record HouseholdCapAssignments(Map<Long, Double> probabilities, int lots) {
    private static final int MOST_LOTS = 62;

    HouseholdCapAssignments {
        probabilities = Map.copyOf(probabilities);
    }

    /** No fewer than the sets that are met on the way; infinite where they cannot be listed. */
    static double most(UnitTally cell) {
        if (cell.lots() > MOST_LOTS) {
            return Double.POSITIVE_INFINITY;
        }
        double sets = 0;
        for (int drawn = 1; drawn <= cell.winners(); drawn++) {
            sets += CombinatoricsUtils.binomialCoefficientDouble((int) cell.lots(), drawn);
        }
        return sets;
    }

    static HouseholdCapAssignments of(UnitTally cell) {
        UnitTally.Places places = cell.places().orElseThrow();
        int lots = (int) cell.lots();
        Map<Long, Double> sets = Map.of(0L, 1.0);
        for (int drawn = 0; drawn < cell.winners(); drawn++) {
            Map<Long, Double> larger = new HashMap<>();
            // The order of addition is that of the sets, so that the same cell gives the same digits.
            new TreeMap<>(sets).forEach((set, probability) -> {
                long open = open(set, lots, places);
                double each = probability / Long.bitCount(open);
                for (int lot = 0; lot < lots; lot++) {
                    if ((open >> lot & 1) == 1) {
                        larger.merge(set | 1L << lot, each, Double::sum);
                    }
                }
            });
            sets = larger;
        }
        return new HouseholdCapAssignments(sets, lots);
    }

    /** The lots that can win next. */
    private static long open(long set, int lots, UnitTally.Places places) {
        Map<Integer, Integer> won = new HashMap<>();
        for (int lot = 0; lot < lots; lot++) {
            if ((set >> lot & 1) == 1) {
                won.merge(places.households().get(lot), 1, Integer::sum);
            }
        }
        long open = 0;
        for (int lot = 0; lot < lots; lot++) {
            int household = places.households().get(lot);
            boolean hasPlace = won.getOrDefault(household, 0) < places.left().get(household);
            open |= hasPlace && (set >> lot & 1) == 0 ? 1L << lot : 0;
        }
        return open;
    }

    /** Winners by lot, with the set's probability times the number of sets. */
    void forEach(ObjDoubleConsumer<long[]> each) {
        new TreeMap<>(probabilities).forEach((set, probability) -> {
            long[] winners = new long[lots];
            for (int lot = 0; lot < lots; lot++) {
                winners[lot] = set >> lot & 1;
            }
            each.accept(winners, probability * probabilities.size());
        });
    }
}
