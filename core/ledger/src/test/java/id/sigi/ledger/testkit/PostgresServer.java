package id.sigi.ledger.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on loopback, started by whoever asks first and stopped with the machine; every test has a database of its own. */
public final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException fault) {
                throw new IllegalStateException("PostgreSQL did not start", fault);
            }
        }
    }

    /** Address of a new empty database. */
    public static String newDatabase() {
        return create("");
    }

    /** Address of a copy of a database to which nobody is connected. */
    static String copyOf(String address) {
        String path = address.replaceFirst("[?].*", "");
        return create(" template " + path.substring(path.lastIndexOf('/') + 1));
    }

    private static String create(String how) {
        String name = "ledger_" + DATABASES.incrementAndGet();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + how);
        } catch (SQLException fault) {
            throw new IllegalStateException("no database was made", fault);
        }
        return Started.SERVER.getJdbcUrl("postgres", name);
    }
}
