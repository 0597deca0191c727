package id.sigi.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.erasure.Erasure;
import id.sigi.ingestion.erasure.ErasureReport;
import id.sigi.lake.Lake;
import id.sigi.lake.LakeLock;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.replay.LandingWriter;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: panels of a lake that stays. A build that ends at any of its commits leaves readers what they saw before, and nobody
 * erases while somebody builds.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelStageTest {
    private static final PseudonymKey KEY = PseudonymKey.parse("5a".repeat(32));
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final int FILES = 2;

    private LakeSession session;
    private Path root;
    private Path landing;

    /** The end of a build, as by a fault of the machine. */
    private static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeAll
    void landAHalf(@TempDir Path folder) throws IOException {
        session = LakeSession.open(LakeSettings.of(2, folder.resolve("work")));
        root = folder.resolve("lake");
        landing = folder.resolve("landing");
        RuleSet rules = RuleSet.prakerja();
        Scenario scenario = Scenario.small();
        try (Ledger ledger = Ledger.inMemory(rules, KEY)) {
            new ScenarioReplay(scenario, rules).run(ledger, Progress.SILENT);
            LandingWriter.write(ledger, folder.resolve("all"), scenario.mess(), scenario.seed());
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("all"))) {
            files = all.sorted().toList();
        }
        Files.createDirectories(landing);
        for (int part = 0; part < FILES; part++) {
            Path folderOfPart = Files.createDirectories(folder.resolve("part-" + part));
            for (int i = part; i < files.size(); i += FILES) {
                Files.copy(files.get(i), folderOfPart.resolve(files.get(i).getFileName()));
            }
        }
        land(0);
        build(Integer.MAX_VALUE);
        land(1);
    }

    private void land(int part) {
        new Ingestion(open(), IngestionRequest.of(KEY, RECEIVED_AT)).folder(root.resolveSibling("part-" + part));
    }

    @AfterAll
    void close() {
        session.close();
    }

    private Lake open() {
        return Lake.open(session, root);
    }

    /** Builds, and dies after so many commits of tables; answers how many there were. */
    private int build(int commits) {
        int[] seen = {0};
        Lake lake = open();
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        try {
            PanelStage stage = new PanelStage(lake, 1, (table, done, total) -> {
                seen[0]++;
                if (seen[0] >= commits) {
                    throw new Death();
                }
            });
            stage.gold(stage.silver()).release();
        } finally {
            lock.close();
        }
        return seen[0];
    }

    /** Rows of every table that a reader sees, who opens the lake now. */
    private Map<String, Long> seen() {
        Lake lake = open();
        Map<String, Long> rows = new TreeMap<>();
        TableContracts.list().stream()
                .filter(table -> !TableContracts.bronze().contains(table))
                .filter(lake::exists)
                .forEach(table -> rows.put(table.qualifiedName(), lake.rows(table)));
        return rows;
    }

    @Test
    void aBuildIsSeenWholeOrNotAtAllWhereverItEnds() {
        Map<String, Long> before = seen();
        int tables = TableContracts.list().size() - TableContracts.bronze().size();
        assertEquals(tables, before.size());
        for (int commits = 1; commits <= tables; commits++) {
            int last = commits;
            assertThrows(Death.class, () -> build(last));
            assertEquals(before, seen(), "after " + commits + " commits");
        }
        assertEquals(tables, build(Integer.MAX_VALUE));
        Map<String, Long> after = seen();
        assertEquals(tables, after.size());
        assertNotEquals(before, after);
        theErasedStaysErased(after);
    }

    /** The person is taken from the events as they are given to the lake. */
    private void theErasedStaysErased(Map<String, Long> before) {
        Nik nik = aNik();
        Lake lake = open();
        PanelStage stage = new PanelStage(lake, 1, (table, done, total) -> {
            if (done == 1) {
                RequestFault fault = assertThrows(
                        RequestFault.class,
                        () -> new Erasure(open(), KEY).erase(nik, RECEIVED_AT, erased -> {}),
                        "beside a build");
                assertEquals("another process is writing to this lake", fault.problem());
            }
        });
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        try {
            stage.gold(stage.silver()).release();
        } finally {
            lock.close();
        }
        assertEquals(before, seen());
        // A build that died has left the person in newer versions that nobody sees.
        assertThrows(Death.class, () -> build(5));
        ErasureReport report = new Erasure(open(), KEY).erase(nik, RECEIVED_AT, erased -> {});
        assertTrue(report.total() > 0);
        Map<String, Long> after = seen();
        before.forEach(
                (table, rows) -> assertEquals(rows - report.rows().getOrDefault(table, 0L), after.get(table), table));
        build(Integer.MAX_VALUE);
        for (TableContract table : TableContracts.gold()) {
            String name = table.qualifiedName();
            if (name.equals("gold.applicants")) {
                assertEquals(after.get(name), seen().get(name), name);
            }
        }
        assertEquals(
                0,
                new Erasure(open(), KEY).erase(nik, RECEIVED_AT, erased -> {}).total());
    }

    private Nik aNik() {
        Pattern number = Pattern.compile("\"nik\":\"([0-9]{16})\"");
        try (Stream<Path> files = Files.list(root.resolveSibling("all"))) {
            for (Path file : files.sorted().toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    var found = lines.map(number::matcher)
                            .filter(Matcher::find)
                            .map(match -> match.group(1))
                            .findFirst();
                    if (found.isPresent()) {
                        return new Nik(found.get());
                    }
                }
            }
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        throw new AssertionError("no identity number has landed");
    }
}
