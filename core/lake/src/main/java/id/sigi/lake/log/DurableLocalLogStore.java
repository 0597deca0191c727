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
public final class DurableLocalLogStore extends HadoopFileSystemLogStore {
    /** Called by Delta. */
    public DurableLocalLogStore(Configuration configuration) {
        super(configuration);
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
        DurableFile file = new DurableFile(Path.of(path.toUri().getPath()));
        if (overwrite) {
            file.replace(lines);
        } else {
            file.create(lines);
        }
    }

    @Override
    public Boolean isPartialWriteVisible(org.apache.hadoop.fs.Path path, Configuration configuration) {
        return false;
    }
}
