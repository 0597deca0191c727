package id.sigi.lake.source;

import id.sigi.lake.csv.CsvFile;
import id.sigi.lake.csv.CsvSink;
import id.sigi.lake.log.DiskFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A Parquet file of the typed values of a CSV file. */
final class ColumnFile implements CsvSink {
    /** Small enough that a few million rows give every core a part. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final ParquetWriter<Object[]> writer;
    private final int[] texts;
    private final Object[] row;

    private ColumnFile(ParquetWriter<Object[]> writer, CsvFile file, int width) {
        this.writer = writer;
        this.row = new Object[width];
        this.texts = new int[file.columns().size()];
        int next = texts.length;
        for (int i = 0; i < texts.length; i++) {
            texts[i] = file.columns().get(i).asWritten().isPresent() ? next++ : -1;
        }
    }

    /** @throws id.sigi.programme.fault.RequestFault if the disk is full */
    static void write(Path target, StructType schema, CsvFile file) {
        try (ParquetWriter<Object[]> writer = new Builder(new LocalOutputFile(target), schema)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build()) {
            file.forEach(new ColumnFile(writer, file, schema.fields().length));
        } catch (IOException fault) {
            throw DiskFault.explain(target.getParent(), fault)
                    .<RuntimeException>map(told -> told)
                    .orElseGet(() -> new UncheckedIOException(fault));
        }
    }

    @Override
    public void whole(int column, long value) {
        row[column] = value;
    }

    @Override
    public void decimal(int column, double value) {
        row[column] = value;
    }

    @Override
    public void text(int column, String value) {
        row[column] = Binary.fromString(value);
    }

    @Override
    public void written(int column, String value) {
        row[texts[column]] = Binary.fromString(value);
    }

    @Override
    public void endRow() {
        try {
            writer.write(row);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Arrays.fill(row, null);
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final StructType schema;

        Builder(OutputFile file, StructType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new Values(schema);
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new Values(schema);
        }
    }

    /** Writes a row, an absent value being none. */
    private static final class Values extends WriteSupport<Object[]> {
        private final List<String> names;
        private final MessageType schema;
        private RecordConsumer consumer;

        Values(StructType schema) {
            Types.MessageTypeBuilder message = Types.buildMessage();
            for (StructField field : schema.fields()) {
                add(message, field);
            }
            this.schema = message.named("rows");
            this.names = List.of(schema.fieldNames());
        }

        private static void add(Types.MessageTypeBuilder message, StructField field) {
            if (field.dataType().equals(DataTypes.LongType)) {
                message.optional(PrimitiveTypeName.INT64).named(field.name());
            } else if (field.dataType().equals(DataTypes.DoubleType)) {
                message.optional(PrimitiveTypeName.DOUBLE).named(field.name());
            } else {
                message.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
            }
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, new HashMap<>(Map.of()));
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, new HashMap<>(Map.of()));
        }

        @Override
        public void prepareForWrite(RecordConsumer given) {
            consumer = given;
        }

        @Override
        public void write(Object[] row) {
            consumer.startMessage();
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null) {
                    consumer.startField(names.get(i), i);
                    add(row[i]);
                    consumer.endField(names.get(i), i);
                }
            }
            consumer.endMessage();
        }

        private void add(Object value) {
            if (value instanceof Long whole) {
                consumer.addLong(whole);
            } else if (value instanceof Double decimal) {
                consumer.addDouble(decimal);
            } else {
                consumer.addBinary((Binary) value);
            }
        }
    }
}
