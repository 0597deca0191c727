package id.sigi.ledger.replay;

import id.sigi.programme.operation.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a replay did.
 *
 * @param operations operations handed to the ledger
 * @param refused how many of them were refused, by reason
 * @param malformed lines of a log that were no operations; they count among the operations
 * @param events events appended
 */
public record ReplaySummary(long operations, Map<Refusal, Long> refused, long malformed, long events) {
    public ReplaySummary {
        Map<Refusal, Long> ordered = new EnumMap<>(Refusal.class);
        ordered.putAll(refused);
        refused = Collections.unmodifiableMap(ordered);
    }

    /** Of operations none of which came from a line. */
    public ReplaySummary(long operations, Map<Refusal, Long> refused, long events) {
        this(operations, refused, 0, events);
    }

    /** Operations that were applied. */
    public long applied() {
        return operations
                - malformed
                - refused.values().stream().mapToLong(Long::longValue).sum();
    }
}
