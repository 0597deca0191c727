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
import java.util.zip.CRC32C;

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
        return new BufferedOutputStream(new ZstdOutputStream(Files.newOutputStream(file), LEVEL), BUFFER);
    }

    static InputStream uncompressed(Path file) throws IOException {
        return new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), BUFFER);
    }

    /**
     * What is kept may be read months later, and a bit that turned meanwhile must not become another number: the length has its complement
     * beside it, and the block its checksum.
     */
    static void write(DataOutputStream output, byte[] block) throws IOException {
        output.writeInt(block.length);
        output.writeInt(~block.length);
        output.writeInt(checksum(block));
        output.write(block);
    }

    private static int checksum(byte[] block) {
        CRC32C checksum = new CRC32C();
        checksum.update(block);
        return (int) checksum.getValue();
    }

    /** The next number, {@link #END} where the file ends. */
    static int readNumber(DataInputStream input) throws IOException {
        try {
            return input.readInt();
        } catch (EOFException end) {
            return END;
        }
    }

    /** The rest of a block whose length was read. */
    static byte[] read(DataInputStream input, int length) throws IOException {
        if (length != ~input.readInt()) {
            throw new IOException("a length is not what was written");
        }
        int checksum = input.readInt();
        byte[] block = new byte[length];
        input.readFully(block);
        if (checksum(block) != checksum) {
            throw new IOException("a block is not what was written");
        }
        return block;
    }

    /**
     * The blocks of a file.
     *
     * @throws DamagedBlocks if it cannot be read, now or while blocks are taken
     */
    public static Iterator<byte[]> read(Path file) {
        return new Reading(file);
    }

    private static final class Reading implements Iterator<byte[]> {
        private final Path file;
        private final DataInputStream input;
        private byte[] next;

        Reading(Path file) {
            this.file = file;
            try {
                input = new DataInputStream(uncompressed(file));
            } catch (IOException fault) {
                throw new DamagedBlocks(file, fault);
            }
            next = step();
        }

        private byte[] step() {
            try {
                int length = readNumber(input);
                if (length == END) {
                    input.close();
                    return null;
                }
                return read(input, length);
            } catch (IOException fault) {
                throw new DamagedBlocks(file, fault);
            }
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
            next = step();
            return block;
        }
    }
}
