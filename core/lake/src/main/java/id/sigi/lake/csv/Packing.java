package id.sigi.lake.csv;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a file is compressed, as its name says. An archive may have several members one behind the other, and nothing else behind them. */
enum Packing {
    PLAIN("", "", ""),
    GZIP(".gz", "gzip", "\u001F\u008B"),
    ZSTD(".zst", "Zstandard", "(\u00B5/\u00FD"),
    BZIP2(".bz2", "bzip2", "BZh");

    private static final int BUFFER_BYTES = 1 << 16;

    private final String ending;
    private final String words;
    private final String magic;

    Packing(String ending, String words, String magic) {
        this.ending = ending;
        this.words = words;
        this.magic = magic;
    }

    public static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Packing packing : values()) {
            if (packing != PLAIN && lower.endsWith(packing.ending)) {
                return packing;
            }
        }
        return PLAIN;
    }

    /** A file's name in lower case without the ending that says how it is compressed. */
    public static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(0, lower.length() - of(name).ending.length());
    }

    /** Whether bytes, read as Latin letters, are the beginning of such an archive. */
    boolean begins(String start) {
        return this != PLAIN && start.startsWith(magic) && (this != BZIP2 || start.matches("BZh[1-9]"));
    }

    String ending() {
        return ending;
    }

    /** What kind of archive it is, in words. */
    String words() {
        return words;
    }

    InputStream open(InputStream packed) throws IOException {
        InputStream buffered = new BufferedInputStream(packed, BUFFER_BYTES);
        return switch (this) {
            case PLAIN -> buffered;
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(buffered)
                        .setDecompressConcatenated(true)
                        .get();
            case ZSTD -> new ZstdInputStream(buffered);
            case BZIP2 -> new BZip2CompressorInputStream(buffered, true);
        };
    }
}
