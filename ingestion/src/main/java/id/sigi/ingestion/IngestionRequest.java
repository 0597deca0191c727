package id.sigi.ingestion;

import id.sigi.programme.privacy.PseudonymKey;
import java.time.Instant;
import java.util.Objects;

/**
 * How to land.
 *
 * @param key key of the pseudonyms, the seals of quarantined rows and the tombstones
 * @param receivedAt when the events are received
 * @param longestLine longest line accepted, in bytes
 */
public record IngestionRequest(PseudonymKey key, Instant receivedAt, int longestLine) {
    /** Longest line unless a request says otherwise: 256 KiB, hundreds of times a usual event. */
    public static final int LONGEST_LINE = 1 << 18;

    public IngestionRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(receivedAt, "receivedAt");
        if (longestLine < 1) {
            throw new IllegalArgumentException("lines need room for at least one byte, not " + longestLine);
        }
    }

    public static IngestionRequest of(PseudonymKey key, Instant receivedAt) {
        return new IngestionRequest(key, receivedAt, LONGEST_LINE);
    }
}
