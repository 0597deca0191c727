package id.sigi.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A connection whose statements are prepared once. Fails with {@link StoreFault} when the database does, which ends the transaction; a
 * rule of the programme never relies on that.
 */
public final class Statements implements AutoCloseable {
    private final Connection connection;
    private final boolean hasSharedLocks;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** Takes the connection over, without automatic commit. */
    public Statements(Connection connection) {
        this.connection = connection;
        hasSharedLocks = attempt(() -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        });
    }

    /** End of a query whose rows nobody may change until the transaction ends, though others may share the lock where the database can. */
    public String shared() {
        return hasSharedLocks ? " for share" : " for update";
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }

    /** Looks at one row of a result. */
    @FunctionalInterface
    interface Visit {
        void see(ResultSet result) throws SQLException;
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws SQLException;
    }

    /** Changes rows and says how many. */
    public int change(String sql, Object... values) {
        return attempt(() -> bound(sql, values).executeUpdate());
    }

    /** Writes rows whose values are in their columns' form, by an insert or by an update whose condition is the primary key. */
    void writeAll(Table table, List<Object[]> rows, boolean isInsert) {
        int first = isInsert ? 0 : table.primary().places().length;
        attempt(() -> {
            PreparedStatement statement = statement(isInsert ? table.insertion() : table.rewriting());
            for (Object[] values : rows) {
                for (int at = 0; at < values.length; at++) {
                    int place = (at + first) % values.length;
                    table.kind(place).bind(statement, at + 1, values[place]);
                }
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Reads a row of a table's columns. */
    static Object[] values(Table table, ResultSet result) throws SQLException {
        Object[] values = new Object[table.width()];
        for (int place = 0; place < values.length; place++) {
            values[place] = table.kind(place).read(result, place + 1);
        }
        return values;
    }

    /** The only row, if there is one. */
    public <T> Optional<T> find(String sql, Row<T> row, Object... values) {
        return attempt(() -> {
            try (ResultSet result = bound(sql, values).executeQuery()) {
                return result.next() ? Optional.of(row.read(result)) : Optional.empty();
            }
        });
    }

    /** All rows, in the order of the query. */
    public <T> List<T> list(String sql, Row<T> row, Object... values) {
        return attempt(() -> {
            try (ResultSet result = bound(sql, values).executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return List.copyOf(rows);
            }
        });
    }

    /** Does something with every row, in the order of the query. */
    void each(String sql, Visit visit) {
        attempt(() -> {
            try (ResultSet result = bound(sql).executeQuery()) {
                while (result.next()) {
                    visit.see(result);
                }
                return null;
            }
        });
    }

    /** Whether the query has a row. */
    public boolean exists(String sql, Object... values) {
        return find(sql, result -> true, values).isPresent();
    }

    /** The number that a query of one row and one column gives. */
    public long number(String sql, Object... values) {
        return find(sql, result -> result.getLong(1), values).orElseThrow();
    }

    /** Runs a script's statements, which are not kept. */
    public void run(String script) {
        attempt(() -> {
            try (var statement = connection.createStatement()) {
                for (String sql : script.split(";\\s*(\\r?\\n|$)")) {
                    statement.execute(sql);
                }
                return null;
            }
        });
    }

    /** Whether the database has a table. */
    public boolean hasTable(String name) {
        return attempt(() -> {
            try (ResultSet tables =
                    connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
                boolean found = false;
                while (tables.next()) {
                    found |= tables.getString("TABLE_NAME").equalsIgnoreCase(name);
                }
                return found;
            }
        });
    }

    public void commit() {
        attempt(() -> {
            connection.commit();
            return null;
        });
    }

    public void rollBack() {
        attempt(() -> {
            connection.rollback();
            return null;
        });
    }

    /**
     * Does something that leaves no trace if it fails, and the transaction as it was before.
     *
     * @throws StoreFault if the database failed
     */
    <T> T guarded(Supplier<T> work) {
        Savepoint before = attempt(connection::setSavepoint);
        try {
            T result = work.get();
            attempt(() -> {
                connection.releaseSavepoint(before);
                return null;
            });
            return result;
        } catch (RuntimeException fault) {
            attempt(() -> {
                connection.rollback(before);
                return null;
            });
            throw fault;
        }
    }

    @Override
    public void close() {
        attempt(() -> {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
            return null;
        });
    }

    /** Reads an instant that may be missing. */
    public static Optional<Instant> findInstant(ResultSet result, String column) throws SQLException {
        return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** Reads an instant. */
    public static Instant getInstant(ResultSet result, String column) throws SQLException {
        return findInstant(result, column).orElseThrow();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, stored(values[at]));
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException fault) {
            throw new StoreFault(fault);
        }
    }
}
