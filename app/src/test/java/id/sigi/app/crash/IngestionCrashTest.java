package id.sigi.app.crash;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.programme.scenario.Scenario;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: landings that are killed (SIGKILL) at random instants and started again leave the tables of a landing that nobody
 * disturbed, row for row.
 *
 * <p>Batches of a followed folder may be cut in other places after a kill. The rows are the same all the same, down to their file and
 * line: files are given in the order of their names, and both within a batch and across batches the earlier place of an event wins.
 */
@Tag("slow")
@Tag("stress")
class IngestionCrashTest {
    private static final int FILES = 12;
    private static final String FILES_PER_BATCH = "3";
    private static final String PAGE_ROWS = "4000";
    private static final int MOST_KILLS_IN_A_ROUND = 4;

    private static MessyEvents events;
    private static LakeSession session;

    @TempDir
    Path folder;

    /** A source of events. */
    enum Kind {
        FILES,
        OUTBOX,
        FOLLOW
    }

    @BeforeAll
    static void prepare(@TempDir Path temporary) throws IOException {
        events = MessyEvents.of(Scenario.small(), temporary.resolve("landing"));
        session = LakeSession.open(LakeSettings.of(2, temporary.resolve("reading")));
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** At least thirty kills together. */
    @ParameterizedTest
    @CsvSource({"FILES, 12, 11", "OUTBOX, 12, 12", "FOLLOW, 12, 13"})
    void manyKillsLeaveNoTrace(Kind kind, int kills, long seed) throws Exception {
        long start = System.nanoTime();
        try (EmbeddedPostgres server = kind == Kind.OUTBOX ? EmbeddedPostgres.start() : null) {
            String[] source = server == null
                    ? source(kind)
                    : new String[] {"--outbox", events.inOutbox(server), "--page-rows", PAGE_ROWS};
            Random random = new Random(seed);
            LandingCrashes crashes = new LandingCrashes(folder, session, random, source);
            crashes.calm();
            int rounds = 0;
            for (; crashes.kills() < kills; rounds++) {
                crashes.round("round-" + rounds, 1 + random.nextInt(MOST_KILLS_IN_A_ROUND));
            }
            System.out.printf(
                    "%s, seed %d: %s; %d lakes like the undisturbed one; %d s%n",
                    kind,
                    seed,
                    crashes,
                    rounds,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    private String[] source(Kind kind) throws IOException {
        String files = events.inFiles(folder.resolve("events"), FILES).toString();
        return switch (kind) {
            case FILES -> new String[] {files};
            case FOLLOW -> new String[] {files, "--follow", "--catch-up", "--files-per-batch", FILES_PER_BATCH};
            case OUTBOX -> throw new IllegalArgumentException("an outbox needs a server");
        };
    }
}
