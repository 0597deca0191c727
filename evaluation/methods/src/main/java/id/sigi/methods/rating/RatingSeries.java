package id.sigi.methods.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Scores of one aspect, or of the whole: at most one by an assessor of an object in a phase.
 *
 * @param aspect which aspect; empty for the whole
 * @param ratings the scores, ordered by object, phase and assessor
 */
public record RatingSeries(String aspect, List<Rating> ratings) {
    public RatingSeries {
        ratings = List.copyOf(ratings);
    }

    /**
     * The series of some ratings: first the whole, then each aspect in the order of its name. Where aspects are scored, the whole is the mean of
     * the aspects that an assessor scored of an object in a phase.
     */
    public static List<RatingSeries> list(List<Rating> ratings) {
        NavigableMap<String, List<Rating>> byAspect = grouped(ratings, Rating::aspect);
        if (byAspect.size() == 1) {
            return List.of(ordered("", ratings));
        }
        List<RatingSeries> series = new ArrayList<>();
        List<Rating> means = new ArrayList<>();
        grouped(ratings, RatingSeries::occasion)
                .values()
                .forEach(of -> means.add(of.get(0)
                        .with("", of.stream().mapToDouble(Rating::score).sum() / of.size())));
        series.add(ordered("", means));
        byAspect.forEach((aspect, of) -> series.add(ordered(aspect, of)));
        return series;
    }

    private static RatingSeries ordered(String aspect, List<Rating> ratings) {
        List<Rating> ordered = new ArrayList<>(ratings);
        ordered.sort((one, other) -> occasion(one).compareTo(occasion(other)));
        return new RatingSeries(aspect, ordered);
    }

    /** What tells one assessor's look at an object from others. */
    static String occasion(Rating rating) {
        return rating.object() + "\u0000" + rating.phase() + "\u0000" + rating.assessor();
    }

    private static NavigableMap<String, List<Rating>> grouped(List<Rating> ratings, Function<Rating, String> key) {
        NavigableMap<String, List<Rating>> groups = new TreeMap<>();
        ratings.forEach(rating -> groups.computeIfAbsent(key.apply(rating), unseen -> new ArrayList<>())
                .add(rating));
        return groups;
    }

    /** Phases in the order of their names. */
    public NavigableSet<String> phases() {
        NavigableSet<String> phases = new TreeSet<>();
        ratings.forEach(rating -> phases.add(rating.phase()));
        return phases;
    }

    /** The scores of a phase. */
    public RatingSeries inPhase(String phase) {
        return new RatingSeries(
                aspect,
                ratings.stream().filter(rating -> rating.phase().equals(phase)).toList());
    }

    /** Scores by object and phase, in the order of the assessors. */
    public List<double[]> units() {
        List<double[]> units = new ArrayList<>();
        grouped(ratings, rating -> rating.object() + "\u0000" + rating.phase())
                .values()
                .forEach(of -> units.add(of.stream().mapToDouble(Rating::score).toArray()));
        return units;
    }

    /** The scores of a group of things, by its name. */
    public NavigableMap<String, List<Rating>> by(Function<Rating, String> group) {
        return grouped(ratings, group);
    }

    /** Scores of the objects that every one of the assessors scored, one row per object; empty where none is. */
    public List<double[]> complete() {
        int assessors = by(Rating::assessor).size();
        return units().stream().filter(unit -> unit.length == assessors).toList();
    }
}
