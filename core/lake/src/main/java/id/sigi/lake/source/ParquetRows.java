package id.sigi.lake.source;

import id.sigi.lake.log.DiskFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A Parquet file under construction, row by row. */
final class ParquetRows {
    /** Small enough that a few million rows give every core a part. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final ParquetWriter<Object[]> writer;
    private final Object[] row;

    private ParquetRows(ParquetWriter<Object[]> writer, int width) {
        this.writer = writer;
        this.row = new Object[width];
    }

    /**
     * Writes a file.
     *
     * @param schema of whole and decimal numbers, texts, dates and timestamps
     * @param fill puts every row
     * @throws id.sigi.programme.fault.RequestFault if the disk is full
     */
    static void write(Path target, StructType schema, Consumer<ParquetRows> fill) {
        try (ParquetWriter<Object[]> writer = new Builder(new LocalOutputFile(target), schema)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build()) {
            fill.accept(new ParquetRows(writer, schema.fields().length));
        } catch (UncheckedIOException fault) {
            throw explained(target, fault.getCause());
        } catch (IOException fault) {
            throw explained(target, fault);
        }
    }

    private static RuntimeException explained(Path target, IOException fault) {
        return DiskFault.explain(target.getParent(), fault)
                .<RuntimeException>map(told -> told)
                .orElseGet(() -> new UncheckedIOException(fault));
    }

    /** A value of the row: a {@link Long}, {@link Double}, or {@link Integer} of a date; of a timestamp its microseconds. */
    void put(int column, Object value) {
        row[column] = value;
    }

    void putText(int column, String value) {
        row[column] = Binary.fromString(value);
    }

    /** Writes the row; what was not put is missing. */
    void endRow() {
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
        /** The engine's own note of the columns, with what they know of themselves. */
        private final Map<String, String> notes;

        private RecordConsumer consumer;

        Values(StructType schema) {
            Types.MessageTypeBuilder message = Types.buildMessage();
            for (StructField field : schema.fields()) {
                add(message, field.name(), field.dataType());
            }
            this.schema = message.named("rows");
            this.names = List.of(schema.fieldNames());
            this.notes = Map.of("org.apache.spark.sql.parquet.row.metadata", schema.json());
        }

        private static void add(Types.MessageTypeBuilder message, String name, DataType type) {
            if (type.equals(DataTypes.LongType)) {
                message.optional(PrimitiveTypeName.INT64).named(name);
            } else if (type.equals(DataTypes.DoubleType)) {
                message.optional(PrimitiveTypeName.DOUBLE).named(name);
            } else if (type.equals(DataTypes.DateType)) {
                message.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            } else if (type.equals(DataTypes.TimestampType)) {
                message.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(name);
            } else {
                message.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            }
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, new HashMap<>(notes));
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, new HashMap<>(notes));
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
            } else if (value instanceof Integer day) {
                consumer.addInteger(day);
            } else {
                consumer.addBinary((Binary) value);
            }
        }
    }
}
