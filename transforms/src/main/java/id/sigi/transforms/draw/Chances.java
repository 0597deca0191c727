package id.sigi.transforms.draw;

import id.sigi.programme.rules.SelectionOdds;
import id.sigi.programme.rules.SelectionOdds.Kind;
import id.sigi.programme.rules.SelectionOdds.Odds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Assignment probabilities of all draws. Of every draw only the kinds of its households and how many there are of each are brought together,
 * so that a draw of millions is a handful of numbers.
 */
public final class Chances implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of each draw, by its number, the probability of each kind of household; null where nobody entered. */
    private final ArrayList<HashMap<Placing, Chance>> byDraw;

    private final long[] entrants;
    private final DrawRecord record;

    private Chances(DrawRecord record) {
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

    /** Probabilities of all draws, from the kinds of all their entries. */
    public static Chances of(DrawRecord record, PlacingCounts counts) {
        Map<Integer, Map<Placing, Long>> draws = new TreeMap<>();
        counts.entries()
                .forEach((placing, entries) -> draws.computeIfAbsent(placing.draw(), unseen -> new HashMap<>())
                        .put(placing, entries));
        Chances chances = new Chances(record);
        draws.forEach(chances::settle);
        return chances;
    }

    private void settle(int draw, Map<Placing, Long> entries) {
        entrants[draw] = entries.values().stream().mapToLong(Long::longValue).sum();
        HashMap<Placing, Chance> found = new HashMap<>();
        byDraw.set(draw, found);
        if (entries.keySet().stream().anyMatch(placing -> placing.places() == null)) {
            return;
        }
        Map<Kind, Integer> households = new TreeMap<>();
        entries.forEach((placing, count) ->
                households.merge(kind(placing), Math.toIntExact(count / placing.entrants()), Integer::sum));
        Map<Kind, Odds> probabilities =
                SelectionOdds.of(households, record.get(draw).quota());
        entries.keySet().forEach(placing -> {
            Odds own = probabilities.get(kind(placing));
            found.put(placing, new Chance(own.probability(), own.error()));
        });
    }

    private static Kind kind(Placing placing) {
        return new Kind(placing.entrants(), placing.places());
    }

    /** The probability of an entry; empty where a cap that matters is not on record. */
    Optional<Chance> find(Placing placing) {
        return Optional.ofNullable(byDraw.get(placing.draw()).get(placing));
    }

    /**
     * The probability with which a person with some entries in a draw wins by any of them. Where no cap is in the way every choice of winners is as
     * likely as another, and it is known; otherwise it is empty for several entries.
     */
    OptionalDouble ofPerson(Placing placing, int entries) {
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
        return isFree ? OptionalDouble.of(SelectionOdds.ofSeveral(all, winners, entries)) : OptionalDouble.empty();
    }
}
