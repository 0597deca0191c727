package id.sigi.methods.moments;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A distribution small enough to list: how often each value occurs. Immutable, in the order of the values.
 *
 * @param <K> kind of value
 * @param counts count per value, none negative
 */
public record Tally<K extends Comparable<K>>(NavigableMap<K, Long> counts) {
    public Tally {
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count cannot be negative: " + counts);
        }
        counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
    }

    /** Of these counts. */
    public static <K extends Comparable<K>> Tally<K> of(Map<K, Long> counts) {
        return new Tally<K>(new TreeMap<K, Long>(counts));
    }

    /** Of nothing. */
    public static <K extends Comparable<K>> Tally<K> empty() {
        return new Tally<K>(new TreeMap<K, Long>());
    }

    /** Of both. */
    public Tally<K> plus(Tally<K> other) {
        NavigableMap<K, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
        return new Tally<>(sum);
    }

    /** Zero for a value that does not occur. */
    public long count(K value) {
        return counts.getOrDefault(value, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
