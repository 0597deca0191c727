package id.sigi.studies.survey.units;

import java.util.ArrayList;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts. */
final class TextKeys implements KeyColumn {
    private static final long serialVersionUID = 1;

    private final int ordinal;
    private final ArrayList<UTF8String> values = new ArrayList<>();

    TextKeys(int ordinal) {
        this.ordinal = ordinal;
    }

    @Override
    public int hash(InternalRow row) {
        return row.getUTF8String(ordinal).hashCode();
    }

    @Override
    public int hash(int slot) {
        return values.get(slot).hashCode();
    }

    @Override
    public boolean isAt(int slot, InternalRow row) {
        return values.get(slot).equals(row.getUTF8String(ordinal));
    }

    @Override
    public boolean isAt(int slot, KeyColumn other, int otherSlot) {
        return values.get(slot).equals(((TextKeys) other).values.get(otherSlot));
    }

    @Override
    public void append(InternalRow row) {
        values.add(row.getUTF8String(ordinal).clone());
    }

    @Override
    public void append(KeyColumn other, int otherSlot) {
        values.add(((TextKeys) other).values.get(otherSlot));
    }

    @Override
    public String text(int slot) {
        return values.get(slot).toString();
    }
}
