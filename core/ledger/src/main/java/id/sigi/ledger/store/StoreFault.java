package id.sigi.ledger.store;

import java.sql.SQLException;
import java.util.Set;

/** The database did not do what it was asked; the transaction is lost, and nothing of it was kept. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * States that another transaction causes: serialisation failure and deadlock of both databases, a lock not granted in time
     * (PostgreSQL, H2), H2's concurrent update of one row, and a key or balance that somebody else took in between. Tried again, the
     * operation sees what the other one left, and is decided by the rules.
     */
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "55P03", "HYT00", "90131", "23505", "23513", "23514");

    private final String state;

    /** The message carries the state code only: a database's own message may quote values of rows. */
    StoreFault(SQLException cause) {
        super("the ledger's database refused a statement, SQL state " + cause.getSQLState(), cause);
        state = String.valueOf(cause.getSQLState());
    }

    /** Somebody else has written while a writer took itself to be alone. */
    static StoreFault overtaken() {
        return new StoreFault(new SQLException("another writer", "40001"));
    }

    /** A key that was to be free is taken. */
    static StoreFault keyTaken() {
        return new StoreFault(new SQLException("a key is taken", "23505"));
    }

    /** Whether a value could not be stored: it is too long or too great, no character, or against a constraint (SQL classes 22 and 23). */
    public boolean isOfValue() {
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Whether the same transaction may well succeed when it is tried again. */
    public boolean isPassing() {
        return PASSING.contains(state);
    }
}
