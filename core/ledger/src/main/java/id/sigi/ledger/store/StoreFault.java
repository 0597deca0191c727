package id.sigi.ledger.store;

import java.sql.SQLException;

/** The database did not do what it was asked; the transaction is lost, and nothing of it was kept. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The message carries the state code only: a database's own message may quote values of rows. */
    StoreFault(SQLException cause) {
        super("the ledger's database refused a statement, SQL state " + cause.getSQLState(), cause);
    }
}
