package id.sigi.methods.trail;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ratings by beneficiaries of a provider's courses, which are no part of its score.
 *
 * @param told how many gave each number of stars, by the events
 * @param panel the same by the panel at the version that was published; empty where that version is gone
 */
public record RatingTrail(SortedMap<Integer, Long> told, Optional<SortedMap<Integer, Long>> panel) {
    public RatingTrail {
        told = new TreeMap<>(told);
        panel = panel.map(TreeMap::new);
    }

    /** Ratings by the events. */
    public long count() {
        return count(told);
    }

    /** Mean of the stars by the events; empty without ratings. */
    public OptionalDouble mean() {
        long stars = told.entrySet().stream()
                .mapToLong(one -> one.getKey() * one.getValue())
                .sum();
        return count() == 0 ? OptionalDouble.empty() : OptionalDouble.of(stars / (double) count());
    }

    /** What does not hold, in words; empty where events and panel say the same. */
    public Optional<String> finding() {
        return panel.filter(counts -> !counts.equals(told))
                .map(counts -> "ratings by stars: the events say " + words(told) + ", the panel says " + words(counts));
    }

    private static long count(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String words(SortedMap<Integer, Long> counts) {
        return counts + ", " + count(counts) + " in all";
    }
}
