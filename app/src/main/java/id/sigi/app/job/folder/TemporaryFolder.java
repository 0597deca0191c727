package id.sigi.app.job.folder;

import id.sigi.app.process.FolderTree;
import id.sigi.app.process.ShutdownSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for temporary files that is gone when the work is done. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /**
     * A new folder in the place that the machine keeps for temporary files, for its owner alone. What runs that were killed have left there
     * is removed first.
     */
    public static TemporaryFolder make() {
        return make(Path.of(System.getProperty("java.io.tmpdir")));
    }

    public static TemporaryFolder make(Path place) {
        try {
            FolderOwner.removeLeft(place);
            Path path = Files.createTempDirectory(place, FolderOwner.PREFIX);
            ShutdownSignal.leaveNot(path);
            FolderOwner.own(path);
            return new TemporaryFolder(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            FolderTree.delete(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            // The engine may make the folder anew while it ends, so the end of the process removes it once more.
            FolderOwner.release(path);
        }
    }
}
