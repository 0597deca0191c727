package id.sigi.lake.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.UUID;

/**
 * A file that appears whole or not at all and survives a power cut: written under a passing name, forced to disk, then given its name by
 * one atomic step, then the folder is forced to disk.
 */
final class DurableFile {
    private static final int FLUSH_BYTES = 1 << 16;

    private final Path target;

    DurableFile(Path target) {
        this.target = target;
    }

    /**
     * Gives the lines the target's name if no file has it yet. A hard link is used because, unlike a rename, it fails when the name
     * exists, for threads, processes and machines alike.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the name is taken
     */
    void create(Iterator<String> lines) throws IOException {
        Path passing = write(lines);
        try {
            Files.createLink(target, passing);
        } finally {
            Files.deleteIfExists(passing);
        }
        forceFolder();
    }

    /** Gives the lines the target's name, taking it from any file that has it. */
    void replace(Iterator<String> lines) throws IOException {
        Path passing = write(lines);
        try {
            Files.move(passing, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passing);
        }
        forceFolder();
    }

    private Path write(Iterator<String> lines) throws IOException {
        // The passing name is random because writers in other processes must not meet on it; it never outlives the
        // write.
        Path passing = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try (FileChannel channel = FileChannel.open(passing, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            StringBuilder text = new StringBuilder();
            while (lines.hasNext()) {
                text.append(lines.next()).append('\n');
                if (text.length() > FLUSH_BYTES) {
                    drain(text, channel);
                }
            }
            drain(text, channel);
            channel.force(true);
        }
        return passing;
    }

    private static void drain(StringBuilder text, FileChannel channel) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        text.setLength(0);
    }

    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
