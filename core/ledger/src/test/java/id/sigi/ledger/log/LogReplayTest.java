package id.sigi.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.store.ReplayPosition;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.OperationJson;
import id.sigi.programme.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("scenario")
class LogReplayTest {
    @TempDir
    static Path shared;

    private static LoggedScenario logged;

    @BeforeAll
    static void log() {
        logged = LoggedScenario.in(shared);
    }

    private static Ledger open(String address) {
        return Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY);
    }

    private static Path firstLines(Path folder, int lines) throws IOException {
        Path log = folder.resolve(logged.file().getFileName());
        Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(log, Files.readAllLines(logged.file()).subList(0, lines), StandardOpenOption.WRITE);
    }

    /** The log gives what the scenario gave: the same events, the same refusals. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLogGivesTheSameEventsOnEveryDatabase(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        try (Ledger ledger = open(address);
                OperationLog log = OperationLog.read(logged.file())) {
            assertEquals(logged.summary(), new LogReplay(ledger, 500).run(log));
            assertEquals(logged.digest(), LoggedScenario.digest(ledger));
        }
        Invariants.check(address);
    }

    /** Nothing is left to do for a second run, and the sizes of transactions leave no trace. */
    @Test
    void aReplayIsTakenUpWhereItStopped(@TempDir Path folder) throws IOException {
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            try (OperationLog part = OperationLog.read(firstLines(folder, 1_234))) {
                assertEquals(1_234, new LogReplay(ledger, 100).run(part).operations());
            }
            try (OperationLog whole = OperationLog.read(logged.file())) {
                assertEquals(
                        logged.summary().operations() - 1_234,
                        new LogReplay(ledger, 7).run(whole).operations());
            }
            try (OperationLog again = OperationLog.read(logged.file())) {
                assertEquals(0, new LogReplay(ledger, 100).run(again).operations());
            }
            assertEquals(logged.digest(), LoggedScenario.digest(ledger));
        }
    }

    @Test
    void anotherLogOfTheSameNameIsRefused(@TempDir Path folder) throws IOException {
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            try (OperationLog whole = OperationLog.read(logged.file())) {
                new LogReplay(ledger, 1_000).run(whole);
            }
            try (OperationLog shorter = OperationLog.read(firstLines(folder, 10))) {
                RequestFault fault = assertThrows(RequestFault.class, () -> new LogReplay(ledger, 5).run(shorter));
                assertTrue(fault.getMessage().contains("began otherwise"), fault.getMessage());
            }
        }
    }

    /** The bookmark moves only from where it is, so of two replays of one log the slower is stopped. */
    @Test
    void aSecondReplayOfTheSameLogIsStopped() {
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            ReplayPosition start = ReplayPosition.start("a.jsonl");
            List<Operation> nothing = List.of();
            ledger.applyAll(nothing, start, new ReplayPosition("a.jsonl", 3, "abc"));
            assertThrows(
                    RequestFault.class, () -> ledger.applyAll(nothing, start, new ReplayPosition("a.jsonl", 2, "ab")));
            assertEquals(3, ledger.findBookmark("a.jsonl").orElseThrow().position());
        }
    }

    /** A broken line is told with its place and passed over; what says of it quotes nothing. */
    @Test
    void aBrokenLineIsRefusedAndTheLogGoesOn(@TempDir Path folder) throws IOException {
        Path log = firstLines(folder, 100);
        List<String> lines = new ArrayList<>(Files.readAllLines(log));
        String registration = Files.readAllLines(logged.file()).stream()
                .filter(line -> line.contains("register_applicant"))
                .findFirst()
                .orElseThrow();
        lines.set(60, registration.replaceAll("\"nik\":\"[0-9]{4}", "\"nik\":\"0000"));
        lines.set(70, "");
        Files.write(log, lines);
        Files.write(log, new byte[] {'{', (byte) 0xff, '}', '\n'}, StandardOpenOption.APPEND);
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY);
                OperationLog broken = OperationLog.read(log)) {
            ReplaySummary summary = new LogReplay(ledger, 20).run(broken);
            assertEquals(101, summary.operations());
            assertEquals(3, summary.malformed());
            List<String> told = broken.listMalformed();
            assertTrue(told.get(0).startsWith("line 61: its member nik"), told.get(0));
            assertFalse(told.get(0).replace("line 61", "").matches("(?s).*[0-9]{4}.*"), "no number is quoted");
            assertTrue(told.get(1).startsWith("line 71: "), told.get(1));
            assertEquals("line 101: it is not UTF-8 text", told.get(2));
            assertEquals(101, ledger.findBookmark(broken.name()).orElseThrow().position());
        }
    }

    /** The name of a log is kept beside how far it came; one that gives a person away is not kept so. */
    @Test
    void aLogNamedAfterAPersonIsRememberedByAnotherName(@TempDir Path folder) throws IOException {
        Path log = Files.move(firstLines(folder, 10), folder.resolve("3201010101900002.jsonl"));
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            try (OperationLog named = OperationLog.read(log)) {
                assertEquals(10, new LogReplay(ledger, 3).run(named).operations());
            }
            String kept =
                    ledger.findBookmark("3201010101900002.jsonl").orElseThrow().log();
            assertTrue(kept.matches("\\[nomor]\\.jsonl~[0-9a-f]{32}"), kept);
            try (OperationLog again = OperationLog.read(log)) {
                assertEquals(0, new LogReplay(ledger, 3).run(again).operations());
            }
        }
    }

    @Test
    void aLogIsItsOwnersAlone(@TempDir Path folder) throws IOException {
        Path log = firstLines(folder, 1);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(logged.file())));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r-----"));
        RequestFault fault = assertThrows(RequestFault.class, () -> OperationLog.read(log));
        assertTrue(fault.remedy().contains("chmod 600"), fault.getMessage());
        assertThrows(RequestFault.class, () -> OperationLog.Writer.create(log));
        assertThrows(RequestFault.class, () -> OperationLog.read(folder.resolve("none")));
    }

    /** But the national draw, which the published rules do not hold. */
    @Test
    void everyKindOfOperationOfAScenarioIsInTheLog() throws IOException, OperationJson.Malformed {
        Set<String> missing = new TreeSet<>();
        for (Class<?> kind : Operation.class.getPermittedSubclasses()) {
            missing.add(OperationJson.name(kind));
        }
        for (String line : Files.readAllLines(logged.file())) {
            missing.remove(OperationJson.name(OperationJson.parse(line).getClass()));
        }
        assertEquals(Set.of("draw_national_lottery"), missing);
    }

    @Test
    void everyLineIsWrittenAsItWasRead() throws IOException, OperationJson.Malformed {
        for (String line : Files.readAllLines(logged.file())) {
            assertEquals(line, OperationJson.write(OperationJson.parse(line)));
        }
    }
}
