package id.sigi.ingestion;

import id.sigi.ingestion.check.QuarantineReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param ingestionId identifier of the run: a digest of the files and the contracts, so the same files have the same one
 * @param landing whether this run landed the files or found them landed
 * @param files counts by file, in order of name; of the run that landed them
 * @param quarantined quarantined rows by reason; reasons without rows are absent
 */
public record IngestionSummary(
        String ingestionId, Landing landing, List<FileCount> files, Map<QuarantineReason, Long> quarantined) {
    /** Whether a run added anything. */
    public enum Landing {
        /** The files were landed by this run. */
        LANDED,
        /** The very same files had been landed under the same contracts before: nothing was added. */
        ALREADY_LANDED
    }

    public IngestionSummary {
        files = List.copyOf(files);
        Map<QuarantineReason, Long> ordered = new EnumMap<>(QuarantineReason.class);
        ordered.putAll(quarantined);
        quarantined = Collections.unmodifiableMap(ordered);
        long reasons = ordered.values().stream().mapToLong(Long::longValue).sum();
        long rows = files.stream().mapToLong(FileCount::quarantined).sum();
        if (reasons != rows) {
            throw new IllegalArgumentException(rows + " rows in quarantine, " + reasons + " reasons");
        }
    }

    /** All files together, under the name {@code all}. */
    public FileCount total() {
        return files.stream().reduce(new FileCount("all", 0, 0, 0, 0), FileCount::plus);
    }
}
