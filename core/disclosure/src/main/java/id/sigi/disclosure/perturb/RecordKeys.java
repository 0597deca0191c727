package id.sigi.disclosure.perturb;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Permanent keys of people, uniform on 0 to 255, from a secret: who does not know it cannot work a cell's key out, and the same person has the same key in every publication.
 * The key is the last byte of HMAC-SHA-256 (RFC 2104) of the person's identifier.
 */
public final class RecordKeys {
    /** How many keys there are. */
    public static final int COUNT = 256;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException if the secret has fewer than 16 bytes */
    public RecordKeys(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "a secret of " + secret.length + " bytes can be guessed; give at least " + SHORTEST);
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The key of a person. */
    public int key(String person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] digest = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
            return digest[digest.length - 1] & 0xFF;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
