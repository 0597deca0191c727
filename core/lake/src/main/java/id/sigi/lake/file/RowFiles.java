package id.sigi.lake.file;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Writes data files of a table from within the engine's workers, so that one look at the rows of a person can fill several tables. What is
 * written is seen by nobody until {@link id.sigi.lake.Lake#replace} names it.
 */
public final class RowFiles implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final String folder;
    private final ArrayList<Field> columns;
    private final int[] required;

    /**
     * @param contract what the table promises
     * @param reached the table's folder, by the path by which the engine's workers reach it
     */
    public RowFiles(TableContract contract, Path reached) {
        table = contract.qualifiedName();
        folder = reached.toString();
        columns = new ArrayList<>(contract.columns());
        required = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).isRequired())
                .toArray();
    }

    /**
     * Begins a file. To be closed in any case; files without rows are not kept.
     *
     * @param settings those of {@link TableFile#settings}
     */
    public Writer open(Configuration settings) {
        return new Writer(settings);
    }

    /** A file under way. For one thread. */
    public final class Writer implements AutoCloseable, FileRow {
        private final Configuration settings;
        private TableFile file;
        private InternalRow row;

        private Writer(Configuration settings) {
            this.settings = settings;
        }

        /**
         * Adds a row, which may be used anew afterwards.
         *
         * @param newRow columns in the contract's order, in the engine's own form
         * @throws IllegalStateException if a required column is empty
         */
        public void add(InternalRow newRow) {
            for (int column : required) {
                if (newRow.isNullAt(column)) {
                    throw new IllegalStateException(
                            table + "." + columns.get(column).name() + " is required and empty");
                }
            }
            if (file == null) {
                file = TableFile.create(TableFile.Place.in(Path.of(folder)), columns, settings);
            }
            row = newRow;
            file.add(this);
        }

        @Override
        public void put(FileColumns target) {
            for (int column = 0; column < columns.size(); column++) {
                if (!row.isNullAt(column)) {
                    put(column, target);
                }
            }
        }

        private void put(int column, FileColumns target) {
            switch (columns.get(column).type()) {
                case STRING, FREE_TEXT, CODE, PSEUDONYM -> text(column, row.getUTF8String(column), target);
                case CODES -> target.texts(column, texts(row.getArray(column)));
                case INTEGER, DATE -> target.number(column, row.getInt(column));
                case LONG, TIMESTAMP -> target.number(column, row.getLong(column));
                case DOUBLE -> target.number(column, Double.doubleToRawLongBits(row.getDouble(column)));
                case BOOLEAN -> target.number(column, row.getBoolean(column) ? 1 : 0);
            }
        }

        /** Texts lie in an array as a rule, and are then not copied for it. */
        private static void text(int column, UTF8String text, FileColumns target) {
            if (text.getBaseObject() instanceof byte[] bytes) {
                target.text(column, bytes, (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET), text.numBytes());
            } else {
                target.text(column, text.getBytes(), 0, text.numBytes());
            }
        }

        private static byte[][] texts(ArrayData list) {
            byte[][] texts = new byte[list.numElements()][];
            for (int place = 0; place < texts.length; place++) {
                texts[place] = list.getUTF8String(place).getBytes();
            }
            return texts;
        }

        /** Ends the file; empty if it has no row. */
        public Optional<WrittenFile> end() {
            Optional<WrittenFile> written = Optional.ofNullable(file).map(TableFile::finish);
            file = null;
            return written;
        }

        /** Removes the file unless it was ended. */
        @Override
        public void close() {
            if (file != null) {
                file.abandon();
                file = null;
            }
        }
    }
}
