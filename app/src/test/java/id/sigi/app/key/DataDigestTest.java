package id.sigi.app.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("kernel")
class DataDigestTest {
    private static final String PLAIN = "sha256:" + "ab".repeat(32);

    @TempDir
    Path home;

    private final String before = System.getProperty("user.home");

    @BeforeEach
    void moveIn() {
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void moveOut() {
        System.setProperty("user.home", before);
    }

    @Test
    void aDigestIsKeptUnderAKeyOfTheHome() throws IOException {
        String kept = DataDigest.of(PLAIN);
        assertTrue(kept.matches("hmac-sha256:[0-9a-f]{8}:[0-9a-f]{64}"), kept);
        assertFalse(kept.contains("abab"));
        assertEquals(kept, DataDigest.of(PLAIN));
        assertEquals(Optional.of(true), DataDigest.isSame(kept, PLAIN));
        assertEquals(Optional.of(false), DataDigest.isSame(kept, PLAIN.replace("ab", "cd")));
        assertEquals(
                32, Files.readString(home.resolve(".sigi/result.key")).strip().length() / 2);
    }

    @Test
    void withoutTheKeyNobodyCanTell() throws IOException {
        String kept = DataDigest.of(PLAIN);
        Files.delete(home.resolve(".sigi/result.key"));
        assertEquals(Optional.empty(), DataDigest.isSame(kept, PLAIN));
        assertTrue(DataDigest.isKeyed(kept));
    }

    @Test
    void aVersionOfATableIsNoDigest() {
        assertEquals("delta-version:3", DataDigest.of("delta-version:3"));
        assertFalse(DataDigest.isKeyed("delta-version:3"));
        assertFalse(DataDigest.isKeyed(PLAIN));
    }
}
