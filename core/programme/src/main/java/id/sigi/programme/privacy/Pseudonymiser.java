package id.sigi.programme.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an identifier into a keyed pseudonym: HMAC-SHA256 (RFC 2104) of domain and identifier, truncated to 128 bits, as 32 hexadecimal
 * digits. A plain hash would not do: an identity number spells out region, birth date and sex, and all of them can be tried.
 *
 * <p>The domain keeps kinds of identifiers apart, so that equal digits of a person and a family card give different pseudonyms.
 * Instances are not shared between threads.
 */
public final class Pseudonymiser {
    /** Domain of identity numbers (NIK). */
    public static final String PERSON = "person";
    /** Domain of family cards (KK). */
    public static final String HOUSEHOLD = "household";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final Mac mac;

    public Pseudonymiser(PseudonymKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException fault) {
            throw new IllegalStateException("every Java platform must offer " + ALGORITHM, fault);
        }
    }

    /** The pseudonym of an identifier within a domain: 32 lower-case hexadecimal digits. */
    public String pseudonym(String domain, String identifier) {
        mac.update(domain.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        byte[] full = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(full, BYTES));
    }
}
