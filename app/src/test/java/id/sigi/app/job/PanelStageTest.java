package id.sigi.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.ingestion.erasure.Erasure;
import id.sigi.ingestion.erasure.ErasureReport;
import id.sigi.lake.Lake;
import id.sigi.lake.TypedEvents;
import id.sigi.lake.format.LakeLock;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.ledger.Ledger;
import id.sigi.ledger.landing.LandingWriter;
import id.sigi.ledger.replay.Progress;
import id.sigi.ledger.replay.ScenarioReplay;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.people.Population;
import id.sigi.transforms.gold.GoldBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
@Tag("programme")
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

    /** Builds, and dies after so many commits of tables. */
    private void build(int commits) {
        int[] seen = {0};
        watchedBuild((table, done, total) -> {
            seen[0]++;
            if (seen[0] >= commits) {
                throw new Death();
            }
        });
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

    /** Versions of every table that a reader sees, who opens the lake now. */
    private Map<String, Long> versions() {
        Lake lake = open();
        Map<String, Long> versions = new TreeMap<>();
        TableContracts.list().stream()
                .filter(table -> !TableContracts.bronze().contains(table))
                .forEach(table ->
                        lake.findVersion(table).ifPresent(version -> versions.put(table.qualifiedName(), version)));
        return versions;
    }

    /** The referee is the engine's own reader of JSON over all that has landed. */
    @Test
    void whatTheLandingTypedIsWhatTheDataSay() {
        Dataset<Row> events = open().read(TableContracts.EVENTS);
        assertTrue(events.count() > 10_000);
        Dataset<Row> typed = TypedEvents.of(events);
        assertEquals(
                0, typed.exceptAll(events).count() + events.exceptAll(typed).count());
    }

    @Test
    void aBuildIsSeenWholeOrNotAtAllWhereverItEnds() {
        Map<String, Long> before = seen();
        int tables = TableContracts.list().size() - TableContracts.bronze().size();
        int written = TableContracts.gold().size();
        assertEquals(tables, before.size());
        for (int commits : List.of(1, written / 2, written)) {
            assertThrows(Death.class, () -> build(commits));
            assertEquals(before, seen(), "dead after " + commits + " commits");
        }
        Map<String, Long> versions = versions();
        // What lies on disk after a commit is what a build leaves that dies there.
        int commits = watchedBuild((table, done, total) -> assertEquals(versions, versions(), table.toString()));
        assertEquals(written, commits);
        Map<String, Long> after = seen();
        assertEquals(tables, after.size());
        assertNotEquals(before, after);
        assertEquals(tables, versions().size());
        theErasedStaysErased(after);
    }

    private int watchedBuild(PanelStage.Watch watch) {
        int[] seen = {0};
        Lake lake = open();
        LakeLock lock = lake.lockForWriting(Duration.ZERO);
        try {
            PanelStage stage = new PanelStage(lake, 1, (table, done, total) -> {
                seen[0]++;
                watch.written(table, done, total);
            });
            stage.build(opened -> GoldBuild.update(opened, said -> {}), Runnable::run)
                    .release();
        } finally {
            lock.close();
        }
        return seen[0];
    }

    private void theErasedStaysErased(Map<String, Long> before) {
        Nik nik = aNik();
        // A build that dies leaves the person in newer versions that nobody sees.
        assertThrows(
                Death.class,
                () -> watchedBuild((table, done, total) -> {
                    RequestFault fault = assertThrows(
                            RequestFault.class,
                            () -> new Ingestion(open(), IngestionRequest.of(KEY, RECEIVED_AT), Duration.ZERO)
                                    .alone(landing -> 0),
                            "beside a build");
                    assertEquals("another process is writing to this lake", fault.problem());
                    if (done == 5) {
                        throw new Death();
                    }
                }));
        ErasureReport report = new Erasure(open(), KEY).erase(nik, RECEIVED_AT, (done, total) -> {});
        assertTrue(report.total() > 0);
        assertFalse(Files.exists(root.resolve("_sigi/facts")), "what builds kept speaks of the person too");
        Map<String, Long> after = seen();
        TableContracts.gold().stream()
                .map(TableContract::qualifiedName)
                .forEach(table -> assertEquals(
                        before.get(table) - report.rows().getOrDefault(table, 0L), after.get(table), table));
        assertEquals(ofSilver(before) - report.rows().get("bronze.events"), ofSilver(after));
        watchedBuild((table, done, total) -> {});
        assertEquals(after.get("gold.applicants"), seen().get("gold.applicants"));
    }

    /** Each event is a row of one silver table. */
    private static long ofSilver(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .filter(table -> table.getKey().startsWith("silver."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The first to register. */
    private static Nik aNik() {
        return Population.of(Scenario.small()).people().get(0).nik();
    }
}
