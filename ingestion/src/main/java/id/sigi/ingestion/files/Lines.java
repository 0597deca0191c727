package id.sigi.ingestion.files;

import java.util.Iterator;

/** Lines in order, until closed. Damage ends them with a line that says so; only a source that cannot be read at all throws. */
public interface Lines extends Iterator<Line>, AutoCloseable {
    /** @throws java.io.UncheckedIOException if the source cannot be closed */
    @Override
    void close();
}
