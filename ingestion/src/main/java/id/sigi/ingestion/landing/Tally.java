package id.sigi.ingestion.landing;

import id.sigi.ingestion.FileCount;
import id.sigi.ingestion.check.QuarantineReason;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of rows by source and fate, and of quarantined rows by reason. Mutable: one worker's, or the sum of all. */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, long[]> sources = new TreeMap<>();
    private final EnumMap<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);

    private enum Place {
        ACCEPTED,
        DUPLICATE,
        QUARANTINED,
        LAST_POSITION
    }

    /** Makes a source known, so that it is listed even if nothing comes from it. */
    void know(String source) {
        counts(source);
    }

    void accepted(String source, long line) {
        count(source, Place.ACCEPTED, line);
    }

    void duplicate(String source, long line) {
        count(source, Place.DUPLICATE, line);
    }

    void quarantined(String source, long line, QuarantineReason reason) {
        count(source, Place.QUARANTINED, line);
        reasons.merge(reason, 1L, Long::sum);
    }

    private void count(String source, Place place, long line) {
        long[] counts = counts(source);
        counts[place.ordinal()]++;
        int last = Place.LAST_POSITION.ordinal();
        counts[last] = Math.max(counts[last], line);
    }

    private long[] counts(String source) {
        return sources.computeIfAbsent(source, name -> new long[Place.values().length]);
    }

    void add(Tally other) {
        int last = Place.LAST_POSITION.ordinal();
        other.sources.forEach((source, more) -> {
            long[] counts = counts(source);
            for (int i = 0; i < last; i++) {
                counts[i] += more[i];
            }
            counts[last] = Math.max(counts[last], more[last]);
        });
        other.reasons.forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
    }

    /** The counts by source, in order of name. */
    java.util.List<FileCount> files() {
        return sources.entrySet().stream()
                .map(entry -> file(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FileCount file(String source, long[] counts) {
        long accepted = counts[Place.ACCEPTED.ordinal()];
        long duplicate = counts[Place.DUPLICATE.ordinal()];
        long quarantined = counts[Place.QUARANTINED.ordinal()];
        return new FileCount(source, accepted + duplicate + quarantined, accepted, duplicate, quarantined);
    }

    /** The last position read of a source. */
    long lastPosition(String source) {
        return counts(source)[Place.LAST_POSITION.ordinal()];
    }

    Map<QuarantineReason, Long> reasons() {
        return new EnumMap<>(reasons);
    }

    long accepted() {
        return sources.values().stream()
                .mapToLong(counts -> counts[Place.ACCEPTED.ordinal()])
                .sum();
    }
}
