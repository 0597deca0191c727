package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.files.folder.UnreadableFile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did.
 *
 * @param ingestionId identifier of the run; the same sources under the same contracts have the same one
 * @param outcome whether this run landed them or found them landed
 * @param files counts by file, in order of name; of the run that landed them
 * @param quarantined quarantined rows by reason; reasons without rows are absent
 * @param unread files that could not be read
 * @param others names of files of other kinds, which were passed over
 */
public record IngestionSummary(
        String ingestionId,
        Outcome outcome,
        List<FileCount> files,
        Map<QuarantineReason, Long> quarantined,
        List<UnreadableFile> unread,
        List<String> others) {
    /** Whether a run added anything. */
    public enum Outcome {
        /** The rows were landed by this run. */
        LANDED,
        /** The very same rows had been landed under the same contracts before: nothing was added. */
        LANDED_BEFORE
    }

    public IngestionSummary {
        files = List.copyOf(files);
        Map<QuarantineReason, Long> ordered = new EnumMap<>(QuarantineReason.class);
        ordered.putAll(quarantined);
        quarantined = Collections.unmodifiableMap(ordered);
        unread = List.copyOf(unread);
        others = List.copyOf(others);
    }

    /** A run that read all it was given. */
    public IngestionSummary(
            String ingestionId, Outcome outcome, List<FileCount> files, Map<QuarantineReason, Long> quarantined) {
        this(ingestionId, outcome, files, quarantined, List.of(), List.of());
        long reasons = quarantined.values().stream().mapToLong(Long::longValue).sum();
        long rows = files.stream().mapToLong(FileCount::quarantined).sum();
        if (outcome == Outcome.LANDED && reasons != rows) {
            throw new IllegalArgumentException(rows + " rows in quarantine, " + reasons + " reasons");
        }
    }

    /** A summary of what could not be read, and of nothing else. */
    public static IngestionSummary ofUnread(List<UnreadableFile> unread) {
        return new IngestionSummary("", Outcome.LANDED, List.of(), Map.of(), unread, List.of());
    }

    /** All files together, under the name {@code all}. */
    public FileCount total() {
        return files.stream().reduce(new FileCount("all", 0, 0, 0, 0), FileCount::plus);
    }

    /** This run and another part of the same one, under this one's identifier. */
    public IngestionSummary plus(IngestionSummary other) {
        Map<String, FileCount> counts = new TreeMap<>();
        files.forEach(file -> counts.merge(file.file(), file, FileCount::plus));
        other.files.forEach(file -> counts.merge(file.file(), file, FileCount::plus));
        Map<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);
        reasons.putAll(quarantined);
        other.quarantined.forEach((reason, rows) -> reasons.merge(reason, rows, Long::sum));
        Outcome both =
                outcome == Outcome.LANDED || other.outcome == Outcome.LANDED ? Outcome.LANDED : Outcome.LANDED_BEFORE;
        return new IngestionSummary(ingestionId, both, List.copyOf(counts.values()), reasons, unread, others);
    }

    /** The same with what was left out. */
    public IngestionSummary without(List<UnreadableFile> left, List<String> passedOver) {
        return new IngestionSummary(ingestionId, outcome, files, quarantined, left, passedOver);
    }
}
