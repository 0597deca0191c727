package id.sigi.ledger.store;

import id.sigi.ledger.store.Rows.Hold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ledger's rows. They are read from the database one by one and locked there, or kept in memory as a whole by a writer who is alone;
 * what is decided by them is the same.
 */
public final class Store {
    /** Bytes of memory, out of the heap, that a kept row is reckoned with; no more than a quarter of the heap is for them. */
    private static final long BYTES_OF_ROW = 400;

    private static final int PART_OF_HEAP = 4;

    private final Statements statements;
    private final DirectRows direct;
    private final long mostKept;
    private Optional<InMemoryRows> kept = Optional.empty();

    public Store(Statements statements) {
        this(statements, Runtime.getRuntime().maxMemory() / PART_OF_HEAP / BYTES_OF_ROW);
    }

    Store(Statements statements, long mostKept) {
        this.statements = statements;
        this.mostKept = mostKept;
        direct = new DirectRows(statements);
    }

    private Rows rows() {
        return kept.isPresent() ? kept.get() : direct;
    }

    Optional<InMemoryRows> kept() {
        return kept;
    }

    /** Begins to keep rows, unless they are too many. */
    void keep() {
        if (kept.isEmpty()) {
            kept = InMemoryRows.load(statements, mostKept);
        }
    }

    /** Whether more rows are kept than there is memory for. */
    boolean isFull() {
        return kept.filter(rows -> rows.size() > mostKept).isPresent();
    }

    /** Forgets what is kept; changes that were not taken are lost. */
    void forget() {
        kept = Optional.empty();
    }

    /** The row in a place of a unique key, which somebody else may change at once. */
    public Optional<Row> find(RowLocation place) {
        return rows().find(place, Hold.NONE);
    }

    /** The row in a place of a unique key, which nobody else changes or holds until the transaction ends. */
    public Optional<Row> hold(RowLocation place) {
        return rows().find(place, Hold.ALONE);
    }

    /** The row in a place of a unique key, which nobody changes until the transaction ends. */
    public Optional<Row> share(RowLocation place) {
        return rows().find(place, Hold.SHARED);
    }

    /** Whether there is a row in a place of a unique key. */
    public boolean has(RowLocation place) {
        return find(place).isPresent();
    }

    /** All rows in a place, in no order. */
    public List<Row> list(RowLocation place) {
        return rows().list(place);
    }

    /** Number of rows in a place. */
    public long count(RowLocation place) {
        return rows().count(place);
    }

    /** Adds a row whose keys are known to be free; values in the order of the columns, those at the end may be left out and are empty. */
    public void insert(Table table, Object... values) {
        rows().insert(table, table.row(values));
    }

    /** Adds a row unless one of its unique keys is taken, and says whether it did. */
    public boolean insertNew(Table table, Object... values) {
        return rows().insertNew(table, table.row(values));
    }

    /**
     * Sets columns of the row in a place of a unique key.
     *
     * @param columnsAndValues names, each with the value after it
     * @return whether there was such a row
     */
    public boolean set(RowLocation place, Object... columnsAndValues) {
        List<String> columns = new ArrayList<>(columnsAndValues.length / 2);
        Object[] forms = new Object[columnsAndValues.length / 2];
        for (int at = 0; at < forms.length; at++) {
            String column = (String) columnsAndValues[2 * at];
            columns.add(column);
            forms[at] = place.table().kind(place.table().place(column)).form(columnsAndValues[2 * at + 1]);
        }
        return rows().set(place, columns, forms);
    }

    /** Adds to a number in the row in a place of a unique key, and says whether there was one. */
    public boolean add(RowLocation place, String column, long amount) {
        return rows().add(place, column, amount);
    }
}
