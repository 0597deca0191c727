package id.sigi.ingestion.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;

/**
 * Lines of one slice of a file, of whatever format, read one ahead. When the last has been read, or a damaged one that ends them, the
 * slice's bytes are verified.
 */
abstract class FileLines implements Lines {
    private Line next;
    private boolean isEnded;

    /** The next line, or null where what was read is none, as a blank line or a heading; past the last one {@link #end} was called. */
    abstract Line advance();

    /** @throws ChangedFile if the slice's bytes are no longer those whose digest was taken */
    abstract void verify();

    /** Lets go of what is open. */
    abstract void release() throws IOException;

    /** There is nothing behind what was read. */
    final void end() {
        isEnded = true;
        verify();
    }

    @Override
    public final boolean hasNext() {
        while (next == null && !isEnded) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public final Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    @Override
    public final void close() {
        try {
            release();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
