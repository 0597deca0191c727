package id.sigi.programme.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class RowSealTest {
    private static final byte[] ROW = "{\"nik\":\"9900000000000001\"}".getBytes(StandardCharsets.UTF_8);

    private final RowSeal seal = new RowSeal(PseudonymKey.parse("ab".repeat(32)));
    private final RowSeal other = new RowSeal(PseudonymKey.parse("cd".repeat(32)));

    @Test
    void opensWhatItSealed() {
        assertArrayEquals(ROW, seal.unseal(seal.seal(ROW)));
        assertArrayEquals(new byte[0], seal.unseal(seal.seal(new byte[0])));
    }

    @Test
    void sameRowSameSealAndAnotherRowAnother() {
        assertEquals(seal.seal(ROW), seal.seal(ROW));
        assertNotEquals(seal.seal(ROW), seal.seal("x".getBytes(StandardCharsets.UTF_8)));
        assertNotEquals(seal.seal(ROW), other.seal(ROW));
        assertNotEquals(seal.fingerprint(ROW), other.fingerprint(ROW));
        assertEquals(64, seal.fingerprint(ROW).length());
    }

    @Test
    void showsNothing() {
        String bytes = new String(Base64.getDecoder().decode(seal.seal(ROW)), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("nik") || bytes.contains("9900"));
    }

    @Test
    void refusesAnotherKeyAndDamage() {
        String sealed = seal.seal(ROW);
        assertThrows(IllegalArgumentException.class, () -> other.unseal(sealed));
        byte[] damaged = Base64.getDecoder().decode(sealed);
        damaged[20] ^= 1;
        String text = Base64.getEncoder().encodeToString(damaged);
        assertThrows(IllegalArgumentException.class, () -> seal.unseal(text));
        assertThrows(IllegalArgumentException.class, () -> seal.unseal("AAAA"));
    }
}
