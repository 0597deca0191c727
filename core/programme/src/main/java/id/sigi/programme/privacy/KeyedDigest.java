package id.sigi.programme.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest over people's data: HMAC-SHA256 (RFC 2104) under a key derived from the pseudonym key and a purpose. Equal contents have equal
 * digests, and without the key nobody can try contents against one: a plain digest of a line tells the identity number in it to whoever
 * knows the rest of the line, after a few million tries. What the key does to the two hashes is done once and copied, which halves the time
 * that the platform's own HMAC takes for a line. Instances are not shared between threads.
 */
public final class KeyedDigest extends MessageDigest {
    private static final String HASH = "SHA-256";
    private static final int BLOCK_BYTES = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final MessageDigest innerBegun;
    private final MessageDigest outerBegun;
    private MessageDigest inner;

    private KeyedDigest(byte[] key) throws NoSuchAlgorithmException {
        super("HmacSHA256");
        innerBegun = begun(key, INNER);
        outerBegun = begun(key, OUTER);
        inner = copy(innerBegun);
    }

    private static MessageDigest begun(byte[] key, byte pad) throws NoSuchAlgorithmException {
        MessageDigest hash = MessageDigest.getInstance(HASH);
        // Only longer keys than a block are digested first.
        byte[] block = new byte[BLOCK_BYTES];
        byte[] used = key.length > BLOCK_BYTES ? hash.digest(key) : key;
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] = (byte) ((i < used.length ? used[i] : 0) ^ pad);
        }
        hash.update(block);
        return hash;
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException fault) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", fault);
        }
    }

    /**
     * A digest for one purpose; digests for different purposes have nothing in common.
     *
     * @param purpose what is digested, in a word or two
     */
    public static KeyedDigest of(PseudonymKey key, String purpose) {
        try {
            byte[] derived =
                    new KeyedDigest(key.bytes()).digest(("digest, " + purpose).getBytes(StandardCharsets.UTF_8));
            return new KeyedDigest(derived);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java platform must offer " + HASH, fault);
        }
    }

    /** The digest of a text, so many hexadecimal digits of it. */
    public String hex(String text, int digits) {
        return HexFormat.of()
                .formatHex(digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, digits);
    }

    @Override
    protected void engineUpdate(byte input) {
        inner.update(input);
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        inner.update(input, offset, length);
    }

    @Override
    protected byte[] engineDigest() {
        MessageDigest outer = copy(outerBegun);
        outer.update(inner.digest());
        engineReset();
        return outer.digest();
    }

    @Override
    protected void engineReset() {
        inner = copy(innerBegun);
    }
}
