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
public final class EntryKindCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<EntryKind, Long> entries = new HashMap<>();

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
    public static EntryKindCounts of(List<Count> list) {
        EntryKindCounts counts = new EntryKindCounts();
        list.forEach(
                count -> counts.add(new EntryKind(count.draw(), count.entrants(), count.places()), count.entries()));
        return counts;
    }

    /** The counts of all parts together. */
    public static EntryKindCounts sum(Collection<EntryKindCounts> parts) {
        EntryKindCounts sum = new EntryKindCounts();
        parts.forEach(part -> part.entries.forEach(sum::add));
        return sum;
    }

    void add(EntryKind placing, long count) {
        entries.merge(placing, count, (one, other) -> one + other == 0 ? null : (Long) (one + other));
    }

    /** These counts after some entries have become others. */
    public EntryKindCounts changed(EntryKindCounts before, EntryKindCounts after) {
        EntryKindCounts changed = new EntryKindCounts();
        entries.forEach(changed::add);
        before.entries.forEach((placing, count) -> changed.add(placing, -count));
        after.entries.forEach(changed::add);
        return changed;
    }

    /** Numbers of the draws of which other counts say something else. */
    public Set<Integer> differing(EntryKindCounts other) {
        Set<Integer> draws = new TreeSet<>();
        changed(other, new EntryKindCounts()).entries.forEach((placing, count) -> draws.add(placing.draw()));
        return draws;
    }

    /** The counts of the draws that other counts speak of. */
    public EntryKindCounts ofDraws(EntryKindCounts other) {
        Set<Integer> draws = new TreeSet<>();
        other.entries.keySet().forEach(placing -> draws.add(placing.draw()));
        EntryKindCounts found = new EntryKindCounts();
        entries.forEach((placing, count) -> {
            if (draws.contains(placing.draw())) {
                found.add(placing, count);
            }
        });
        return found;
    }

    Map<EntryKind, Long> entries() {
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
