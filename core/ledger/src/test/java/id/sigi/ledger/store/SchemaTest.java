package id.sigi.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.rules.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("scenario")
class SchemaTest {
    /** One winner and one loser of a draw, one event and one line of money, as the first version of the schema kept them. */
    private static final String ROWS = """
            insert into schema_version (version) values (1);
            insert into applicant values ('app-1', 'p1', 'h1', date '1990-01-01', 'JAWA', false, true, 1);
            insert into applicant values ('app-2', 'p2', 'h2', date '1990-01-01', 'JAWA', false, true, 1);
            insert into household values ('h1', 1);
            insert into exclusion values ('p3', 'BLACKLISTED', timestamp with time zone '2020-04-01 00:00:00+00');
            insert into wave values (1, date '2020-04-11', date '2020-04-16', true, 2);
            insert into application values ('apl-1', 'app-1', 1, 'JAWA', 'GENERAL', 'WON');
            insert into application values ('apl-2', 'app-2', 1, 'JAWA', 'GENERAL', 'LOST');
            insert into draw values ('drw-001-JAWA-GENERAL', 1, 2, 9, 'sigi-shuffle-1', timestamp with time zone '2020-04-17 00:00:00+00');
            insert into money_account values ('treasury', 'TREASURY', -5);
            insert into money_account values ('fund:TRAINING', 'FUND', 5);
            insert into journal values (1, 'treasury', 'fund:TRAINING', 5, timestamp with time zone '2020-04-01 00:00:00+00');
            insert into outbox values (1, 'id.prakerja.test.v1', '{}');
            """;

    /** A database of the first version is brought up to date with its rows, and keeps every invariant. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anOlderDatabaseIsBroughtUpToDate(TestDatabase database, @TempDir Path folder)
            throws SQLException, IOException {
        String address = database.newAddress(folder);
        try (Statements statements = new Statements(DriverManager.getConnection(address));
                var script = Schema.class.getResourceAsStream("/ledger/V001__ledger.sql")) {
            statements.run(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statements.run(ROWS);
            statements.commit();
        }
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            assertEquals(2, ledger.state().applicants());
            assertEquals(1, ledger.listEvents(0, 10).size());
        }
        try (Statements statements = new Statements(DriverManager.getConnection(address))) {
            assertEquals(1, statements.number("select count(*) from recipient where applicant_id = 'app-1'"));
            assertEquals(10, statements.number("select count(*) from entry_step"));
            assertEquals(1, statements.number("select count(*) from exclusion where withdrawn_at is null"));
        }
        Invariants.check(address);
    }
}
