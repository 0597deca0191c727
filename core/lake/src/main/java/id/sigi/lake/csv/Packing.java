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
    PLAIN("", ""),
    GZIP(".gz", "gzip"),
    ZSTD(".zst", "Zstandard"),
    BZIP2(".bz2", "bzip2");

    private static final int BUFFER_BYTES = 1 << 16;

    private final String ending;
    private final String words;

    Packing(String ending, String words) {
        this.ending = ending;
        this.words = words;
    }

    static Packing of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Packing packing : values()) {
            if (packing != PLAIN && lower.endsWith(packing.ending)) {
                return packing;
            }
        }
        return PLAIN;
    }

    /** A file's name in lower case without the ending that says how it is compressed. */
    static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.substring(0, lower.length() - of(name).ending.length());
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
