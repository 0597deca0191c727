package id.sigi.transforms.kept;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;

/** A compressed file of blocks, each after its length in bytes. It has its name once it is whole and on the disk. */
final class BlockFile {
    private static final int BUFFER = 1 << 16;
    /** The fastest level: what is kept is read once or twice. */
    private static final int LEVEL = 1;

    private BlockFile() {}

    /** The blocks as they pass, of which a copy is kept; no file for none. */
    static Iterator<byte[]> keeping(Iterator<byte[]> blocks, Path file) {
        if (!blocks.hasNext()) {
            return blocks;
        }
        try {
            return new Keeping(blocks, file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Keeping implements Iterator<byte[]> {
        private final Iterator<byte[]> blocks;
        private final Path file;
        private final Path passing;
        private final FileChannel channel;
        private final DataOutputStream output;
        private boolean isOpen = true;

        Keeping(Iterator<byte[]> blocks, Path file) throws IOException {
            this.blocks = blocks;
            this.file = file;
            // Another attempt at the same bucket may be under way.
            passing = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
            channel = FileChannel.open(passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            output = new DataOutputStream(
                    new BufferedOutputStream(new ZstdOutputStream(Channels.newOutputStream(channel), LEVEL), BUFFER));
        }

        @Override
        public boolean hasNext() {
            boolean hasNext = blocks.hasNext();
            if (!hasNext && isOpen) {
                isOpen = false;
                try {
                    output.flush();
                    end();
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            }
            return hasNext;
        }

        private void end() throws IOException {
            // Closing the stream closes the channel, so the frame is ended and forced to the disk through a channel of
            // its own.
            output.close();
            try (FileChannel written = FileChannel.open(passing, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(passing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public byte[] next() {
            byte[] block = blocks.next();
            try {
                output.writeInt(block.length);
                output.write(block);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return block;
        }
    }

    /** The blocks of a file, none if there is no such file. */
    static Iterator<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? new Reading(file) : Collections.emptyIterator();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class Reading implements Iterator<byte[]> {
        private final DataInputStream input;
        private byte[] next;

        Reading(Path file) throws IOException {
            input = new DataInputStream(
                    new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file)), BUFFER));
            next = step();
        }

        private byte[] step() throws IOException {
            int length;
            try {
                length = input.readInt();
            } catch (EOFException end) {
                input.close();
                return null;
            }
            byte[] block = new byte[length];
            input.readFully(block);
            return block;
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
