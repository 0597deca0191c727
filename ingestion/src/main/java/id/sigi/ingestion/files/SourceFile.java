package id.sigi.ingestion.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One file of a folder, read once from end to end to know its digest and where its lines can be parted.
 *
 * @param name name within its folder
 * @param bytes its size
 * @param sha256 digest of its bytes
 * @param slices its slices in order; none if it is empty
 */
public record SourceFile(String name, long bytes, String sha256, List<FileSlice> slices) {
    /** A slice ends at the first line end after so many bytes. */
    static final int SLICE_BYTES = 8 << 20;

    private static final int BUFFER_BYTES = 1 << 18;

    /** @throws IOException if the file cannot be read */
    static SourceFile read(Path folder, Path file) throws IOException {
        Scan scan = new Scan(file, folder.relativize(file).toString());
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                scan.add(buffer, read);
            }
        }
        return scan.finish();
    }

    /** What is known of a file while it is read. */
    private static final class Scan {
        private final Path file;
        private final String name;
        private final boolean isCut;
        private final MessageDigest digest;
        private final List<FileSlice> slices = new ArrayList<>();
        private long position;
        private long lines;
        private long sliceStart;
        private long sliceLine = 1;

        Scan(Path file, String name) {
            this.file = file;
            this.name = name;
            isCut = Packing.of(name) == Packing.PLAIN
                    && FileFormat.find(name)
                            .filter(FileFormat.JSON_LINES::equals)
                            .isPresent();
            try {
                this.digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException fault) {
                throw new IllegalStateException("every Java platform must offer SHA-256", fault);
            }
        }

        void add(byte[] buffer, int length) {
            digest.update(buffer, 0, length);
            if (isCut) {
                part(buffer, length);
            }
            position += length;
        }

        private void part(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    lines++;
                    long next = position + i + 1;
                    if (next - sliceStart >= SLICE_BYTES) {
                        cut(next);
                    }
                }
            }
        }

        private void cut(long next) {
            slices.add(new FileSlice(file.toString(), name, sliceStart, next, sliceLine));
            sliceStart = next;
            sliceLine = lines + 1;
        }

        SourceFile finish() {
            if (position > sliceStart) {
                cut(position);
            }
            return new SourceFile(name, position, HexFormat.of().formatHex(digest.digest()), List.copyOf(slices));
        }
    }
}
