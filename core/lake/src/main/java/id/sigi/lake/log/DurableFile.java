package id.sigi.lake.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.UUID;

/**
 * A file that appears whole or not at all and survives a power cut: written under a passing name, forced to disk, then given its name by
 * one atomic step, then the folder is forced to disk.
 *
 * <p>A call that fails leaves either no file of the target's name or the whole file: the failure may come after the step that counted.
 */
public final class DurableFile {
    private static final int FLUSH_BYTES = 1 << 16;

    private final Path target;
    private final Disk disk;

    public DurableFile(Path target) {
        this(target, new Disk());
    }

    DurableFile(Path target, Disk disk) {
        this.target = target;
        this.disk = disk;
    }

    /** The step that gives a written file its name. */
    private interface Naming {
        void name(Path passing) throws IOException;
    }

    /**
     * Gives the lines the target's name if no file has it yet. A hard link is used because, unlike a rename, it fails when the name
     * exists, for threads, processes and machines alike.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the name is taken
     */
    public void create(Iterator<String> lines) throws IOException {
        write(lines, passing -> disk.link(target, passing));
    }

    /** Gives the lines the target's name, taking it from any file that has it. */
    public void replace(Iterator<String> lines) throws IOException {
        write(lines, passing -> disk.rename(passing, target));
    }

    private void write(Iterator<String> lines, Naming naming) throws IOException {
        // The passing name is random because writers in other processes must not meet on it.
        Path passing = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            fill(passing, lines);
            naming.name(passing);
            disk.forceFolder(target.getParent());
        } finally {
            disk.delete(passing);
        }
    }

    private void fill(Path passing, Iterator<String> lines) throws IOException {
        try (FileChannel channel = disk.create(passing)) {
            StringBuilder text = new StringBuilder();
            while (lines.hasNext()) {
                text.append(lines.next()).append('\n');
                if (text.length() > FLUSH_BYTES) {
                    drain(text, channel);
                }
            }
            drain(text, channel);
            disk.force(channel);
        }
    }

    private void drain(StringBuilder text, FileChannel channel) throws IOException {
        disk.write(channel, StandardCharsets.UTF_8.encode(text.toString()));
        text.setLength(0);
    }
}
