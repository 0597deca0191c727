package id.sigi.ingestion.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The bytes of one slice as they lie on disk, from its first to its last, however long the file has become. When they have been read they
 * must have the checksum that they had when the file's digest was taken.
 */
public final class SliceBytes extends InputStream {
    private static final int REST_BYTES = 1 << 16;

    private final FileSlice slice;
    private final FileChannel file;
    private final CRC32C checksum = new CRC32C();
    private long remaining;

    private SliceBytes(FileSlice slice, FileChannel file) {
        this.slice = slice;
        this.file = file;
        remaining = slice.until() - slice.from();
    }

    /** @throws ChangedFile if the file is no longer there, or has become a link */
    static SliceBytes open(FileSlice slice) {
        try {
            return new SliceBytes(slice, channel(slice.file()).position(slice.from()));
        } catch (IOException gone) {
            throw new ChangedFile(slice.name());
        }
    }

    /** Opens a file, but follows no link: what a link leads to was looked up when the file was found. */
    public static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int most = (int) Math.min(length, remaining);
        int read = most == 0 ? -1 : file.read(ByteBuffer.wrap(target, offset, most));
        if (read < 0) {
            return -1;
        }
        checksum.update(target, offset, read);
        remaining -= read;
        return read;
    }

    /** @throws ChangedFile if the bytes, those that nobody asked for with them, are no longer those whose digest was taken */
    void verify() {
        byte[] rest = new byte[REST_BYTES];
        try {
            while (remaining > 0 && read(rest, 0, rest.length) >= 0) {
                // Read for their checksum alone.
            }
        } catch (IOException unreadable) {
            throw new ChangedFile(slice.name());
        }
        if (remaining > 0 || checksum.getValue() != slice.checksum()) {
            throw new ChangedFile(slice.name());
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
