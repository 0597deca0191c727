package id.sigi.ledger.landing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was landed.
 *
 * @param files files written
 * @param events distinct events, each landed whole at least once
 * @param duplicates exact copies beside them
 * @param late events that landed in a later file than their turn
 * @param malformed spoiled copies beside the events, by way
 */
public record LandingSummary(int files, long events, long duplicates, long late, Map<LineFault, Long> malformed) {
    public LandingSummary {
        Map<LineFault, Long> ordered = new EnumMap<>(LineFault.class);
        for (LineFault way : LineFault.values()) {
            ordered.put(way, malformed.getOrDefault(way, 0L));
        }
        malformed = Collections.unmodifiableMap(ordered);
    }

    /** Spoiled copies in all. */
    public long malformedLines() {
        return malformed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lines in all files. */
    public long lines() {
        return events + duplicates + malformedLines();
    }
}
