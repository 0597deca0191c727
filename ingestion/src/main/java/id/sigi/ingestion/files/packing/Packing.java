package id.sigi.ingestion.files.packing;

import java.io.InputStream;
import java.util.Locale;

/** How a file is compressed, as the ending of its name says in small letters or capitals. */
public enum Packing {
    PLAIN,
    GZIP,
    ZSTD;

    public static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".gz")) {
            return GZIP;
        }
        return lower.endsWith(".zst") ? ZSTD : PLAIN;
    }

    /** A file's name without the ending that says how it is compressed. */
    public static String stem(String name) {
        return switch (of(name)) {
            case PLAIN -> name;
            case GZIP -> name.substring(0, name.length() - ".gz".length());
            case ZSTD -> name.substring(0, name.length() - ".zst".length());
        };
    }

    /** The bytes behind the compression. */
    public InputStream decoder(InputStream packed) {
        return switch (this) {
            case PLAIN -> packed;
            case GZIP -> new GzipMembers(packed);
            case ZSTD -> new ZstdFrames(packed);
        };
    }
}
