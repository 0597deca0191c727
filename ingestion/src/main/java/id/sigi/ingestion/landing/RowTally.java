package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.QuarantineReason;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of rows by source and fate, and of quarantined rows by reason. Mutable: one worker's, or the sum of all. */
final class RowTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, Counts> sources = new TreeMap<>();
    private final EnumMap<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);
    /** The source that was counted last, because most lines come from that of the line before. */
    private String lastSource;

    private Counts lastCounts;

    private static final class Counts implements Serializable {
        private static final long serialVersionUID = 1L;

        private long accepted;
        private long duplicate;
        private long quarantined;
        private long lastPosition;

        void add(Counts other) {
            accepted += other.accepted;
            duplicate += other.duplicate;
            quarantined += other.quarantined;
            lastPosition = Math.max(lastPosition, other.lastPosition);
        }

        FileCount file(String source) {
            return new FileCount(source, accepted + duplicate + quarantined, accepted, duplicate, quarantined);
        }
    }

    /** Makes a source known, so that it is listed even if nothing comes from it. */
    void know(String source) {
        counts(source);
    }

    void accepted(String source, long line) {
        at(source, line).accepted++;
    }

    void duplicate(String source, long line) {
        at(source, line).duplicate++;
    }

    void quarantined(String source, long line, QuarantineReason reason) {
        at(source, line).quarantined++;
        reasons.merge(reason, 1L, Long::sum);
    }

    private Counts at(String source, long line) {
        Counts counts = source.equals(lastSource) ? lastCounts : counts(source);
        lastSource = source;
        lastCounts = counts;
        counts.lastPosition = Math.max(counts.lastPosition, line);
        return counts;
    }

    private Counts counts(String source) {
        return sources.computeIfAbsent(source, name -> new Counts());
    }

    void add(RowTally other) {
        other.sources.forEach((source, more) -> counts(source).add(more));
        other.reasons.forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
    }

    /** The counts by source, in order of name. */
    List<FileCount> files() {
        return sources.entrySet().stream()
                .map(entry -> entry.getValue().file(entry.getKey()))
                .toList();
    }

    /** The last position that was read of a source. */
    long lastPosition(String source) {
        return counts(source).lastPosition;
    }

    Map<QuarantineReason, Long> reasons() {
        return new EnumMap<>(reasons);
    }
}
