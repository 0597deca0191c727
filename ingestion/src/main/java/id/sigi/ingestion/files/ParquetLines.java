package id.sigi.ingestion.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;

/** Rows of a Parquet file as the events that they stand for, see {@link EventColumns}; numbered from one. Damage ends them. */
final class ParquetLines implements Lines {
    private final Path file;
    private ParquetReader<Group> reader;
    private long number;
    private boolean isEnded;
    private Line next;

    ParquetLines(Path file) {
        this.file = file;
    }

    /** The library's own builder asks to be told what rows are. */
    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(Path file) {
            super(new LocalInputFile(file));
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !isEnded) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    private Line advance() {
        number++;
        try {
            if (reader == null) {
                reader = new Builder(file).build();
            }
            Group row = reader.read();
            if (row == null) {
                isEnded = true;
                return null;
            }
            return Line.whole(number, new ParquetEvent(row).line());
        } catch (IOException | RuntimeException damage) {
            // The library reports damage by whatever its decoders stumble over.
            isEnded = true;
            return new Line(number, new byte[0], Line.State.BROKEN);
        }
    }

    @Override
    public void close() {
        if (reader == null) {
            return;
        }
        try {
            reader.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
