package id.sigi.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A row as it is now; it is read at once and not kept, because it may change with the next operation. */
public final class Row {
    private final Table table;
    private final Object[] values;
    private boolean isStored;
    private boolean isChanged;

    Row(Table table, boolean isStored, Object... values) {
        this.table = table;
        this.isStored = isStored;
        this.values = values;
    }

    Object[] values() {
        return values;
    }

    /** Whether the database has the row. */
    boolean isStored() {
        return isStored;
    }

    /** Whether the database has other values, or no row yet. */
    boolean isChanged() {
        return isChanged;
    }

    void change() {
        isChanged = true;
    }

    /** From now on the database has the row as it is. */
    void store() {
        isStored = true;
        isChanged = false;
    }

    private Object value(String column) {
        return values[table.place(column)];
    }

    public String text(String column) {
        return (String) value(column);
    }

    /** A text that may be missing. */
    public Optional<String> findText(String column) {
        return Optional.ofNullable(text(column));
    }

    public long number(String column) {
        return (Long) value(column);
    }

    /** A number within the range of {@code int}. */
    public int count(String column) {
        return Math.toIntExact(number(column));
    }

    public boolean is(String column) {
        return (Boolean) value(column);
    }

    public Instant instant(String column) {
        return findInstant(column).orElseThrow();
    }

    /** An instant that may be missing. */
    public Optional<Instant> findInstant(String column) {
        return Optional.ofNullable((Instant) value(column));
    }

    public LocalDate day(String column) {
        return (LocalDate) value(column);
    }
}
