package id.sigi.programme.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals rows that were not accepted, so that they can be kept without showing whom they are about: AES-256-GCM under a key derived from
 * the pseudonym key, the nonce being a keyed digest of the row (as in synthetic initialisation vectors, RFC 5297). The same row
 * therefore always has the same seal, and two rows never share a nonce but by a collision of 96 bits. Instances are not shared between
 * threads.
 */
public final class RowSeal {
    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec secret;
    private final Mac nonces;
    private final Mac fingerprints;

    public RowSeal(PseudonymKey key) {
        this.secret = new SecretKeySpec(derived(key, "row seal, cipher"), "AES");
        this.nonces = mac(derived(key, "row seal, nonce"));
        this.fingerprints = mac(derived(key, "row seal, fingerprint"));
    }

    private static byte[] derived(PseudonymKey key, String purpose) {
        return mac(key.bytes()).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("every Java platform must offer " + MAC, fault);
        }
    }

    /** The sealed row: nonce, then cipher text and tag, in Base64. */
    public String seal(byte[] row) {
        byte[] nonce = Arrays.copyOf(nonces.doFinal(row), NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, row);
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(whole);
    }

    /**
     * The row behind a seal.
     *
     * @throws IllegalArgumentException if the text is no seal of this key
     */
    public byte[] unseal(String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        if (whole.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalArgumentException("too short for a sealed row");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(whole, NONCE_BYTES, whole.length));
    }

    /** A keyed digest of a row, 64 hexadecimal digits: equal rows have equal ones, and none can be found by trying rows. */
    public String fingerprint(byte[] row) {
        return HexFormat.of().formatHex(fingerprints.doFinal(row));
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException fault) {
            throw new IllegalArgumentException("this is no seal of this key", fault);
        }
    }
}
