package id.sigi.ledger.writers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.store.ReplayPosition;
import id.sigi.ledger.store.StoreFault;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A writer takes itself to be alone and keeps the rows in memory, and somebody else writes in between. */
@Tag("scenario")
class OvertakenWriterTest {
    private static final List<Operation> REGISTRATIONS = Crowd.registrations();

    private static Ledger open(String address) {
        return Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY);
    }

    private static void applied(Outcome outcome) {
        assertTrue(outcome.isApplied(), outcome::toString);
    }

    /** What was decided by rows that were no longer true is told to have failed, and nothing of it is stored. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aBatchThatWasOvertakenStoresNothing(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = open(address);
                Ledger other = open(address)) {
            Ledger.Batch batch = ledger.batch(1_000);
            applied(batch.apply(REGISTRATIONS.get(0)));
            applied(batch.apply(REGISTRATIONS.get(1)));
            applied(other.apply(REGISTRATIONS.get(1)));
            assertThrows(StoreFault.class, batch::close);
            assertEquals(1, ledger.state().applicants());
            assertEquals(1, ledger.listEvents(0, 10).size());
            applied(ledger.apply(REGISTRATIONS.get(0)));
            assertEquals(2, ledger.state().applicants());
        }
        Invariants.check(address);
    }

    /** A transaction that is written while the next one is decided fails no more quietly than another. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aTransactionThatFailsInTheBackgroundIsTold(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = open(address);
                Ledger other = open(address)) {
            Ledger.Batch batch = ledger.batch(1);
            applied(other.apply(REGISTRATIONS.get(1)));
            applied(batch.apply(REGISTRATIONS.get(0)));
            assertThrows(StoreFault.class, batch::close);
            assertEquals(1, ledger.state().applicants());
            applied(batch.apply(REGISTRATIONS.get(0)));
            batch.close();
            assertEquals(2, other.state().applicants());
        }
        Invariants.check(address);
    }

    /** The log of one goes on after the other's operation, and sees what it did. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aReplayOfALogSeesWhatSomebodyElseDid(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        ReplayPosition first = new ReplayPosition("log", 1, "one");
        try (Ledger ledger = open(address);
                Ledger other = open(address)) {
            applied(ledger.applyAll(REGISTRATIONS.subList(0, 1), ReplayPosition.start("log"), first)
                    .get(0));
            applied(other.apply(REGISTRATIONS.get(1)));
            List<Outcome> outcomes =
                    ledger.applyAll(REGISTRATIONS.subList(1, 3), first, new ReplayPosition("log", 3, "three"));
            assertEquals(new Outcome.Refused(Refusal.IDENTIFIER_TAKEN), outcomes.get(0));
            applied(outcomes.get(1));
            assertEquals(3, ledger.findBookmark("log").orElseThrow().position());
            assertEquals(3, other.state().applicants());
        }
        Invariants.check(address);
    }
}
