package id.sigi.studies.survey.units;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;

/** Whole numbers. */
final class WholeKeys implements KeyColumn {
    private static final long serialVersionUID = 1;

    private static final int FIRST_ROOM = 64;

    private final int ordinal;
    private long[] values = new long[FIRST_ROOM];
    private int size;

    WholeKeys(int ordinal) {
        this.ordinal = ordinal;
    }

    @Override
    public int hash(InternalRow row) {
        return Long.hashCode(row.getLong(ordinal));
    }

    @Override
    public int hash(int slot) {
        return Long.hashCode(values[slot]);
    }

    @Override
    public boolean isAt(int slot, InternalRow row) {
        return values[slot] == row.getLong(ordinal);
    }

    @Override
    public boolean isAt(int slot, KeyColumn other, int otherSlot) {
        return values[slot] == ((WholeKeys) other).values[otherSlot];
    }

    @Override
    public void append(InternalRow row) {
        append(row.getLong(ordinal));
    }

    @Override
    public void append(KeyColumn other, int otherSlot) {
        append(((WholeKeys) other).values[otherSlot]);
    }

    private void append(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    @Override
    public String text(int slot) {
        return Long.toString(values[slot]);
    }
}
