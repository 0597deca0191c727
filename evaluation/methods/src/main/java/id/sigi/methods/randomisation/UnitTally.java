package id.sigi.methods.randomisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A cell of a draw as counts of lots (people, or whole households) that are alike, and how many of them won. Its size is the number of
 * kinds, however many people the cell has. Optionally households may win only so many places; then every lot is its own kind. Immutable.
 */
public final class UnitTally {
    private final List<UnitKind> kinds;
    private final Optional<Places> places;

    private UnitTally(List<UnitKind> kinds, Optional<Places> places) {
        this.kinds = kinds;
        this.places = places;
    }

    /** Household of each lot, and how many places each household can win. */
    record Places(List<Integer> households, Map<Integer, Integer> left) {
        Places {
            households = List.copyOf(households);
            left = Map.copyOf(left);
        }
    }

    /** Of all kinds of a cell, with the same outcomes in each; at least one lot won and one did not. */
    public static UnitTally of(List<UnitKind> kinds) {
        UnitTally tally = new UnitTally(List.copyOf(kinds), Optional.empty());
        if (tally.winners() == 0 || tally.winners() == tally.lots()) {
            throw new IllegalArgumentException(
                    "not a drawn cell: " + tally.winners() + " of " + tally.lots() + " lots won");
        }
        if (kinds.stream().anyMatch(kind -> kind.outcomes().size() != tally.outcomes())) {
            throw new IllegalArgumentException("the kinds of a cell have the same outcomes");
        }
        return tally;
    }

    /** With a household for each kind, which must be one lot, none of which can win more than so many places. */
    public UnitTally withPlaces(List<Integer> households, int most) {
        boolean isSingle = kinds.stream().allMatch(kind -> kind.winners() + kind.losers() == 1);
        if (!isSingle || households.size() != kinds.size()) {
            throw new IllegalArgumentException("places of households need one lot for each kind, and its household");
        }
        Map<Integer, Integer> left = new TreeMap<>();
        Map<Integer, Integer> won = new TreeMap<>();
        for (int lot = 0; lot < kinds.size(); lot++) {
            left.put(households.get(lot), most);
            won.merge(households.get(lot), (int) kinds.get(lot).winners(), Integer::sum);
        }
        if (won.values().stream().anyMatch(count -> count > most)) {
            throw new IllegalArgumentException("a household won more than " + most + " places");
        }
        return new UnitTally(kinds, Optional.of(new Places(households, left)));
    }

    List<UnitKind> kinds() {
        return kinds;
    }

    Optional<Places> places() {
        return places;
    }

    int outcomes() {
        return kinds.get(0).outcomes().size();
    }

    long winners() {
        return kinds.stream().mapToLong(UnitKind::winners).sum();
    }

    long lots() {
        return kinds.stream().mapToLong(kind -> kind.winners() + kind.losers()).sum();
    }

    /** One outcome, as it would have been without each of these effects of winning: as many outcomes as effects. */
    UnitTally without(int outcome, List<Double> effects) {
        List<UnitKind> changed = new ArrayList<>();
        kinds.stream().flatMap(UnitKind::split).forEach(kind -> changed.add(kind.without(outcome, effects)));
        return new UnitTally(List.copyOf(changed), places);
    }

    /** Winners of each kind as they were. */
    long[] observed() {
        return kinds.stream().mapToLong(UnitKind::winners).toArray();
    }

    /** How to draw again. */
    AssignmentSampler drawer() {
        long[] counts =
                kinds.stream().mapToLong(kind -> kind.winners() + kind.losers()).toArray();
        return places.<AssignmentSampler>map(some -> new HouseholdCapSampler(codes(some), left(some), (int) winners()))
                .orElseGet(() -> new HypergeometricSampler(counts, winners()));
    }

    /** Households numbered in the order of {@link #left}. */
    private static int[] codes(Places places) {
        Map<Integer, Integer> numbers = new HashMap<>();
        new TreeMap<>(places.left).keySet().forEach(household -> numbers.put(household, numbers.size()));
        return places.households.stream().mapToInt(numbers::get).toArray();
    }

    private static int[] left(Places places) {
        return new TreeMap<>(places.left)
                .values().stream().mapToInt(Integer::intValue).toArray();
    }
}
