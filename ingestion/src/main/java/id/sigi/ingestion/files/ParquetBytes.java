package id.sigi.ingestion.files;

import id.sigi.ingestion.files.packing.DamagedFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.internal.hadoop.metadata.IndexReference;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A Parquet file that is opened once, so that all that is read of it is of one file, whatever takes its place meanwhile. */
final class ParquetBytes implements InputFile, AutoCloseable {
    private static final byte[] JOINT = "PAR1PAR1".getBytes(StandardCharsets.US_ASCII);
    /** The footer's length and the mark behind it. */
    private static final int TAIL_BYTES = 8;

    private static final int BUFFER_BYTES = 1 << 18;

    private final FileSlice slice;
    private final FileChannel file;

    ParquetBytes(FileSlice slice) {
        this.slice = slice;
        try {
            file = SliceBytes.channel(slice.file());
        } catch (IOException gone) {
            throw new ChangedFile(slice.name());
        }
    }

    @Override
    public long getLength() {
        return slice.until();
    }

    @Override
    public SeekableInputStream newStream() {
        return new Reading(file);
    }

    /** Reads from a place of its own; closing it leaves the file open. */
    private static final class Reading extends DelegatingSeekableInputStream {
        private final FileChannel file;

        Reading(FileChannel file) {
            super(Channels.newInputStream(file));
            this.file = file;
        }

        @Override
        public long getPos() throws IOException {
            return file.position();
        }

        @Override
        public void seek(long place) throws IOException {
            file.position(place);
        }

        @Override
        public void close() {
            // The file is closed with what opened it.
        }
    }

    /**
     * Two files that were written one behind the other have one footer at the end, whose places would be taken for those of the first: its
     * rows would come under the second one's name, or nobody's.
     *
     * @throws IOException if this file is such a one, or its footer cannot be read
     */
    void checkSingle() throws IOException {
        long gap = footerStart() - end();
        if (gap >= JOINT.length / 2 && Arrays.equals(bytes(gap - JOINT.length / 2, JOINT.length), JOINT)) {
            throw new DamagedFile("several files of Parquet lie one behind the other");
        }
    }

    private long footerStart() throws IOException {
        byte[] tail = bytes(slice.until() - TAIL_BYTES, TAIL_BYTES);
        int length =
                ByteBuffer.wrap(tail).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt();
        return slice.until() - TAIL_BYTES - length;
    }

    /** Where the last column or index ends, by the footer. */
    private long end() throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(this)) {
            ParquetMetadata footer = reader.getFooter();
            return footer.getBlocks().stream()
                    .flatMap(block -> block.getColumns().stream())
                    .mapToLong(ParquetBytes::end)
                    .max()
                    .orElse(JOINT.length / 2);
        }
    }

    private static long end(ColumnChunkMetaData column) {
        long end = column.getStartingPos() + column.getTotalSize();
        end = Math.max(end, end(column.getColumnIndexReference()));
        end = Math.max(end, end(column.getOffsetIndexReference()));
        return Math.max(end, column.getBloomFilterOffset() + Math.max(0, column.getBloomFilterLength()));
    }

    private static long end(IndexReference index) {
        return index == null ? 0 : index.getOffset() + index.getLength();
    }

    private byte[] bytes(long place, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (place < 0 || file.read(bytes, place + bytes.position()) < 0) {
                throw new EOFException("the file ends before its footer");
            }
        }
        return bytes.array();
    }

    /** @throws ChangedFile if the bytes are no longer those whose digest was taken */
    void verify() {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        long place = 0;
        try {
            while (place < slice.until()) {
                buffer.clear().limit((int) Math.min(BUFFER_BYTES, slice.until() - place));
                int read = file.read(buffer, place);
                if (read < 0) {
                    break;
                }
                place += read;
                checksum.update(buffer.flip());
            }
        } catch (IOException unreadable) {
            throw new ChangedFile(slice.name());
        }
        if (place < slice.until() || checksum.getValue() != slice.checksum()) {
            throw new ChangedFile(slice.name());
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
