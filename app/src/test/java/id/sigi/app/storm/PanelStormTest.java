package id.sigi.app.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.lake.Lake;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.programme.contract.Layer;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: builds of panels that are killed (SIGKILL) after a random number of their commits, with a reader who asks meanwhile. The reader sees the
 * rows of the build before in every table, until one build ends; then those of that one in every table.
 */
@Tag("slow")
@Tag("storm")
class PanelStormTest {
    /** Twenty, or so many as somebody names with {@code -Dsigi.kills}. */
    private static final int KILLS = Integer.getInteger("sigi.kills", 20);

    private static final long GLANCE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 300;
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

    /**
     * What a reader sees of a table who comes now.
     *
     * @param rows number of rows
     * @param digest sum of a digest of each row over all its columns, so that no row is another one
     */
    private record Content(long rows, long digest) {}

    private static Content content(Lake lake, TableContract table) {
        Dataset<Row> rows = lake.read(table);
        Column[] columns = Arrays.stream(rows.columns()).map(rows::col).toArray(Column[]::new);
        Row found = rows.select(functions.xxhash64(columns).as("digest"))
                .agg(
                        functions.count(functions.lit(1)),
                        functions.coalesce(
                                functions.sum(functions.pmod(functions.col("digest"), functions.lit(1L << 40))),
                                functions.lit(0L)))
                .head();
        return new Content(found.getLong(0), found.getLong(1));
    }

    private List<TableContract> tables(Lake lake) {
        return TableContracts.list().stream()
                .filter(table -> table.layer() != Layer.BRONZE && lake.exists(table))
                .toList();
    }

    /** The rows of every table of silver and gold. */
    private Map<String, Content> seen() {
        Lake lake = Lake.open(session, lake());
        Map<String, Content> rows = new TreeMap<>();
        tables(lake).forEach(table -> rows.put(table.qualifiedName(), content(lake, table)));
        return rows;
    }

    /** A reader who comes now and asks for the rows of one table. */
    private void ask(Map<String, Content> before, Random random) {
        Lake lake = Lake.open(session, lake());
        List<TableContract> tables = tables(lake);
        assertEquals(before.size(), tables.size());
        TableContract table = tables.get(random.nextInt(tables.size()));
        assertEquals(before.get(table.qualifiedName()), content(lake, table), table.qualifiedName());
    }

    /** All newest versions together, seen or not: it grows with each commit. */
    private long newest() throws IOException {
        try (Stream<Path> all = Files.walk(lake())) {
            return all.filter(path -> path.toString().matches(".*/(silver|gold)/.*/_delta_log/[0-9]{20}\\.json"))
                    .count();
        }
    }

    private SigiProcess build() {
        return SigiProcess.start(folder, "build", "--cores", "2", "--lake", lake().toString());
    }

    @Test
    void readersSeeOneBuildWhole() throws Exception {
        Path files = events.inFiles(folder.resolve("files"), FILES);
        Path half = Files.createDirectories(folder.resolve("half"));
        Files.copy(files.resolve("events-00000.jsonl"), half.resolve("events-00000.jsonl"));
        land(half);
        try (SigiProcess process = build()) {
            process.succeed();
        }
        Map<String, Content> before = seen();
        assertTrue(before.size() > 20, "tables of two layers");
        land(files);
        Random random = new Random(20_200_411);
        long asked = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int commits = 1 + random.nextInt(before.size() - 2);
            try (SigiProcess process = build()) {
                long written = newest();
                process.awaitSession();
                while (newest() < written + commits) {
                    ask(before, random);
                    asked++;
                    assertFalse(process.endsWithin(Duration.ofMillis(GLANCE_MILLIS)), "it ended by itself");
                }
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
                process.kill();
                System.getLogger("storm")
                        .log(
                                System.Logger.Level.INFO,
                                "kill {0} after {1} commits; a reader asked {2} times so far",
                                kill,
                                newest() - written,
                                asked);
            }
            assertEquals(before, seen(), "after kill " + kill);
        }
        assertTrue(asked >= KILLS, "readers asked " + asked + " times");
        try (SigiProcess process = build()) {
            process.succeed();
        }
        Map<String, Content> after = seen();
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
