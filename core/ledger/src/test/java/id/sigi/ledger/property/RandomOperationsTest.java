package id.sigi.ledger.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.LedgerState;
import id.sigi.ledger.NationalRules;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.rules.RuleSet;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At least 100,000 random operations from fixed seeds, most of them senseless; the database is asked again and again what must hold. */
@Tag("scenario")
class RandomOperationsTest {
    /** With a national draw, so that there is no operation that they refuse whatever happens. */
    private static final RuleSet RULES = NationalRules.prakerja();

    private static final int WORLDS = 32;
    private static final int WORLDS_UNDER_STRESS = 150;
    private static final int OPERATIONS = 5_200;
    private static final int BETWEEN_CHECKS = 650;
    private static final int BETWEEN_GLANCES = 40;

    private final Map<String, Integer> applied = new TreeMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();

    @Test
    void whateverIsAskedTheInvariantsHold(@TempDir Path folder) throws SQLException {
        live(1, WORLDS, 1, folder);
    }

    @Test
    @Tag("slow")
    @Tag("stress")
    void theInvariantsHoldInManyMoreWorlds(@TempDir Path folder) throws SQLException {
        live(WORLDS + 1, WORLDS_UNDER_STRESS, 5, folder);
    }

    /** @param least how often each kind of operation must have been applied, so that refusals are not all that was seen */
    private void live(int first, int last, int least, Path folder) throws SQLException {
        for (int seed = first; seed <= last; seed++) {
            live(seed, TestDatabase.H2_IN_MEMORY.newAddress(folder));
        }
        int all = sum(applied) + sum(refused);
        System.out.println(all + " random operations, " + sum(applied) + " applied: " + applied);
        assertTrue(all >= 100_000);
        for (Class<?> kind : Operation.class.getPermittedSubclasses()) {
            String name = OperationJson.name(kind);
            assertTrue(applied.getOrDefault(name, 0) >= least, () -> name + " was hardly ever applied: " + applied);
        }
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void live(long seed, String address) throws SQLException {
        Whims whims = new Whims(seed);
        try (Ledger ledger = Ledger.open(address, RULES, StandardLife.KEY)) {
            for (int number = 1; number <= OPERATIONS; number++) {
                ask(ledger, whims.next(), number);
                if (number % BETWEEN_CHECKS == 0) {
                    Invariants.check(address);
                }
            }
        }
    }

    /** Now and then the whole state is compared around an operation: a refusal must not have changed it. */
    private void ask(Ledger ledger, Operation operation, int number) {
        boolean isWatched = number % BETWEEN_GLANCES == 0;
        LedgerState before = isWatched ? ledger.state() : null;
        Map<String, Long> events = isWatched ? ledger.eventCounts() : null;
        Outcome outcome = ledger.apply(operation);
        Map<String, Integer> counts = outcome.isApplied() ? applied : refused;
        counts.merge(OperationJson.name(operation.getClass()), 1, Integer::sum);
        if (isWatched && !outcome.isApplied()) {
            assertEquals(before, ledger.state(), () -> outcome + " of " + operation);
            assertEquals(events, ledger.eventCounts(), () -> outcome + " of " + operation);
        }
    }
}
