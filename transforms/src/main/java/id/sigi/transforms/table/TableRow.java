package id.sigi.transforms.table;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.transforms.exchange.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;

/** One row of a table at a time, filled column by column. For one thread. */
public final class TableRow {
    private final TableContract table;
    private final DataType[] types;
    private final Object[] values;
    private final InternalRow row;

    public TableRow(TableContract table) {
        this.table = table;
        types = table.columns().stream()
                .map(field -> SparkSchemas.type(field.type()))
                .toArray(DataType[]::new);
        values = new Object[types.length];
        row = new GenericInternalRow(values);
    }

    /** Where a column lies. */
    public int place(Field field) {
        int place = table.columnNames().indexOf(field.name());
        if (place < 0) {
            throw new IllegalArgumentException(table.qualifiedName() + " has no column " + field.name());
        }
        return place;
    }

    /** Columns to copy from passing rows: all that the table shares with them. */
    public Shared shared(RowLayout layout) {
        return new Shared(layout, table.columns());
    }

    /** Some columns to copy from passing rows. */
    public Shared shared(RowLayout layout, List<Field> fields) {
        return new Shared(layout, fields);
    }

    /** Begins a row, all columns empty. */
    public TableRow begin() {
        Arrays.fill(values, null);
        return this;
    }

    public TableRow text(int place, UTF8String value) {
        values[place] = value;
        return this;
    }

    public TableRow truth(int place, boolean value) {
        values[place] = value;
        return this;
    }

    /** A whole number, in as many bits as the column has. */
    public TableRow whole(int place, long value) {
        values[place] = types[place].equals(DataTypes.LongType) ? (Object) value : (Object) Math.toIntExact(value);
        return this;
    }

    public TableRow number(int place, double value) {
        values[place] = value;
        return this;
    }

    /** A day since 1970. */
    public TableRow day(int place, int value) {
        values[place] = value;
        return this;
    }

    /** Microseconds since 1970. */
    public TableRow instant(int place, long value) {
        values[place] = value;
        return this;
    }

    /** The row, until the next one begins. */
    public InternalRow row() {
        return row;
    }

    /** Reads a value of one type; the engine's own way asks for its settings each time. */
    @FunctionalInterface
    private interface Reader {
        Object read(UnsafeRow row, int place);
    }

    private static Reader reader(DataType type) {
        if (type instanceof StringType) {
            return UnsafeRow::getUTF8String;
        }
        if (type instanceof IntegerType || type instanceof DateType) {
            return UnsafeRow::getInt;
        }
        if (type instanceof LongType || type instanceof TimestampType) {
            return UnsafeRow::getLong;
        }
        if (type instanceof BooleanType) {
            return UnsafeRow::getBoolean;
        }
        return type instanceof DoubleType ? UnsafeRow::getDouble : UnsafeRow::getArray;
    }

    /** Columns that lie in passing rows as they lie in the table. */
    public final class Shared {
        private final int[] from;
        private final int[] to;
        private final Reader[] kinds;

        private Shared(RowLayout layout, List<Field> fields) {
            List<Field> both = new ArrayList<>();
            fields.stream().filter(layout::has).forEach(both::add);
            from = both.stream().mapToInt(layout::place).toArray();
            to = both.stream().mapToInt(TableRow.this::place).toArray();
            kinds = Arrays.stream(to).mapToObj(place -> reader(types[place])).toArray(Reader[]::new);
        }

        /** Copies the columns. */
        public void copy(UnsafeRow source) {
            for (int i = 0; i < from.length; i++) {
                values[to[i]] = source.isNullAt(from[i]) ? null : kinds[i].read(source, from[i]);
            }
        }
    }
}
