package id.sigi.app.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A folder for passing files that is gone when the work is done. */
record PassingFolder(Path path) implements AutoCloseable {
    @Override
    public void close() {
        try {
            OutputFolder.delete(path);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
