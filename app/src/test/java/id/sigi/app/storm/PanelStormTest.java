package id.sigi.app.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.lake.Lake;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.programme.contract.Layer;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: builds of panels that are killed (SIGKILL) at random instants, with a reader who asks meanwhile. The reader sees the
 * rows of the build before in every table, until one build ends; then those of that one in every table.
 */
@Tag("slow")
class PanelStormTest {
    /** Twenty, or so many as somebody names with {@code -Dsigi.kills}. */
    private static final int KILLS = Integer.getInteger("sigi.kills", 20);

    private static final long GLANCE_MILLIS = 50;
    private static final int FILES = 2;

    private static LakeSession session;
    private static MessyEvents events;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare(@TempDir Path temporary) throws IOException {
        events = MessyEvents.of(Scenario.small(), temporary.resolve("landing"));
        session = LakeSession.open(LakeSettings.of(1, temporary.resolve("reading")));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private Path lake() {
        return folder.resolve("lake");
    }

    private void land(Path files) {
        IngestionRequest request =
                IngestionRequest.of(PseudonymKey.parse(SigiProcess.KEY), Instant.parse("2026-01-01T00:00:00Z"));
        new Ingestion(Lake.open(session, lake()), request).folder(files);
    }

    /** Rows of every table of silver and gold, as a reader sees them who comes now. */
    private Map<String, Long> seen() {
        Lake lake = Lake.open(session, lake());
        Map<String, Long> rows = new TreeMap<>();
        TableContracts.list().stream()
                .filter(table -> table.layer() != Layer.BRONZE && lake.exists(table))
                .forEach(table -> rows.put(table.qualifiedName(), lake.rows(table)));
        return rows;
    }

    /** All newest versions together, seen or not: it grows with each commit. */
    private long newest() throws IOException {
        try (Stream<Path> all = Files.walk(lake())) {
            return all.filter(path -> path.toString().matches(".*/(silver|gold)/.*/_delta_log/[0-9]{20}\\.json"))
                    .count();
        }
    }

    private SigiProcess build() {
        return SigiProcess.start(folder, "panels", "--cores", "2", "--lake", lake().toString());
    }

    @Test
    void readersSeeOneBuildWhole() throws Exception {
        Path files = events.inFiles(folder.resolve("files"), FILES);
        Path half = Files.createDirectories(folder.resolve("half"));
        Files.copy(files.resolve("events-00000.jsonl"), half.resolve("events-00000.jsonl"));
        land(half);
        Duration length;
        try (SigiProcess process = build()) {
            process.awaitSession();
            long begun = System.nanoTime();
            process.succeed();
            length = Duration.ofNanos(System.nanoTime() - begun);
        }
        Map<String, Long> before = seen();
        assertTrue(before.size() > 20, "tables of two layers");
        land(files);
        Random random = new Random(20_200_411);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (SigiProcess process = build()) {
                process.awaitSession();
                long written = newest();
                while (newest() == written && !process.endsWithin(Duration.ofMillis(GLANCE_MILLIS))) {
                    assertEquals(before, seen(), "before its first commit");
                }
                long life = (long) (random.nextDouble() * 0.6 * length.toMillis());
                long begun = System.nanoTime();
                while (System.nanoTime() - begun < Duration.ofMillis(life).toNanos()) {
                    assertEquals(before, seen(), "while a build is under way");
                }
                process.kill();
            }
            assertEquals(before, seen(), "after kill " + kill);
        }
        try (SigiProcess process = build()) {
            process.succeed();
        }
        Map<String, Long> after = seen();
        assertEquals(before.keySet(), after.keySet());
        assertNotEquals(before, after);
        assertEquals(List.of(), leftOvers());
    }

    /** Only the newest build is named. */
    private List<String> leftOvers() {
        Lake lake = Lake.open(session, lake());
        return TableContracts.gold().stream()
                .filter(table -> lake.version(table) < 1)
                .map(table -> table.qualifiedName())
                .toList();
    }
}
