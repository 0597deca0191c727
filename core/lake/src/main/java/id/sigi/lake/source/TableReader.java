package id.sigi.lake.source;

import id.sigi.lake.labelled.LabelledReader;
import id.sigi.lake.labelled.RowSink;
import id.sigi.lake.labelled.ValueLabels;
import id.sigi.lake.labelled.Variable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** A table of the engine, row by row in this process; one part of it is in memory at a time. */
record TableReader(Dataset<Row> rows) implements LabelledReader {
    private static final double MICROS_OF_SECOND = 1e6;
    private static final double NANOS_OF_MICRO = 1e3;

    @Override
    public List<Variable> variables() {
        return Stream.of(rows.schema().fields()).map(this::variable).toList();
    }

    private Variable variable(StructField field) {
        Variable.Kind kind = kind(field.dataType());
        Map<String, String> names = ColumnLabels.values(rows.schema(), field.name());
        SortedMap<Double, String> numbers = new TreeMap<>();
        if (kind != Variable.Kind.TEXT) {
            names.forEach((code, label) -> numbers.put(Double.valueOf(code), label));
        }
        SortedMap<String, String> texts =
                kind == Variable.Kind.TEXT ? new TreeMap<>(names) : Collections.emptySortedMap();
        return new Variable(
                field.name(),
                kind,
                ColumnLabels.findLabel(rows.schema(), field.name()).orElse(""),
                new ValueLabels(numbers, texts, Collections.emptySortedMap()));
    }

    private static Variable.Kind kind(DataType type) {
        if (type instanceof NumericType || type.equals(DataTypes.BooleanType)) {
            return Variable.Kind.NUMBER;
        }
        if (type.equals(DataTypes.DateType)) {
            return Variable.Kind.DATE;
        }
        return type.equals(DataTypes.TimestampType) ? Variable.Kind.DATETIME : Variable.Kind.TEXT;
    }

    @Override
    public void forEach(RowSink sink) {
        int width = rows.schema().fields().length;
        for (Iterator<Row> each = rows.toLocalIterator(); each.hasNext(); ) {
            Row row = each.next();
            IntStream.range(0, width).filter(at -> !row.isNullAt(at)).forEach(at -> put(sink, at, row.get(at)));
            sink.endRow();
        }
    }

    private static void put(RowSink sink, int at, Object value) {
        if (value instanceof Number number) {
            sink.number(at, number.doubleValue());
        } else if (value instanceof Boolean truth) {
            sink.number(at, truth ? 1 : 0);
        } else if (value instanceof LocalDate day) {
            sink.number(at, (double) day.toEpochDay());
        } else if (value instanceof java.sql.Date day) {
            sink.number(at, (double) day.toLocalDate().toEpochDay());
        } else if (value instanceof Instant moment) {
            sink.number(at, (double) moment.getEpochSecond() * MICROS_OF_SECOND + moment.getNano() / NANOS_OF_MICRO);
        } else if (value instanceof java.sql.Timestamp moment) {
            put(sink, at, moment.toInstant());
        } else {
            sink.text(at, value.toString());
        }
    }
}
