package id.sigi.app.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.console.Console;
import id.sigi.app.job.PanelJob;
import id.sigi.app.process.Stages;
import id.sigi.ingestion.Ingestion;
import id.sigi.ingestion.IngestionRequest;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: a landing and then a build that are killed (SIGKILL) in the middle of their work and taken up again by another process.
 * {@link IngestionCrashTest} and {@link PanelCrashTest} do so many times at random instants; this is a look of two minutes before them.
 */
@Tag("slow")
@Tag("stress")
class KilledOnceTest {
    private static final int APPLICANTS = 150;
    private static final int FILES = 2;

    @TempDir
    Path folder;

    @Test
    void aLandingAndABuildAreKilledAndTakenUpAgain() throws Exception {
        Path files = MessyEvents.of(Scenario.small().withApplicants(APPLICANTS), folder.resolve("landing"))
                .inFiles(folder.resolve("files"), FILES);
        Path lake = folder.resolve("lake");
        killALanding(lake, files);
        try (LakeSession session = LakeSession.open(LakeSettings.of(2, folder.resolve("work")))) {
            Path calm = folder.resolve("calm");
            land(session, calm, files);
            build(session, calm);
            land(session, lake, files);
            LandedRows undisturbed = LandedRows.read(session, calm);
            assertEquals(Map.of(), LandedRows.read(session, lake).differences(undisturbed));
            assertEquals(List.of(), KillCensus.begun(lake), "no run is left begun");
            killABuild(lake);
            Lake reader = Lake.open(session, lake);
            assertEquals(
                    List.of(),
                    TableContracts.gold().stream().filter(reader::exists).toList(),
                    "nothing of the killed build is seen");
            build(session, lake);
            assertEquals(SeenRows.read(session, calm), SeenRows.read(session, lake));
        }
    }

    private void killALanding(Path lake, Path files) throws IOException, InterruptedException {
        try (SigiProcess process =
                SigiProcess.start(folder, "ingest", "--cores", "2", "--lake", lake.toString(), files.toString())) {
            while (KillCensus.begun(lake).isEmpty()) {
                assertFalse(process.endsWithin(Duration.ofMillis(10)), "it ended by itself");
            }
            process.kill();
        }
        assertEquals(1, KillCensus.begun(lake).size(), "killed within a run");
    }

    private void killABuild(Path lake) throws IOException, InterruptedException {
        BuildTraces traces = BuildTraces.of(lake);
        try (SigiProcess process = SigiProcess.start(folder, "build", "--cores", "2", "--lake", lake.toString())) {
            assertTrue(BuildCrashes.awaitAim(process, Aim.COMMIT, lake, traces, 1), "it ended before its first commit");
            process.kill();
        }
    }

    private static void land(LakeSession session, Path lake, Path files) {
        IngestionRequest request =
                IngestionRequest.of(PseudonymKey.parse(SigiProcess.KEY), Instant.parse("2026-01-01T00:00:00Z"));
        new Ingestion(Lake.open(session, lake), request).folder(files);
    }

    private static void build(LakeSession session, Path lake) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Stages stages = new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
        new PanelJob(stages).run(Lake.open(session, lake), 2, false);
    }
}
