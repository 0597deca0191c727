package id.sigi.app.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for passing files that is gone when the work is done. */
record PassingFolder(Path path) implements AutoCloseable {
    /** A new folder in the place that the machine keeps for passing files, for its owner alone. */
    static PassingFolder make() {
        try {
            return new PassingFolder(Files.createTempDirectory("sigi"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(path)) {
                OutputFolder.delete(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
