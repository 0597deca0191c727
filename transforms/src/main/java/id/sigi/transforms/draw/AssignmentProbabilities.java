package id.sigi.transforms.draw;

import id.sigi.programme.rules.SelectionProbabilities;
import id.sigi.programme.rules.SelectionProbabilities.Kind;
import id.sigi.programme.rules.SelectionProbabilities.WinProbability;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Assignment probabilities of all draws. Of every draw only the kinds of its households and how many there are of each are brought together,
 * so that a draw of millions is a handful of numbers.
 */
public final class AssignmentProbabilities implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of each draw, by its number, the probability of each kind of household; null where nobody entered. */
    private final ArrayList<Map<EntryKind, Chance>> byDraw;

    private final long[] entrants;
    private final DrawRecord record;

    private AssignmentProbabilities(DrawRecord record) {
        this.record = record;
        byDraw = new ArrayList<>(Collections.nCopies(record.draws().size(), null));
        entrants = new long[byDraw.size()];
    }

    /**
     * An assignment probability.
     *
     * @param probability 0..1
     * @param error by how much it may be wrong at most; zero where it is a plain quotient
     */
    record Chance(double probability, double error) implements Serializable {}

    /**
     * A probability that was found before.
     *
     * @param draw number of the draw
     * @param entrants members of the household in the draw
     * @param places places that the household could still win
     * @param probability 0..1
     * @param error by how much it may be wrong at most
     */
    public record Known(int draw, int entrants, Integer places, double probability, double error)
            implements Serializable {
        private EntryKind placing() {
            return new EntryKind(draw, entrants, places);
        }
    }

    /** Probabilities of all draws, from the kinds of all their entries. */
    public static AssignmentProbabilities of(DrawRecord record, EntryKindCounts counts) {
        return of(record, counts, List.of());
    }

    /**
     * Probabilities of all draws, from the kinds of all their entries; draws are settled side by side.
     *
     * @param known what was found before of draws whose entries are the same still
     */
    public static AssignmentProbabilities of(DrawRecord record, EntryKindCounts counts, Collection<Known> known) {
        Map<Integer, Map<EntryKind, Long>> draws = new TreeMap<>();
        counts.entries()
                .forEach((placing, entries) -> draws.computeIfAbsent(placing.draw(), unseen -> new HashMap<>())
                        .put(placing, entries));
        Map<Integer, Map<EntryKind, Chance>> before = new HashMap<>();
        known.forEach(chance -> before.computeIfAbsent(chance.draw(), unseen -> new HashMap<>())
                .put(chance.placing(), new Chance(chance.probability(), chance.error())));
        AssignmentProbabilities chances = new AssignmentProbabilities(record);
        draws.entrySet().parallelStream().forEach(draw -> {
            int number = draw.getKey();
            Map<EntryKind, Long> entries = draw.getValue();
            chances.entrants[number] =
                    entries.values().stream().mapToLong(Long::longValue).sum();
            Map<EntryKind, Chance> found = before.getOrDefault(number, new HashMap<>());
            chances.byDraw.set(
                    number, found.keySet().equals(entries.keySet()) ? found : settled(entries, record.get(number)));
        });
        return chances;
    }

    /** The probabilities one by one. */
    public List<Known> list() {
        List<Known> list = new ArrayList<>();
        for (int draw = 0; draw < byDraw.size(); draw++) {
            int number = draw;
            Optional.ofNullable(byDraw.get(draw))
                    .ifPresent(found -> found.forEach((placing, chance) -> list.add(new Known(
                            number, placing.entrants(), placing.places(), chance.probability(), chance.error()))));
        }
        return list;
    }

    private static Map<EntryKind, Chance> settled(Map<EntryKind, Long> entries, Draw draw) {
        HashMap<EntryKind, Chance> found = new HashMap<>();
        if (entries.keySet().stream().anyMatch(placing -> placing.places() == null)) {
            return found;
        }
        Map<Kind, Integer> households = new TreeMap<>();
        entries.forEach((placing, count) ->
                households.merge(kind(placing), Math.toIntExact(count / placing.entrants()), Integer::sum));
        Map<Kind, WinProbability> probabilities = SelectionProbabilities.of(households, draw.quota());
        entries.keySet().forEach(placing -> {
            WinProbability own = probabilities.get(kind(placing));
            found.put(placing, new Chance(own.probability(), own.error()));
        });
        return found;
    }

    private static Kind kind(EntryKind placing) {
        return new Kind(placing.entrants(), placing.places());
    }

    /** The probability of an entry; empty where a cap that matters is not on record. */
    Optional<Chance> find(EntryKind placing) {
        return Optional.ofNullable(byDraw.get(placing.draw()).get(placing));
    }

    /**
     * The probability with which a person with some entries in a draw wins by any of them. Where no cap is in the way every choice of winners is as
     * likely as another, and it is known; otherwise it is empty for several entries.
     */
    OptionalDouble ofPerson(EntryKind placing, int entries) {
        Chance chance = byDraw.get(placing.draw()).get(placing);
        if (chance == null) {
            return OptionalDouble.empty();
        }
        if (entries == 1) {
            return OptionalDouble.of(chance.probability());
        }
        long all = entrants[placing.draw()];
        long winners = Math.min(record.get(placing.draw()).quota(), all);
        boolean isFree = chance.error() == 0 && chance.probability() == (double) winners / all;
        return isFree
                ? OptionalDouble.of(SelectionProbabilities.ofSeveral(all, winners, entries))
                : OptionalDouble.empty();
    }
}
