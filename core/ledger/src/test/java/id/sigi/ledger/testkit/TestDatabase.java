package id.sigi.ledger.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that the ledger must work on. */
public enum TestDatabase {
    H2_IN_MEMORY,
    H2_IN_A_FILE,
    POSTGRESQL;

    /** Address of a copy of a database that nobody has open. */
    public String copyOf(String address, Path folder) {
        return switch (this) {
            case H2_IN_MEMORY -> throw new IllegalArgumentException("a database in memory has no file to copy");
            case H2_IN_A_FILE -> copyOfFile(address, folder);
            case POSTGRESQL -> PostgresServer.copyOf(address);
        };
    }

    private static String copyOfFile(String address, Path folder) {
        String copy = H2_IN_A_FILE.newAddress(folder);
        try {
            Files.copy(file(address), file(copy));
            return copy;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path file(String address) {
        String path = address.substring("jdbc:h2:file:".length());
        return Path.of(path.substring(0, path.indexOf(';')) + ".mv.db");
    }

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
