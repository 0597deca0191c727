package id.sigi.ingestion.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * Somebody who knows everything around an identity number but the number, tries numbers, and looks up the usual digests of each guess in
 * what a lake keeps.
 */
final class DigestAttack {
    private static final String[] ALGORITHMS = {"MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256"};

    private final Haystack haystack;
    private final Map<String, Function<String, byte[]>> guesses = new LinkedHashMap<>();
    private final Set<String> found = new ConcurrentSkipListSet<>();

    DigestAttack(Haystack haystack) {
        this.haystack = haystack;
    }

    /** Adds something known but for the number that stands in it. */
    DigestAttack knowing(String what, Function<String, byte[]> known) {
        guesses.put(what, known);
        return this;
    }

    /** Adds a text that is known but for the number that stands in it. */
    DigestAttack knowingText(String what, Function<String, String> known) {
        return knowing(what, number -> known.apply(number).getBytes(StandardCharsets.UTF_8));
    }

    /** Tries numbers; which digest of what gave one of them away. A number of 32 bits proves something only for the right number. */
    Set<String> run(LongStream numbers, String right) {
        numbers.parallel().forEach(number -> attempt(Long.toString(number), right));
        return found;
    }

    private void attempt(String number, String right) {
        guesses.forEach((what, known) -> {
            byte[] guess = known.apply(number);
            for (String algorithm : ALGORITHMS) {
                byte[] digest = digest(algorithm, guess);
                lookUp(algorithm + " of " + what, digest, number.equals(right));
            }
            for (int seed : new int[] {0, 42}) {
                long hash = XXH64.hashUnsafeBytes(guess, Platform.BYTE_ARRAY_OFFSET, guess.length, seed);
                lookUp(
                        "xxHash64 of " + what,
                        ByteBuffer.allocate(8).putLong(hash).array(),
                        number.equals(right));
            }
            if (number.equals(right)) {
                lookUpShort(what, guess);
            }
        });
    }

    private static byte[] digest(String algorithm, byte[] guess) {
        try {
            return MessageDigest.getInstance(algorithm).digest(guess);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(algorithm, fault);
        }
    }

    private void lookUp(String what, byte[] digest, boolean isRight) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        if (haystack.hasLong(bytes.getLong(0)) || (isRight && haystack.hasShort(bytes.getInt(0)))) {
            found.add(what);
        }
    }

    private void lookUpShort(String what, byte[] guess) {
        CRC32 crc = new CRC32();
        crc.update(guess);
        CRC32C castagnoli = new CRC32C();
        castagnoli.update(guess);
        for (int hash : new int[] {
            (int) crc.getValue(),
            (int) castagnoli.getValue(),
            Murmur3_x86_32.hashUnsafeBytes(guess, Platform.BYTE_ARRAY_OFFSET, guess.length, 42),
            Murmur3_x86_32.hashUnsafeBytes2(guess, Platform.BYTE_ARRAY_OFFSET, guess.length, 0)
        }) {
            if (haystack.hasShort(hash)) {
                found.add("a checksum of " + what);
            }
        }
    }
}
