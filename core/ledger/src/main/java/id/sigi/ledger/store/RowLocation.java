package id.sigi.ledger.store;

/** Where rows are: a key and values of its columns, in their form. */
public final class RowLocation {
    private final Key key;
    private final Object[] values;

    RowLocation(Key key, Object... values) {
        this.key = key;
        this.values = values;
    }

    Key key() {
        return key;
    }

    Table table() {
        return key.table();
    }

    /** Values of the key's columns; not to be changed. */
    Object[] values() {
        return values;
    }
}
