package id.sigi.ingestion.check;

import id.sigi.programme.privacy.PseudonymKey;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * What lines are checked against, beside the contracts.
 *
 * @param key key of the pseudonyms, the seals and the erasure digests
 * @param receivedAt when the lines were received; an event may say that it happened up to a day later, for clocks that go wrong
 * @param erasureDigests keyed digests of the keys of erased people
 */
public record CheckRules(PseudonymKey key, Instant receivedAt, Set<String> erasureDigests) implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Purpose of the digests by which the same event is recognised when it comes again. */
    static final String CONTENT = "content of an event";

    private static final Duration TOLERANCE = Duration.ofDays(1);

    public CheckRules {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(receivedAt, "receivedAt");
        erasureDigests = Set.copyOf(erasureDigests);
    }

    Instant latest() {
        return receivedAt.plus(TOLERANCE);
    }
}
