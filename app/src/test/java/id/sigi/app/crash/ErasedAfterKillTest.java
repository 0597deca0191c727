package id.sigi.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a person who is erased after a build was killed (SIGKILL). No file of the lake holds a row of the person any more, whether a
 * table names it or not; readers see what they would see had nothing been killed; and so they do after the next build.
 */
@Tag("slow")
@Tag("stress")
class ErasedAfterKillTest {
    /** At what kills of a first build are aimed, and then those of a build of what came late. */
    private static final List<Aim> OF_A_FIRST_BUILD = List.of(Aim.KEPT_FACTS, Aim.ROWS, Aim.COMMIT);

    private static final List<Aim> OF_ANOTHER_BUILD = List.of(Aim.ROWS, Aim.COMMIT, Aim.COMMIT);

    private static final long SEED = Long.getLong("sigi.seed", 20_200_411);

    private static LakeSession session;
    private static CrashLakes lakes;

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private Path killed;
    private Path calm;
    private List<CrashLakes.Known> people;
    private final Set<String> erased = new HashSet<>();

    @BeforeAll
    static void prepare(@TempDir Path temporary) throws IOException {
        session = LakeSession.open(LakeSettings.of(1, temporary.resolve("reading")));
        lakes = new CrashLakes(session, Scenario.small().withApplicants(PanelCrashTest.APPLICANTS), temporary);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void whoIsErasedAfterABuildWasKilledIsGoneFromTheDisk() throws Exception {
        killed = lakes.landedButLate(folder);
        people = lakes.buyers(killed);
        calm = BuildCrashes.copy(killed, folder.resolve("calm"));
        kill(OF_A_FIRST_BUILD);
        erase();
        buildBoth();
        lakes.landLate(folder, killed);
        lakes.landLate(folder, calm);
        kill(OF_ANOTHER_BUILD);
        erase();
        buildBoth();
        assertEquals(Map.of(), new RowsOnDisk(session, killed).of(erased), "what the last build wrote");
    }

    private void kill(List<Aim> aims) throws IOException, InterruptedException {
        for (Aim aim : aims) {
            BuildTraces traces = BuildTraces.of(killed);
            SeenRows seen = SeenRows.read(session, killed);
            try (SigiProcess process =
                    SigiProcess.start(folder, "build", "--cores", "2", "--lake", killed.toString())) {
                long commits = aim.commits(random, TableContracts.gold().size() - 1);
                assertTrue(BuildCrashes.awaitAim(process, aim, killed, traces, commits), "it ended before " + aim);
                process.kill();
            }
            BuildTraces left = BuildTraces.of(killed);
            System.out.printf("aimed at %s, %d commits made%n", aim, left.commitsSince(traces));
            assertEquals(seen, SeenRows.read(session, killed), "readers saw something new before " + aim);
        }
    }

    private void erase() throws IOException {
        CrashLakes.Known person = people.remove(0);
        RowsOnDisk disk = new RowsOnDisk(session, killed);
        assertNotEquals(Map.of(), disk.unnamed(), "killed builds left rows that no table names");
        assertTrue(
                disk.of(person.keys()).keySet().stream().anyMatch(table -> table.startsWith("gold.")),
                "the person was among what they wrote");
        lakes.erase(killed, person);
        lakes.erase(calm, person);
        erased.addAll(person.keys());
        assertEquals(Map.of(), disk.of(erased), "rows of the erased");
        assertEquals(Map.of(), disk.unnamed(), "rows that no table names");
        assertFalse(Files.exists(killed.resolve("_sigi/facts")), "kept facts");
        assertEquals(SeenRows.read(session, calm), SeenRows.read(session, killed), "what readers see");
    }

    private void buildBoth() throws IOException, InterruptedException {
        CrashLakes.build(folder, calm);
        CrashLakes.build(folder, killed);
        assertEquals(Map.of(), SeenRows.differences(session, calm, killed));
    }
}
