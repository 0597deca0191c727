package id.sigi.transforms.draw;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many entries there are of each kind. Counts of parts of the entries add up to those of all, so what a change of some entries does to a draw
 * is told without looking at the others.
 */
public final class PlacingCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<Placing, Long> entries = new HashMap<>();

    /**
     * The entries of one kind.
     *
     * @param draw number of the draw
     * @param entrants members of the household in the draw
     * @param places places that the household could still win; null where that is not on record
     * @param entries how many there are
     */
    public record Count(int draw, int entrants, Integer places, long entries) implements Serializable {}

    /** Counts that were listed. */
    public static PlacingCounts of(List<Count> list) {
        PlacingCounts counts = new PlacingCounts();
        list.forEach(count -> counts.add(new Placing(count.draw(), count.entrants(), count.places()), count.entries()));
        return counts;
    }

    /** The counts of all parts together. */
    public static PlacingCounts sum(Collection<PlacingCounts> parts) {
        PlacingCounts sum = new PlacingCounts();
        parts.forEach(part -> part.entries.forEach(sum::add));
        return sum;
    }

    void add(Placing placing, long count) {
        entries.merge(placing, count, (one, other) -> one + other == 0 ? null : (Long) (one + other));
    }

    /** These counts after some entries have become others. */
    public PlacingCounts changed(PlacingCounts before, PlacingCounts after) {
        PlacingCounts changed = new PlacingCounts();
        entries.forEach(changed::add);
        before.entries.forEach((placing, count) -> changed.add(placing, -count));
        after.entries.forEach(changed::add);
        return changed;
    }

    /** Numbers of the draws of which other counts say something else. */
    public Set<Integer> differing(PlacingCounts other) {
        Set<Integer> draws = new TreeSet<>();
        changed(other, new PlacingCounts()).entries.forEach((placing, count) -> draws.add(placing.draw()));
        return draws;
    }

    /** The counts of the draws that other counts speak of. */
    public PlacingCounts ofDraws(PlacingCounts other) {
        Set<Integer> draws = new TreeSet<>();
        other.entries.keySet().forEach(placing -> draws.add(placing.draw()));
        PlacingCounts found = new PlacingCounts();
        entries.forEach((placing, count) -> {
            if (draws.contains(placing.draw())) {
                found.add(placing, count);
            }
        });
        return found;
    }

    Map<Placing, Long> entries() {
        return Map.copyOf(entries);
    }

    /** The counts one by one, in order. */
    public List<Count> list() {
        return entries.entrySet().stream()
                .map(entry -> new Count(
                        entry.getKey().draw(),
                        entry.getKey().entrants(),
                        entry.getKey().places(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(Count::draw)
                        .thenComparingInt(Count::entrants)
                        .thenComparing(Count::places, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
