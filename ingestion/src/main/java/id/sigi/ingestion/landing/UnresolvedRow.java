package id.sigi.ingestion.landing;

import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.ingestion.check.Verdict;
import id.sigi.ingestion.files.Line;
import id.sigi.programme.privacy.RowSeal;
import java.util.Optional;

/** A line that was not accepted at once. */
sealed interface UnresolvedRow {
    /** Name of its source. */
    String file();

    /** Its number. */
    long line();

    /**
     * An event that keeps its contract and whose id occurs more than once, or may.
     *
     * @param event the event
     */
    record Undecided(String file, long line, Verdict.Accepted event) implements UnresolvedRow {}

    /**
     * A row for quarantine; it carries no value of the line in the clear.
     *
     * @param reason why
     * @param detail why, in words
     * @param eventId event id, where it may be shown
     * @param eventType event type, where a contract knows it
     * @param sha256 digest of the content, a keyed one where the content did not pass the check
     * @param sealed the row, sealed; empty where nothing may be kept
     */
    record Refused(
            String file,
            long line,
            QuarantineReason reason,
            String detail,
            Optional<String> eventId,
            Optional<String> eventType,
            String sha256,
            String sealed)
            implements UnresolvedRow {
        private static final String NO_DIGEST = "0".repeat(64);

        static Refused of(String file, Line line, Verdict.Refused verdict, RowSeal seal) {
            boolean isKept = verdict.reason() != QuarantineReason.ERASED_PERSON;
            return new Refused(
                    file,
                    line.number(),
                    verdict.reason(),
                    verdict.detail(),
                    verdict.id(),
                    verdict.type(),
                    isKept ? seal.fingerprint(line.bytes()) : NO_DIGEST,
                    isKept ? seal.seal(line.bytes()) : "");
        }
    }
}
