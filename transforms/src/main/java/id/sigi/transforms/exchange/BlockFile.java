package id.sigi.transforms.exchange;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;

/** A compressed file of blocks, each after its length in bytes. It has its name once it is whole and on the disk. */
public final class BlockFile {
    private static final int BUFFER = 1 << 16;
    /** The fastest level: what is kept is read once or twice. */
    private static final int LEVEL = 1;

    private static final int END = -1;

    private BlockFile() {}

    /** Writes all blocks; none make an empty file. */
    public static void write(Iterator<byte[]> blocks, Path file) {
        Path passing = passing(file);
        try {
            try (DataOutputStream output = new DataOutputStream(compressed(passing))) {
                while (blocks.hasNext()) {
                    write(output, blocks.next());
                }
            }
            name(passing, file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A name to write under: another attempt at the same bucket may be under way. */
    static Path passing(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    }

    /** Gives a written file its name, once it is on the disk. */
    static void name(Path passing, Path file) throws IOException {
        try (FileChannel written = FileChannel.open(passing, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static OutputStream compressed(Path file) throws IOException {
        ZstdOutputStream compressed = new ZstdOutputStream(Files.newOutputStream(file), LEVEL);
        // What is kept may be read months later: a bit that turned meanwhile must not become another number.
        compressed.setChecksum(true);
        return new BufferedOutputStream(compressed, BUFFER);
    }

    static InputStream uncompressed(Path file) throws IOException {
        return new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), BUFFER);
    }

    static void write(DataOutputStream output, byte[] block) throws IOException {
        output.writeInt(block.length);
        output.write(block);
    }

    /** The next number, {@link #END} where the file ends. */
    static int readNumber(DataInputStream input) throws IOException {
        try {
            return input.readInt();
        } catch (EOFException end) {
            return END;
        }
    }

    static byte[] read(DataInputStream input, int length) throws IOException {
        byte[] block = new byte[length];
        input.readFully(block);
        return block;
    }

    /** The blocks of a file. */
    public static Iterator<byte[]> read(Path file) {
        try {
            return new Reading(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Reading implements Iterator<byte[]> {
        private final DataInputStream input;
        private byte[] next;

        Reading(Path file) throws IOException {
            input = new DataInputStream(uncompressed(file));
            next = step();
        }

        private byte[] step() throws IOException {
            int length = readNumber(input);
            if (length == END) {
                input.close();
                return null;
            }
            return read(input, length);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public byte[] next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            byte[] block = next;
            try {
                next = step();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return block;
        }
    }
}
