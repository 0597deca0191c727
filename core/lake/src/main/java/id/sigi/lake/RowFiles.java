package id.sigi.lake;

import id.sigi.programme.contract.Field;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.collection.immutable.Map$;

/**
 * Writes data files of a table from within the engine's workers, so that one look at the rows of a person can fill several tables. What is
 * written is seen by nobody until {@link Lake#replace} names it.
 */
public final class RowFiles implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final String[] columns;
    private final int[] required;
    private final String folder;
    private final StructType schema;
    private final OutputWriterFactory factory;
    private final SerializableConfiguration configuration;

    private RowFiles(StoredTable stored, Job job) {
        List<Field> fields = stored.contract().columns();
        table = stored.contract().qualifiedName();
        columns = fields.stream().map(Field::name).toArray(String[]::new);
        required = IntStream.range(0, columns.length)
                .filter(column -> fields.get(column).isRequired())
                .toArray();
        folder = stored.reached().toUri().toString();
        // Any column may be empty on disk: contracts may come to allow it.
        schema = SparkSchemas.of(stored.contract()).asNullable();
        factory = new ParquetFileFormat()
                .prepareWrite(stored.session().spark(), job, Map$.MODULE$.<String, String>empty(), schema);
        configuration = new SerializableConfiguration(job.getConfiguration());
    }

    static RowFiles of(StoredTable stored) {
        try {
            Configuration engine = stored.session().spark().sparkContext().hadoopConfiguration();
            return new RowFiles(stored, Job.getInstance(engine));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Begins a file. To be closed in any case; files without rows are not kept. */
    public Writer open() {
        TaskAttemptContext context = new TaskAttemptContextImpl(configuration.value(), new TaskAttemptID());
        String name = String.format(Locale.ROOT, "part-%s%s", UUID.randomUUID(), factory.getFileExtension(context));
        return new Writer(name, context);
    }

    /** A file under way. For one thread. */
    public final class Writer implements AutoCloseable {
        private final String name;
        private final TaskAttemptContext context;
        private OutputWriter output;
        private long rows;

        private Writer(String name, TaskAttemptContext context) {
            this.name = name;
            this.context = context;
        }

        /**
         * Adds a row, which may be used anew afterwards.
         *
         * @param row columns in the contract's order, in the engine's own form
         * @throws IllegalStateException if a required column is empty
         */
        public void add(InternalRow row) {
            for (int column : required) {
                if (row.isNullAt(column)) {
                    throw new IllegalStateException(table + "." + columns[column] + " is required and empty");
                }
            }
            if (output == null) {
                output = factory.newInstance(new Path(folder, name).toString(), schema, context);
            }
            output.write(row);
            rows++;
        }

        /** Ends the file; empty if it has no row. */
        public Optional<WrittenFile> end() {
            close();
            if (rows == 0) {
                return Optional.empty();
            }
            try {
                Path path = new Path(folder, name);
                long bytes = path.getFileSystem(context.getConfiguration())
                        .getFileStatus(path)
                        .getLen();
                return Optional.of(new WrittenFile(name, "", bytes, rows));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public void close() {
            if (output != null) {
                output.close();
                output = null;
            }
        }
    }
}
