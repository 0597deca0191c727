package id.sigi.ingestion;

import id.sigi.programme.privacy.ClearIdentifier;
import id.sigi.programme.privacy.KeyedDigest;
import id.sigi.programme.privacy.PseudonymKey;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of files as they are shown and stored. Most are what they are; in one that gives a person away the identifier is struck out, and
 * eight digits of a keyed digest keep it apart from other names and let who has the name find it again.
 */
public final class SourceNames {
    /** How event files end; it says what they hold, so it stays. */
    private static final Pattern ENDING = Pattern.compile(
            "(?:\\.(?:jsonl|ndjson|json|csv|parquet|gz|gzip|zst|zstd)){1,2}$", Pattern.CASE_INSENSITIVE);

    private static final int DIGITS = 8;

    private final KeyedDigest digest;

    public SourceNames(PseudonymKey key) {
        digest = KeyedDigest.of(key, "name of a file");
    }

    /** The name to show and store. */
    public String of(String name) {
        if (!ClearIdentifier.isIn(name)) {
            return name;
        }
        Matcher ending = ENDING.matcher(name);
        int end = ending.find() ? ending.start() : name.length();
        // What the ending hides, as in the domain of an address, is looked for with it and without it.
        String stem = ClearIdentifier.masked(name.substring(0, end));
        boolean isClean = !ClearIdentifier.isIn(stem + name.substring(end));
        return String.format(
                Locale.ROOT, "%s~%s%s", isClean ? stem : "[nomor]", digest.hex(name, DIGITS), name.substring(end));
    }
}
