package id.sigi.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.Ledger;
import id.sigi.ledger.StandardLife;
import id.sigi.ledger.StoriesForTests;
import id.sigi.ledger.WholeLife;
import id.sigi.ledger.replay.ReplaySummary;
import id.sigi.ledger.store.Outbox;
import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every member of every kind of operation with every hostile value, through a log: each line is applied, refused with a reason or told
 * as no operation, the log goes on to its last line, and what must hold in a ledger holds.
 */
@Tag("scenario")
class HostileLogTest {
    private static final String FUNDING = "{\"operation\":\"fund_programme\",\"at\":\"2020-03-01T00:00:00Z\","
            + "\"fundingId\":\"fnd-%s\",\"fund\":\"%s\",\"amountIdr\":%d}";
    private static final String LAST = FUNDING.formatted("last", "TRAINING", 1);
    private static final long MOST_IDR = 1_000_000_000_000_000L;
    private static final long MOST_TAKEN = Long.MAX_VALUE / MOST_IDR;

    /** A part of the lines, which meets every member and every value. */
    private static final int PART = 11;

    /** One operation of each kind. */
    private static Map<String, Operation> kinds() {
        Map<String, Operation> kinds = new TreeMap<>();
        for (Operation operation : StoriesForTests.list()) {
            kinds.put(operation.getClass().getSimpleName(), operation);
        }
        assertEquals(Operation.class.getPermittedSubclasses().length, kinds.size(), "every kind is tried");
        return kinds;
    }

    private static List<String> hostile() {
        List<String> lines = new ArrayList<>(HostileLines.broken());
        for (Operation operation : kinds().values()) {
            lines.add(HostileLines.of(operation));
            HostileLines.spoilt(operation).values().forEach(lines::addAll);
        }
        return lines;
    }

    private static ReplaySummary replay(String address, Path log, List<String> lines) throws IOException {
        Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(log, lines, StandardOpenOption.WRITE);
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY);
                OperationLog read = OperationLog.read(log)) {
            ReplaySummary summary = new LogReplay(ledger, 50).run(read);
            assertEquals(lines.size(), summary.operations());
            assertEquals(
                    lines.size(),
                    ledger.findBookmark(log.getFileName().toString())
                            .orElseThrow()
                            .position());
            assertTrue(
                    read.listMalformed().stream().noneMatch(told -> told.contains(HostileLines.IDENTITY_NUMBER)),
                    "a value is told");
            List<Outbox.Line> events = ledger.listEvents(0, 1_000_000);
            assertTrue(
                    events.stream().anyMatch(event -> event.body().contains("fnd-last")), "the last line was applied");
            assertTrue(
                    events.stream().noneMatch(event -> event.body().contains(HostileLines.IDENTITY_NUMBER)),
                    "an identity number was stored");
            return summary;
        }
    }

    private static long refused(ReplaySummary summary) {
        return summary.refused().values().stream().mapToLong(Long::longValue).sum();
    }

    private static void assertGoesOn(TestDatabase database, Path folder, List<String> lines)
            throws IOException, SQLException {
        String address = database.newAddress(folder);
        lines.add(LAST);
        ReplaySummary summary = replay(address, folder.resolve("hostile.jsonl"), lines);
        assertTrue(summary.malformed() > lines.size() / 4, "many are no operations: " + summary);
        assertTrue(refused(summary) > lines.size() / 10, "many are refused: " + summary);
        Invariants.check(address);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whateverALineSaysTheLogGoesOn(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        List<String> all = hostile();
        for (int at = 0; at < all.size(); at += PART) {
            lines.add(all.get(at));
        }
        assertGoesOn(database, folder, lines);
    }

    /** All lines, and money given until no 64 bits hold it. Run with {@code -Dsigi.tests.excluded=none}. */
    @Tag("slow")
    @Tag("stress")
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whateverAnyLineSaysTheLogGoesOn(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        assertGoesOn(database, folder, hostile());
    }

    /** Each amount can be taken, their sum cannot: as many are given as 64 bits hold, and the others are refused. */
    @Tag("slow")
    @Tag("stress")
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sumsThatNoNumberHoldsAreRefused(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < MOST_TAKEN + 20; number++) {
            lines.add(FUNDING.formatted(number, "INCENTIVE", MOST_IDR));
        }
        String address = database.newAddress(folder);
        lines.add(LAST);
        ReplaySummary summary = replay(address, folder.resolve("sums.jsonl"), lines);
        assertEquals(0, summary.malformed());
        assertEquals(20, refused(summary), summary::toString);
        Invariants.check(address);
    }

    /**
     * The same where the operation would be applied: after all that comes before it in a person's way through the programme, each member
     * of each step is spoilt by every value; then follows the step as it should be.
     */
    @Tag("slow")
    @Tag("stress")
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whateverAStepSaysTheLogGoesOn(TestDatabase database, @TempDir Path folder) throws IOException, SQLException {
        List<Operation> life = WholeLife.list();
        try (Ledger ledger = Ledger.open(database.newAddress(folder), RuleSet.prakerja(), StandardLife.KEY)) {
            life.forEach(step -> assertTrue(ledger.apply(step).isApplied(), step::toString));
        }
        int number = 0;
        for (int step = 0; step < life.size(); step++) {
            List<String> before =
                    life.subList(0, step).stream().map(HostileLines::of).toList();
            for (List<String> spoilt : HostileLines.spoilt(life.get(step)).values()) {
                List<String> lines = new ArrayList<>(before);
                lines.addAll(spoilt);
                lines.add(HostileLines.of(life.get(step)));
                lines.add(LAST);
                String address = database.newAddress(folder);
                replay(address, folder.resolve("step-" + number++ + ".jsonl"), lines);
                Invariants.check(address);
            }
        }
    }

    /** Two of these could not be told apart by whoever reads a list of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u00a0", "\u2003\u00a0", "vac\u200b1", "\u202evac", "vac\u20281", "vac\ue000", "vac\uffff"})
    void anIdentifierIsSeen(String id) {
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            assertEquals(
                    new Outcome.Refused(Refusal.VALUE_MALFORMED),
                    ledger.apply(new Operation.PostVacancy(Instant.parse("2020-05-01T03:00:00Z"), id, "portal-1")));
        }
    }
}
