package id.sigi.ingestion.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.PersonalKeys;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.privacy.Pseudonymiser;
import java.util.Set;

/**
 * Recognises what is about an erased person. An erasure digest is a keyed digest of one of the person's keys: it recognises the key when it
 * comes again, and without the secret nobody can tell from it which key it was. Instances are not shared between threads.
 */
public final class ErasureDigests {
    // Kept from the time when the digests were called tombstones: another domain would no longer recognise anybody.
    private static final String DOMAIN = "tombstone of ";

    private final Pseudonymiser digests;
    private final Set<String> known;

    public ErasureDigests(PseudonymKey key, Set<String> known) {
        digests = new Pseudonymiser(key);
        this.known = known;
    }

    /** The erasure digest of a key's value. */
    public String of(Field key, String value) {
        return digests.pseudonym(DOMAIN + key.name(), value);
    }

    /** Whether data carry a key of an erased person. */
    boolean cover(ObjectNode data) {
        return !known.isEmpty() && PersonalKeys.list().stream().anyMatch(key -> isKnown(key, data.get(key.name())));
    }

    /** Whether a key's value is that of an erased person. */
    boolean cover(Field key, String value) {
        return !known.isEmpty() && known.contains(of(key, value));
    }

    private boolean isKnown(Field key, JsonNode value) {
        return value != null && value.isTextual() && known.contains(of(key, value.textValue()));
    }
}
