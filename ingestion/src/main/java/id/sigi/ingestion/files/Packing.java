package id.sigi.ingestion.files;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How a file is compressed. */
enum Packing {
    PLAIN,
    GZIP,
    ZSTD;

    private static final int BUFFER_BYTES = 1 << 16;

    static Packing of(String name) {
        if (name.endsWith(".gz")) {
            return GZIP;
        }
        return name.endsWith(".zst") ? ZSTD : PLAIN;
    }

    /** A file's name without the ending that says how it is compressed. */
    static String stem(String name) {
        return switch (of(name)) {
            case PLAIN -> name;
            case GZIP -> name.substring(0, name.length() - ".gz".length());
            case ZSTD -> name.substring(0, name.length() - ".zst".length());
        };
    }

    /** The bytes behind the compression; nothing is read before they are asked for, so that a file that is no archive fails as it is read. */
    InputStream open(InputStream packed) {
        return this == PLAIN ? packed : new Unpacked(packed);
    }

    private InputStream decoder(InputStream packed) throws IOException {
        return switch (this) {
            case PLAIN -> packed;
            case GZIP -> new GZIPInputStream(packed, BUFFER_BYTES);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    private final class Unpacked extends InputStream {
        private final InputStream packed;
        private InputStream plain;

        Unpacked(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (plain == null) {
                plain = decoder(packed);
            }
            return plain.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (plain != null) {
                plain.close();
            }
            packed.close();
        }
    }
}
