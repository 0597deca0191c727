package id.sigi.ingestion.quarantine;

import id.sigi.ingestion.check.QuarantineReason;
import java.util.Optional;

/**
 * A row in quarantine.
 *
 * @param ingestionId run that put it there
 * @param file name of its source
 * @param line its number
 * @param reason why
 * @param detail why, in words without any value of the row
 * @param eventId event id, where it may be shown
 * @param eventType event type, where a contract knew it
 * @param sha256 digest of its content
 * @param sealed the row, sealed; empty where it was not kept
 * @param contractsVersion digest of the contract registry that judged it, where it was written down
 */
public record QuarantinedRow(
        String ingestionId,
        String file,
        long line,
        QuarantineReason reason,
        String detail,
        Optional<String> eventId,
        Optional<String> eventType,
        String sha256,
        String sealed,
        Optional<String> contractsVersion) {
    /** Whether rows with this reason are kept from their first byte to their last, so that they can be judged again. */
    static boolean isKeptWhole(QuarantineReason reason) {
        return switch (reason) {
            case BROKEN_FILE, LINE_TOO_LONG, RAGGED_ROW, NO_HEADING, ERASED_PERSON -> false;
            default -> true;
        };
    }

    /** Where it came from, as {@code file:line}. */
    public String place() {
        return file + ":" + line;
    }
}
