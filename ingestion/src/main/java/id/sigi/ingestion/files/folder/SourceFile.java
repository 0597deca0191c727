package id.sigi.ingestion.files.folder;

import id.sigi.ingestion.files.FileFormat;
import id.sigi.ingestion.files.FileSlice;
import id.sigi.ingestion.files.LineEnds;
import id.sigi.ingestion.files.SliceBytes;
import id.sigi.ingestion.files.packing.ArchiveMark;
import id.sigi.ingestion.files.packing.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/**
 * One file of a folder, read once from end to end to know its digest and where its lines can be parted.
 *
 * @param name name within its folder
 * @param bytes its size
 * @param sha256 digest of its bytes; it is never written anywhere, because whoever knows most of a file could find the rest by it
 * @param slices its slices in order; none if it is empty
 */
public record SourceFile(String name, long bytes, String sha256, List<FileSlice> slices) {
    /** A slice ends at the first line end after so many bytes. */
    static final int SLICE_BYTES = 8 << 20;

    private static final int BUFFER_BYTES = 1 << 18;

    /** The same under another name. */
    SourceFile named(UnaryOperator<String> names) {
        return new SourceFile(
                names.apply(name),
                bytes,
                sha256,
                slices.stream().map(slice -> slice.named(names)).toList());
    }

    /** @throws IOException if the file cannot be read */
    static SourceFile read(FoundFiles.FoundFile file) throws IOException {
        Scan scan = new Scan(file);
        try (InputStream bytes = Channels.newInputStream(SliceBytes.channel(file.place()))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                scan.add(buffer, read);
            }
        }
        return scan.finish();
    }

    /** What is known of a file while it is read. */
    private static final class Scan {
        private final URI address;
        private final String name;
        private final MessageDigest digest;
        private final CRC32C checksum = new CRC32C();
        /** Whether the file is of lines and may be parted between them. */
        private boolean isCut;

        private final List<FileSlice> slices = new ArrayList<>();
        private long position;
        private long lines;
        private long sliceStart;
        private long sliceLine = 1;

        Scan(FoundFiles.FoundFile file) {
            address = file.place().toUri();
            name = file.name();
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
            isCut &= position > 0 || !ArchiveMark.isAt(buffer, 0, length);
            int summed = isCut ? part(buffer, length) : 0;
            checksum.update(buffer, summed, length - summed);
            position += length;
        }

        /** Cuts behind lines; the number of bytes that belong to slices that are finished. */
        private int part(byte[] buffer, int length) {
            int summed = 0;
            for (int i = LineEnds.find(buffer, 0, length); i < length; i = LineEnds.find(buffer, i + 1, length)) {
                lines++;
                long next = position + i + 1;
                if (next - sliceStart >= SLICE_BYTES) {
                    checksum.update(buffer, summed, i + 1 - summed);
                    summed = i + 1;
                    cut(next);
                }
            }
            return summed;
        }

        private void cut(long next) {
            slices.add(new FileSlice(address, name, sliceStart, next, sliceLine, checksum.getValue()));
            checksum.reset();
            sliceStart = next;
            sliceLine = lines + 1;
        }

        private boolean isText() {
            return Packing.of(name) == Packing.PLAIN && !FileFormat.find(name).equals(Optional.of(FileFormat.PARQUET));
        }

        SourceFile finish() {
            // An archive or a table has bytes even if it holds nothing, so one of no bytes is damaged; a text of none
            // is whole.
            if (position > sliceStart || (position == 0 && !isText())) {
                cut(position);
            }
            return new SourceFile(name, position, HexFormat.of().formatHex(digest.digest()), List.copyOf(slices));
        }
    }
}
