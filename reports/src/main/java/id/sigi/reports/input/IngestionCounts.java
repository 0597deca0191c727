package id.sigi.reports.input;

/**
 * What happened to the rows of one source of events. Nothing is lost: the parts add up to what was received.
 *
 * @param source name of the file, folder or outbox
 * @param received rows read
 * @param accepted rows landed
 * @param duplicate rows that had landed before
 * @param quarantined rows set aside with a reason
 */
public record IngestionCounts(String source, long received, long accepted, long duplicate, long quarantined) {
    public IngestionCounts {
        if (received != accepted + duplicate + quarantined) {
            throw new IllegalArgumentException(source + ": " + received + " received is not " + accepted
                    + " accepted and " + duplicate + " duplicate and " + quarantined + " quarantined");
        }
    }
}
