package id.sigi.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.LedgerState;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A copy of the database in the middle of a log is a snapshot: the rest of the log brings it, the original and a ledger that began with
 * nothing to the same state and the same events, byte for byte.
 */
@Tag("scenario")
class SnapshotTest {
    private static final int BEFORE = 2_000;

    @TempDir
    static Path shared;

    /** Its replay began with nothing, in memory. */
    private static LoggedScenario logged;

    @BeforeAll
    static void log() {
        logged = LoggedScenario.in(shared);
    }

    private record End(LedgerState state, String events) {}

    private static End replay(String address, Path log) throws SQLException {
        End end;
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY);
                OperationLog operations = OperationLog.read(log)) {
            new LogReplay(ledger, 300).run(operations);
            end = new End(ledger.state(), LoggedScenario.digest(ledger));
        }
        Invariants.check(address);
        return end;
    }

    private static Path firstLines(Path log, Path folder) throws IOException {
        Path part = Files.createFile(
                folder.resolve(log.getFileName()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        List<String> lines = Files.readAllLines(log);
        return Files.write(part, lines.subList(0, BEFORE), StandardOpenOption.WRITE);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_IN_A_FILE", "POSTGRESQL"})
    void aSnapshotGoesOnToTheSameEnd(TestDatabase database, @TempDir Path folder) throws SQLException, IOException {
        Path part = firstLines(logged.file(), Files.createDirectory(folder.resolve("part")));
        String original = database.newAddress(folder);
        End middle = replay(original, part);
        String snapshot = database.copyOf(original, folder);
        assertNotEquals(logged.digest(), middle.events());
        End end = replay(original, logged.file());
        assertEquals(new End(logged.state(), logged.digest()), end);
        assertEquals(end, replay(snapshot, logged.file()));
    }
}
