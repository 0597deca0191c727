package id.sigi.ingestion;

import id.sigi.programme.privacy.PseudonymKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * How to land.
 *
 * @param key key of the pseudonyms, the seals of quarantined rows and the erasure digests
 * @param clock tells when events are received; asked anew for every run, because a follower may go on for months
 * @param longestLine longest line accepted, in bytes
 */
public record IngestionRequest(PseudonymKey key, InstantSource clock, int longestLine) {
    /** Longest line unless a request says otherwise: 256 KiB, hundreds of times a usual event. */
    public static final int LONGEST_LINE = 1 << 18;

    public IngestionRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(clock, "clock");
        if (longestLine < 1) {
            throw new IllegalArgumentException("lines need room for at least one byte, not " + longestLine);
        }
    }

    /** A request for events that are received by a clock. */
    public static IngestionRequest of(PseudonymKey key, InstantSource clock) {
        return new IngestionRequest(key, clock, LONGEST_LINE);
    }

    /** A request for events that are all received at one instant. */
    public static IngestionRequest of(PseudonymKey key, Instant receivedAt) {
        return of(key, InstantSource.fixed(receivedAt));
    }
}
