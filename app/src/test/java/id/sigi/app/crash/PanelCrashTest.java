package id.sigi.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * FEATURE UNDER TEST: builds of gold that are killed (SIGKILL) at random instants, with a reader who asks for all tables meanwhile. The reader
 * sees the rows of the build before in every table or those of the new one in every table, and what comes out in the end is what a build
 * makes that nobody disturbed, row for row.
 *
 * <p>A third of the kills come at any instant; the others are aimed at what is over in milliseconds, and a test goes on until it has hit all of
 * that.
 */
@Tag("slow")
@Tag("stress")
class PanelCrashTest {
    /** All kills of the three works together; so many as somebody names with {@code -Dsigi.kills}. */
    private static final int KILLS = Integer.getInteger("sigi.kills", 50);

    /** Other kills, as many, with {@code -Dsigi.seed}. */
    private static final long SEED = Long.getLong("sigi.seed", 20_200_411);

    /** So many that every table of gold has rows. */
    static final int APPLICANTS = 400;

    /** In this order every build but the first of each round goes on with what the one before has left. */
    private static final List<Aim> ROUND = List.of(
            Aim.KEPT_FACTS,
            Aim.ANY_INSTANT,
            Aim.OUTCOME,
            Aim.ROWS,
            Aim.ANY_INSTANT,
            Aim.COMMIT_BEGUN,
            Aim.COMMIT,
            Aim.ANY_INSTANT,
            Aim.LAST_COMMIT,
            Aim.RECORD,
            Aim.PUBLICATION_BEGUN,
            Aim.ANY_INSTANT,
            Aim.PUBLICATION);

    private static LakeSession session;
    private static CrashLakes lakes;

    @TempDir
    Path folder;

    /** What is built. */
    private enum Work {
        WHOLE(2, "all of the lake"),
        PART(2, "applicants touched"),
        /** Somebody was erased since the last build. */
        AFTER_AN_ERASURE(1, "all of the lake");

        private final int share;
        private final String says;

        Work(int share, String says) {
            this.share = share;
            this.says = says;
        }

        private int kills() {
            return Math.max(1, KILLS * share / 5);
        }
    }

    @BeforeAll
    static void prepare(@TempDir Path temporary) throws IOException {
        session = LakeSession.open(LakeSettings.of(1, temporary.resolve("reading")));
        lakes = new CrashLakes(session, Scenario.small().withApplicants(APPLICANTS), temporary);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private Path lake(Work work) throws IOException, InterruptedException {
        return switch (work) {
            case WHOLE -> lakes.half(folder);
            case PART -> lakes.late(folder);
            case AFTER_AN_ERASURE -> lakes.erased(folder);
        };
    }

    @ParameterizedTest
    @EnumSource
    void readersSeeOneBuildWholeWhereverOneIsKilled(Work work) throws Exception {
        List<String> options = work == Work.WHOLE ? List.of("--whole") : List.of();
        BuildCrashes crashes =
                new BuildCrashes(folder.resolve("killed"), session, new Random(SEED), lake(work), options);
        assertTrue(crashes.said().contains(work.says), crashes.said());
        for (int turn = 0; crashes.kills().total() < work.kills(); turn++) {
            Aim aim = ROUND.get(turn % ROUND.size());
            // A build of a part keeps no outcomes of its tasks.
            if (work != Work.PART || aim != Aim.OUTCOME) {
                crashes.kill(aim);
            }
        }
        hitWhatIsMissed(crashes, work.kills());
        crashes.end();
        System.out.printf("%s, seed %d: %s%n", work, SEED, crashes);
    }

    private static void hitWhatIsMissed(BuildCrashes crashes, int kills) throws IOException, InterruptedException {
        Set<BuildMoment> wanted =
                EnumSet.complementOf(EnumSet.of(BuildMoment.BEFORE_ITS_FIRST_FILE, BuildMoment.AFTER_ALL));
        for (int turn = 0; turn < kills + 10 && !missed(crashes, wanted).isEmpty(); turn++) {
            crashes.renew();
            crashes.kill(aim(missed(crashes, wanted).iterator().next()));
        }
        assertEquals(Set.of(), missed(crashes, wanted), crashes::toString);
    }

    private static Set<BuildMoment> missed(BuildCrashes crashes, Set<BuildMoment> wanted) {
        return crashes.kills().missed(wanted);
    }

    private static Aim aim(BuildMoment moment) {
        return switch (moment) {
            case BEFORE_ITS_FIRST_FILE, AFTER_ALL -> Aim.ANY_INSTANT;
            case AMONG_FACTS -> Aim.KEPT_FACTS;
            case AMONG_ROWS -> Aim.ROWS;
            case INSIDE_A_COMMIT -> Aim.COMMIT_BEGUN;
            case BETWEEN_ITS_COMMITS -> Aim.COMMIT;
            case BEFORE_THE_RECORD -> Aim.LAST_COMMIT;
            case BEFORE_THE_PUBLICATION -> Aim.RECORD;
            case INSIDE_THE_PUBLICATION -> Aim.PUBLICATION_BEGUN;
            case BEFORE_THE_REMOVAL -> Aim.PUBLICATION;
        };
    }
}
