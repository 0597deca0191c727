package id.sigi.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a set of hashes holds what was put in and nothing else, zero and those that meet at one place among them. */
@Tag("kernel")
class KeySetTest {
    @Test
    void itHoldsWhatWasPutIn() {
        KeySet keys = new KeySet();
        Set<Long> expected = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            // Few upper and few lower bits, so that many meet at one place.
            long hash = ((long) random.nextInt(60) << 40) | random.nextInt(200);
            assertEquals(expected.add(hash), keys.add(hash));
        }
        assertEquals(expected.size(), keys.size());
        long[] hashes = keys.hashes();
        assertEquals(expected.size(), hashes.length);
        assertTrue(Arrays.stream(hashes).allMatch(expected::contains));
        for (long upper = 0; upper < 70; upper++) {
            for (long lower = 0; lower < 210; lower++) {
                long hash = (upper << 40) | lower;
                assertEquals(expected.contains(hash), keys.has(hash), Long.toString(hash));
            }
        }
    }

    @Test
    void keysAreToldApartByTheirTexts() {
        KeySet keys = new KeySet();
        assertTrue(keys.isEmpty());
        keys.add(KeySet.hash(UTF8String.fromString("app-00000001")));
        assertTrue(keys.has(UTF8String.fromString("app-00000001")));
        assertFalse(keys.has(UTF8String.fromString("app-00000010")));
    }

    @Test
    void aKeyOfSeveralPartsHasAHashOfItsOwn() {
        UTF8String a = UTF8String.fromString("a");
        UTF8String b = UTF8String.fromString("b");
        assertEquals(KeySet.hash(a), KeySet.hash(new Object[] {a}));
        Set<Long> hashes = Set.of(
                KeySet.hash(a, b),
                KeySet.hash(b, a),
                KeySet.hash(UTF8String.fromString("ab"), UTF8String.EMPTY_UTF8),
                KeySet.hash(a, null),
                KeySet.hash(null, a),
                KeySet.hash(a, 7),
                KeySet.hash(a, b, 7));
        assertEquals(7, hashes.size());
        assertThrows(IllegalArgumentException.class, () -> KeySet.hash(a, 7.0));
    }
}
