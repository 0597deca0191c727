package id.sigi.ledger.store;

import java.util.List;
import java.util.Optional;

/** Reads and changes rows, each in the place where it is found. */
interface Rows {
    /** How long what is read stays as it is. */
    enum Hold {
        /** Somebody else may change it at once. */
        NONE,
        /** Nobody changes it until the transaction ends, though others may hold it in the same way where the database can. */
        SHARED,
        /** Nobody else changes or holds it until the transaction ends. */
        ALONE
    }

    /** The row in a place of a unique key. */
    Optional<Row> find(RowLocation place, Hold hold);

    /** All rows in a place, in no order. */
    List<Row> list(RowLocation place);

    /** Number of rows in a place. */
    long count(RowLocation place);

    /** Adds a row; whether its keys are free, the caller knows. */
    void insert(Table table, Object... row);

    /** Adds a row unless one of its unique keys is taken, and says whether it did. */
    boolean insertNew(Table table, Object... row);

    /** Sets columns of the row in a place of a unique key, and says whether there was one. */
    boolean set(RowLocation place, List<String> columns, Object... forms);

    /** Adds to a number in the row in a place of a unique key, and says whether there was one. */
    boolean add(RowLocation place, String column, long amount);
}
