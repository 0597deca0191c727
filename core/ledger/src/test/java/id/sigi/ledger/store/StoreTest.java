package id.sigi.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("scenario")
class StoreTest {
    private static final int MANY = 1_000;

    private static Statements open(String address) throws SQLException {
        Statements statements = new Statements(DriverManager.getConnection(address));
        Schema.bringUpToDate(statements);
        return statements;
    }

    private static Transactions transactions(Statements statements, Store store) {
        return new Transactions(statements, store, new Outbox(), new DoubleEntryBooks(store));
    }

    /** Both databases keep microseconds and round to the nearest; what is kept in memory is what will be read again. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsKeptIsWhatIsReadAgain(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        RowLocation vacancy = Tables.VACANCY.of("v-1");
        Instant exact = Instant.parse("2021-03-04T05:06:07.123456500Z");
        Instant kept;
        try (Statements statements = open(address)) {
            Store store = new Store(statements, MANY);
            Transactions transactions = transactions(statements, store);
            transactions.keep();
            store.insert(Tables.VACANCY, "v-1", "portal", exact);
            kept = store.find(vacancy).orElseThrow().instant("posted_at");
            transactions.commit();
            transactions.release();
            assertEquals(kept, store.find(vacancy).orElseThrow().instant("posted_at"));
        }
        assertEquals(Instant.parse("2021-03-04T05:06:07.123457Z"), kept);
    }

    /** More rows than there is memory for are not kept, whether they were there before or came later. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void noMoreRowsAreKeptThanThereIsMemoryFor(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        Instant at = Instant.parse("2021-03-04T05:06:07Z");
        try (Statements statements = open(address)) {
            Store store = new Store(statements, 2);
            Transactions transactions = transactions(statements, store);
            transactions.keep();
            for (int vacancy = 1; vacancy <= 3; vacancy++) {
                store.insert(Tables.VACANCY, "v-" + vacancy, "portal", at);
            }
            assertTrue(store.kept().isPresent());
            transactions.commit();
            assertEquals(Optional.empty(), store.kept());
            transactions.keep();
            assertEquals(Optional.empty(), store.kept());
            assertTrue(store.has(Tables.VACANCY.of("v-3")));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aKeyIsTakenOnce(TestDatabase database, @TempDir Path folder) throws SQLException {
        Instant at = Instant.parse("2021-03-04T05:06:07Z");
        try (Statements statements = open(database.newAddress(folder))) {
            Store store = new Store(statements, MANY);
            Transactions transactions = transactions(statements, store);
            transactions.keep();
            assertTrue(store.insertNew(Tables.PROVIDER, "client-1", "prv-1", "key"));
            assertFalse(store.insertNew(Tables.PROVIDER, "client-2", "prv-1", "key"), "by another key");
            assertThrows(StoreFault.class, () -> store.insert(Tables.PROVIDER, "client-1", "prv-2", "key"));
            store.insert(Tables.VACANCY, "v-1", "portal", at);
            transactions.rollBack();
            assertEquals(Optional.empty(), store.kept());
            assertFalse(store.has(Tables.VACANCY.of("v-1")), "given up");
            assertTrue(store.insertNew(Tables.PROVIDER, "client-2", "prv-1", "key"));
        }
    }
}
