package id.sigi.ledger.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.NationalRules;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A writer who keeps the rows in memory answers, tells and stores what one who asks the database for every row does. */
@Tag("scenario")
class KeptRowsTest {
    private static final RuleSet RULES = NationalRules.prakerja();
    private static final int MOST_EVENTS = 100_000;

    private static List<Operation> operations(long seed, int count) {
        Whims whims = new Whims(seed);
        return Stream.generate(whims::next).limit(count).toList();
    }

    private static Ledger open(String address) {
        return Ledger.open(address, RULES, StandardLife.KEY);
    }

    /** Transactions of some operations each; the ledger is closed in the middle, so that it also begins with rows that are there. */
    private static List<Outcome> inBatches(String address, List<Operation> operations, int perCommit) {
        List<Outcome> outcomes = new ArrayList<>();
        int half = operations.size() / 2;
        for (List<Operation> part : List.of(operations.subList(0, half), operations.subList(half, operations.size()))) {
            try (Ledger ledger = open(address);
                    Ledger.Batch batch = ledger.batch(perCommit)) {
                part.forEach(operation -> outcomes.add(batch.apply(operation)));
            }
        }
        return outcomes;
    }

    @ParameterizedTest
    @CsvSource({"H2_IN_MEMORY,1,37,2500", "H2_IN_MEMORY,2,1,1500", "H2_IN_A_FILE,3,400,2500", "POSTGRESQL,4,37,1500"})
    void whoKeepsRowsDecidesAsWhoAsks(TestDatabase database, long seed, int perCommit, int count, @TempDir Path folder)
            throws SQLException {
        List<Operation> operations = operations(seed, count);
        String kept = database.newAddress(folder);
        String asked = database.newAddress(folder);
        List<Outcome> outcomes = inBatches(kept, operations, perCommit);
        try (Ledger asking = open(asked);
                Ledger after = open(kept)) {
            assertEquals(operations.stream().map(asking::apply).toList(), outcomes);
            assertEquals(asking.listEvents(0, MOST_EVENTS), after.listEvents(0, MOST_EVENTS));
            assertEquals(asking.state(), after.state());
            assertTrue(asking.state().applications() > 0, "something happened");
        }
        assertEquals(StoredRows.all(asked), StoredRows.all(kept));
        Invariants.check(kept);
    }
}
