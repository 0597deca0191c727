package id.sigi.ingestion.check;

import java.time.Instant;
import java.util.Optional;

/** What the check says of a line. */
public sealed interface Verdict {
    /**
     * The line is an event that keeps its contract.
     *
     * @param id event id
     * @param type event type
     * @param source system that wrote it
     * @param subject key of what it is about
     * @param time when the fact happened, whole microseconds
     * @param data data as JSON in the contract's order of fields, identifiers replaced by pseudonyms
     * @param sha256 keyed digest of type, time, subject and data
     */
    record Accepted(String id, String type, String source, String subject, Instant time, String data, String sha256)
            implements Verdict {}

    /**
     * The line is not accepted.
     *
     * @param reason why
     * @param detail why, in words that carry no value of the row
     * @param id event id, where there is one that is fit to be shown
     * @param type event type, where a contract knows it
     */
    record Refused(QuarantineReason reason, String detail, Optional<String> id, Optional<String> type)
            implements Verdict {}
}
