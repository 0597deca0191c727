package id.sigi.ledger.testkit;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that the ledger must work on. */
public enum TestDatabase {
    H2_IN_MEMORY,
    H2_IN_A_FILE,
    POSTGRESQL;

    private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Address of a new empty database; it stays until the machine stops. */
    public String newAddress(Path folder) {
        return switch (this) {
            case H2_IN_MEMORY -> "jdbc:h2:mem:test" + NAMES.incrementAndGet() + ";DB_CLOSE_DELAY=-1" + MODE;
            case H2_IN_A_FILE ->
                "jdbc:h2:file:" + folder.resolve("ledger" + NAMES.incrementAndGet()) + MODE + ";WRITE_DELAY=0";
            case POSTGRESQL -> PostgresServer.newDatabase();
        };
    }
}
