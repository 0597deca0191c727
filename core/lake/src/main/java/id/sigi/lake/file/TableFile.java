package id.sigi.lake.file;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.FieldType;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PersonalKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * A file of a table's rows being written without the engine between the row and the file. It has only the columns that it is told of,
 * because a table may have many that are empty in all of a file's rows: the engine reads columns that a file lacks as empty, and a column
 * of nothing else costs as much for each row as one with values. For one worker.
 */
public final class TableFile implements AutoCloseable {
    private static final long ROW_GROUP_BYTES = 64L << 20;
    /** The engine tells by its own version in a file how to take dates before 1582, and there are none. */
    private static final String WRITER = "org.apache.spark.version";

    private static final Set<FieldType> RARELY_TWICE = Set.of(FieldType.PSEUDONYM, FieldType.FREE_TEXT);
    private static final Set<Field> UNIQUE =
            Set.of(Fields.EVENT_ID, Fields.SUBJECT, Fields.DATA, Fields.CONTENT_SHA256, Fields.SOURCE_LINE);

    private final Path table;
    private final String within;
    private final String partition;
    private final ParquetWriter<FileRow> writer;
    private long rows;

    private TableFile(Path table, String within, String partition, ParquetWriter<FileRow> writer) {
        this.table = table;
        this.within = within;
        this.partition = partition;
        this.writer = writer;
    }

    /**
     * Where a file goes.
     *
     * @param table the table's folder, as {@link id.sigi.lake.Lake#folder} says
     * @param by column by whose values the table's files lie in folders; empty if they do not
     * @param value its value in all rows of the file
     */
    public record Place(Path table, Optional<Field> by, String value) {
        /** A place in the folder of a value. */
        public Place(Path table, Field by, String value) {
            this(table, Optional.of(by), value);
        }

        /** A place in the table's own folder. */
        static Place in(Path table) {
            return new Place(table, Optional.empty(), "");
        }

        private String newName() {
            String folder = by.map(field -> field.name() + "=" + value + "/").orElse("");
            return folder + "part-" + UUID.randomUUID() + ".zstd.parquet";
        }
    }

    /** The settings of the engine's files for one worker, who shares them between its files because reading them takes long. */
    public static Configuration settings() {
        return SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    }

    /**
     * Makes a file. Runs in the engine's workers.
     *
     * @param columns its columns; the one by which files lie in folders is not among them
     * @param settings those of {@link #settings}
     */
    public static TableFile create(Place place, List<Field> columns, Configuration settings) {
        String within = place.newName();
        try {
            OutputFile file = HadoopOutputFile.fromPath(
                    new org.apache.hadoop.fs.Path(place.table().resolve(within).toString()), settings);
            return new TableFile(
                    place.table(),
                    within,
                    place.value(),
                    new Builder(file, columns, place.by().isPresent())
                            .with(settings)
                            .build());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Adds a row. */
    public void add(FileRow row) {
        try {
            writer.write(row);
            rows++;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Ends the file, which is on disk then; what it became. */
    public WrittenFile finish() {
        close();
        try {
            return new WrittenFile(within, partition, Files.size(table.resolve(within)), rows);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Removes a file that no commit will name; that it cannot be removed is no reason to say anything else than why. */
    public void abandon() {
        try {
            close();
            Files.deleteIfExists(table.resolve(within));
        } catch (IOException | UncheckedIOException fault) {
            // A vacuum removes it.
            return;
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The format's library deprecates what its own subclasses must still define. */
    @SuppressWarnings("deprecation")
    private static final class Builder extends ParquetWriter.Builder<FileRow, Builder> {
        private final List<Field> columns;
        private final boolean isOfEvents;

        Builder(OutputFile file, List<Field> columns, boolean isOfEvents) {
            super(file);
            this.columns = columns;
            this.isOfEvents = isOfEvents;
        }

        Builder with(Configuration settings) {
            withConf(settings);
            withWriteMode(ParquetFileWriter.Mode.CREATE);
            withCompressionCodec(CompressionCodecName.ZSTD);
            config("parquet.compression.codec.zstd.level", "1");
            withRowGroupSize(ROW_GROUP_BYTES);
            withSizeStatisticsEnabled(false);
            for (Field field : columns) {
                withDictionaryEncoding(field.name(), isOftenTwice(field));
                // Least and greatest values serve the search for identifiers and times; those of others cost and serve
                // nobody.
                withStatisticsEnabled(field.name(), field.equals(Fields.EVENT_ID) || field.equals(Fields.OCCURRED_AT));
            }
            return this;
        }

        /** An instant of an event hardly comes twice; in what follows from events the months, draws and invitations do. */
        private boolean isOftenTwice(Field field) {
            return !(isOfEvents && field.type() == FieldType.TIMESTAMP)
                    && !RARELY_TWICE.contains(field.type())
                    && !UNIQUE.contains(field)
                    && PersonalKeys.of(List.of(field)).isEmpty();
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<FileRow> getWriteSupport(Configuration settings) {
            return new RowSupport(columns);
        }
    }

    @SuppressWarnings("deprecation")
    private static final class RowSupport extends WriteSupport<FileRow> {
        private final List<Field> columns;
        private RecordConsumer consumer;
        private FileColumns target;

        RowSupport(List<Field> columns) {
            this.columns = columns;
        }

        @Override
        public WriteContext init(Configuration settings) {
            return new WriteContext(
                    FileSchema.of(columns), Map.of(WRITER, org.apache.spark.package$.MODULE$.SPARK_VERSION_SHORT()));
        }

        @Override
        public void prepareForWrite(RecordConsumer newConsumer) {
            consumer = newConsumer;
            target = new FileColumns(columns, newConsumer);
        }

        @Override
        public void write(FileRow row) {
            consumer.startMessage();
            row.put(target);
            consumer.endMessage();
        }
    }
}
