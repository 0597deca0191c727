package id.sigi.ingestion.files;

import java.io.IOException;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;

/** Rows of a Parquet file as the events that they stand for, see {@link EventColumns}; numbered from one. Damage ends them. */
final class ParquetLines extends FileLines {
    private final ParquetBytes file;
    private ParquetReader<Group> reader;
    private long number;

    ParquetLines(FileSlice slice) {
        file = new ParquetBytes(slice);
    }

    /** The library's own builder asks to be told what rows are. */
    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(ParquetBytes file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Override
    Line advance() {
        number++;
        try {
            if (reader == null) {
                file.checkSingle();
                reader = new Builder(file).build();
            }
            Group row = reader.read();
            if (row == null) {
                end();
                return null;
            }
            return new ParquetEvent(row).line(number);
        } catch (ChangedFile changed) {
            throw changed;
        } catch (IOException | RuntimeException damage) {
            // The library reports damage by whatever its decoders stumble over.
            end();
            return new Line(number, new byte[0], Line.State.BROKEN);
        }
    }

    @Override
    void verify() {
        file.verify();
    }

    @Override
    void release() throws IOException {
        try {
            if (reader != null) {
                reader.close();
            }
        } finally {
            file.close();
        }
    }
}
