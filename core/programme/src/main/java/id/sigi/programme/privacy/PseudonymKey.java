package id.sigi.programme.privacy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HexFormat;

/** A secret of at least 32 bytes; its bytes never appear in text. Serialisable only so that the engine's worker threads can have it. */
public final class PseudonymKey implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Fewest bytes of a key. */
    public static final int LEAST_BYTES = 32;

    private final byte[] bytes;

    private PseudonymKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if there are fewer than {@link #LEAST_BYTES} */
    public static PseudonymKey of(byte[] bytes) {
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "a key needs at least " + LEAST_BYTES + " bytes, this has " + bytes.length);
        }
        return new PseudonymKey(bytes.clone());
    }

    /** Reads hexadecimal text. */
    public static PseudonymKey parse(String hex) {
        return of(HexFormat.of().parseHex(hex.strip()));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PseudonymKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PseudonymKey(hidden)";
    }
}
