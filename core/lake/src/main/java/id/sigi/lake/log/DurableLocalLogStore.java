package id.sigi.lake.log;

import io.delta.storage.HadoopFileSystemLogStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;

/**
 * Delta log store for a local disk. Two writers of one version, in one process or in several, never both succeed, and a commit that was
 * answered is on disk. Delta's own stores for local disks promise neither.
 */
public class DurableLocalLogStore extends HadoopFileSystemLogStore {
    private final Disk disk;

    /** Called by Delta. */
    public DurableLocalLogStore(Configuration configuration) {
        this(configuration, new Disk());
    }

    DurableLocalLogStore(Configuration configuration, Disk disk) {
        super(configuration);
        this.disk = disk;
    }

    /**
     * Writes one log file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and must not be replaced
     */
    @Override
    public void write(
            org.apache.hadoop.fs.Path path, Iterator<String> lines, Boolean overwrite, Configuration configuration)
            throws IOException {
        DurableFile file = new DurableFile(Path.of(path.toUri().getPath()), disk);
        if (overwrite) {
            file.replace(lines);
        } else {
            file.create(lines);
        }
    }

    /**
     * Nothing that this store writes is seen half-written, but Delta asks in order to learn how to write a checkpoint, which does not go
     * through this store: only if told yes does it write it under a passing name and rename it. Told no, a writer that dies leaves a
     * half checkpoint under a name that readers trust.
     */
    @Override
    public Boolean isPartialWriteVisible(org.apache.hadoop.fs.Path path, Configuration configuration) {
        return true;
    }
}
