package id.sigi.ingestion;

import id.sigi.programme.privacy.PseudonymKey;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What to land.
 *
 * @param folder folder of files named {@code *.jsonl} or {@code *.jsonl.gz}
 * @param key key of the pseudonyms and of the seals of quarantined rows
 * @param longestLine longest line accepted, in bytes
 */
public record IngestionRequest(Path folder, PseudonymKey key, int longestLine) {
    /** Longest line unless a request says otherwise: 256 KiB, hundreds of times a usual event. */
    public static final int LONGEST_LINE = 1 << 18;

    public IngestionRequest {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(key, "key");
        if (longestLine < 1) {
            throw new IllegalArgumentException("lines need room for at least one byte, not " + longestLine);
        }
    }

    public static IngestionRequest of(Path folder, PseudonymKey key) {
        return new IngestionRequest(folder, key, LONGEST_LINE);
    }
}
