package id.sigi.transforms.exchange;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeArrayWriter;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;

/** Writes rows of a layout into one buffer, one after the other. For one thread. */
public final class RowEncoder {
    private static final int ROOM_FOR_TEXT = 512;

    private final RowLayout layout;
    private final UnsafeRowWriter writer;
    private final boolean[] isFilled;

    public RowEncoder(RowLayout layout) {
        this.layout = layout;
        this.isFilled = new boolean[layout.size()];
        this.writer = new UnsafeRowWriter(layout.size(), ROOM_FOR_TEXT);
    }

    /** Begins a row, all columns empty. */
    public RowEncoder begin() {
        writer.reset();
        writer.zeroOutNullBytes();
        Arrays.fill(isFilled, false);
        return this;
    }

    public RowEncoder text(int place, UTF8String value) {
        writer.write(filled(place), value);
        return this;
    }

    public RowEncoder number(int place, int value) {
        writer.write(filled(place), value);
        return this;
    }

    public RowEncoder number(int place, long value) {
        writer.write(filled(place), value);
        return this;
    }

    public RowEncoder truth(int place, boolean value) {
        writer.write(filled(place), value);
        return this;
    }

    /** Takes a value from another row, where the column may be empty. */
    public RowEncoder copy(int place, InternalRow from, int other) {
        if (from.isNullAt(other)) {
            return this;
        }
        DataType type = layout.type(place);
        if (type instanceof StringType) {
            return text(place, from.getUTF8String(other));
        }
        if (type instanceof IntegerType || type instanceof DateType) {
            return number(place, from.getInt(other));
        }
        if (type instanceof BooleanType) {
            return truth(place, from.getBoolean(other));
        }
        if (type instanceof DoubleType) {
            writer.write(filled(place), from.getDouble(other));
            return this;
        }
        return type instanceof ArrayType ? list(place, from.getArray(other)) : number(place, from.getLong(other));
    }

    private RowEncoder list(int place, ArrayData texts) {
        int before = writer.cursor();
        UnsafeArrayWriter list = new UnsafeArrayWriter(writer, Long.BYTES);
        list.initialize(texts.numElements());
        for (int i = 0; i < texts.numElements(); i++) {
            list.write(i, texts.getUTF8String(i));
        }
        writer.setOffsetAndSizeFromPreviousCursor(filled(place), before);
        return this;
    }

    private int filled(int place) {
        isFilled[place] = true;
        return place;
    }

    /** The row, until the next one begins. */
    public UnsafeRow row() {
        for (int place = 0; place < isFilled.length; place++) {
            if (!isFilled[place]) {
                writer.setNullAt(place);
            }
        }
        return writer.getRow();
    }
}
