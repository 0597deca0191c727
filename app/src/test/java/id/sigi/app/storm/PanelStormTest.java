package id.sigi.app.storm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.lake.Lake;
import id.sigi.lake.LakeSession;
import id.sigi.lake.LakeSettings;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: builds of gold that are killed (SIGKILL) at random instants, with a reader who asks for all tables meanwhile. The reader
 * sees the rows of the build before in every table or those of the new one in every table, and what comes out in the end is what a build
 * makes that nobody disturbed, row for row.
 */
@Tag("slow")
@Tag("storm")
class PanelStormTest {
    /** Of each kind; so many as somebody names with {@code -Dsigi.kills}. */
    private static final int KILLS = Integer.getInteger("sigi.kills", 25);

    /** Another storm of the same length, with {@code -Dsigi.seed}. */
    private static final long SEED = Long.getLong("sigi.seed", 20_200_411);

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

    private void land(Path lake, Path files) {
        IngestionRequest request =
                IngestionRequest.of(PseudonymKey.parse(SigiProcess.KEY), Instant.parse("2026-01-01T00:00:00Z"));
        new Ingestion(Lake.open(session, lake), request).folder(files);
    }

    /** A lake that was built before the last of so many files landed. */
    private Path lake(int files) throws IOException, InterruptedException {
        Path all = events.inFiles(folder.resolve("files"), files);
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        for (int file = 0; file < files - 1; file++) {
            String name = "events-%05d.jsonl".formatted(file);
            Files.copy(all.resolve(name), earlier.resolve(name));
        }
        Path lake = folder.resolve("lake");
        land(lake, earlier);
        try (SigiProcess process = SigiProcess.start(folder, "build", "--cores", "2", "--lake", lake.toString())) {
            process.succeed();
        }
        land(lake, all);
        return lake;
    }

    /** Half of the events are new and all is made anew, or one in a hundred is and the build changes what that touches. */
    @ParameterizedTest
    @CsvSource({"2, --whole", "100, "})
    void readersSeeOneBuildWholeWhereverOneIsKilled(int files, String option) throws Exception {
        List<String> options = option == null ? List.of() : List.of(option);
        BuildStorm storm = new BuildStorm(folder.resolve("storm"), session, new Random(SEED), lake(files), options);
        for (boolean isAmongCommits = false; storm.kills() < KILLS; isAmongCommits = !isAmongCommits) {
            storm.kill(isAmongCommits);
        }
        storm.end();
        System.out.printf("%d files, seed %d: %s%n", files, SEED, storm);
        assertTrue(
                storm.kills(BuildTraces.Moment.BETWEEN_ITS_COMMITS) + storm.kills(BuildTraces.Moment.INSIDE_A_COMMIT)
                        > KILLS / 10,
                storm.toString());
    }
}
