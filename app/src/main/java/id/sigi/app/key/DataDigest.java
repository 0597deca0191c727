package id.sigi.app.key;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.KeyedDigest;
import id.sigi.programme.privacy.PseudonymKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a result keeps of a user's file so that the file can be recognised: a keyed digest of the plain one, because a result is given away
 * and the file may hold people's data. The key is derived from the pseudonym key where there is one, else from a key of its own in the
 * user's home, made when missing. On another machine, without the key, nobody can tell whether a file is the same, neither a thief nor
 * {@code sigi reproduce}, which then holds the figures against each other and says so.
 */
public final class DataDigest {
    /** How a plain digest begins, as results had it before. */
    private static final String PLAIN = "sha256:";

    private static final String KEYED = "hmac-sha256:";
    private static final String NONE = KEYED + "none";
    private static final String VARIABLE = "SIGI_PSEUDONYM_KEY";
    private static final int ID_DIGITS = 8;
    private static final int DIGITS = 64;

    private DataDigest() {}

    /** What to keep of a fingerprint; one that is no digest of a file stays. */
    public static String of(String fingerprint) {
        if (!fingerprint.startsWith(PLAIN)) {
            return fingerprint;
        }
        return keys().stream().findFirst().map(key -> keyed(key, fingerprint)).orElse(NONE);
    }

    private static String keyed(PseudonymKey key, String fingerprint) {
        return KEYED + id(key) + ":" + KeyedDigest.of(key, "data of a result").hex(fingerprint, DIGITS);
    }

    private static String id(PseudonymKey key) {
        return KeyedDigest.of(key, "name of the key").hex("", ID_DIGITS);
    }

    /** Whether what a result kept is a keyed digest. */
    public static boolean isKeyed(String kept) {
        return kept.startsWith(KEYED);
    }

    /** Whether a file's fingerprint is that of which a keyed digest was kept; empty if its key is not at hand. */
    public static Optional<Boolean> isSame(String kept, String fingerprint) {
        return keys().stream()
                .filter(key -> kept.startsWith(KEYED + id(key) + ":"))
                .findFirst()
                .map(key -> kept.equals(keyed(key, fingerprint)));
    }

    /** Whether it can be told here if a file is the one of which something was kept. */
    public static boolean canTell(String kept) {
        return !isKeyed(kept) || keys().stream().anyMatch(key -> kept.startsWith(KEYED + id(key) + ":"));
    }

    private static List<PseudonymKey> keys() {
        List<PseudonymKey> keys = new ArrayList<>();
        String said = System.getenv(VARIABLE);
        if (said != null && !said.isBlank()) {
            try {
                keys.add(PseudonymKey.parse(said));
            } catch (IllegalArgumentException noKey) {
                // Whoever needs the pseudonym key says that it is none; here another key will do.
                keys.clear();
            }
        }
        Path home = Path.of(System.getProperty("user.home"), ".sigi");
        find(new KeyFile(home.resolve("pseudonym.key"))).ifPresent(keys::add);
        KeyFile own = new KeyFile(home.resolve("result.key"));
        find(own).ifPresent(keys::add);
        if (keys.isEmpty()) {
            made(own).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<PseudonymKey> find(KeyFile file) {
        try {
            return file.exists() ? Optional.of(file.read()) : Optional.empty();
        } catch (RequestFault unfit) {
            return Optional.empty();
        }
    }

    private static Optional<PseudonymKey> made(KeyFile file) {
        try {
            return Optional.of(file.create(new SecureRandom()));
        } catch (RequestFault unwritable) {
            // Another run may have made it at this moment; without a home there is none.
            return find(file);
        }
    }
}
