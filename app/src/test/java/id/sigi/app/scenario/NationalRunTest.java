package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.command.Spoken;
import id.sigi.app.console.Console;
import id.sigi.app.job.EventSource;
import id.sigi.app.job.MainJob;
import id.sigi.app.job.MainRequest;
import id.sigi.app.process.Stages;
import id.sigi.lake.Lake;
import id.sigi.lake.session.LakeSession;
import id.sigi.lake.session.LakeSettings;
import id.sigi.lake.session.Workload;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job under rules that draw a wave by areas and then nationally: both stages hold, and winners add up to the chances of the wave. */
@Tag("slow")
@Tag("programme")
class NationalRunTest {
    private static RuleSet national(Path folder) throws IOException {
        try (var stream = RuleSet.class.getResourceAsStream("/rules/prakerja.yaml")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return RuleSet.read(Files.writeString(
                    folder.resolve("national.yaml"),
                    text.replace("drawStages: [AREA]", "drawStages: [AREA, NATIONAL]")));
        }
    }

    private static Path run(Path folder) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Stages stages = new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
        MainRequest request = new MainRequest(
                new EventSource.Replay(Scenario.small(), national(folder)),
                folder.resolve("run"),
                PseudonymKey.parse("5a".repeat(32)),
                Instant.parse("2026-01-01T00:00:00Z"),
                2,
                Workload.SHORT);
        return new MainJob(stages, "test").run(request).place();
    }

    @Test
    void bothStagesHoldAndTheirChancesAddUp(@TempDir Path folder) throws IOException {
        Path lakeFolder = run(folder).resolve("lake");
        Spoken spoken = Spoken.sigi("audit-draw", "--lake", lakeFolder.toString(), "--redraws", "99");
        assertEquals(0, spoken.exitCode(), spoken.out() + spoken.err());
        assertTrue(spoken.out().contains("42 of 42 draws"), spoken.out());
        assertTrue(
                spoken.out().contains("All draws together, winners_by_operator: least of 24 operators"), spoken.out());
        try (LakeSession session = LakeSession.open(LakeSettings.of(2, folder.resolve("look")))) {
            Lake lake = Lake.open(session, lakeFolder);
            Row sums = lake.read(TableContracts.PERSON_DRAWS)
                    .where("draw_stage = 'AREA'")
                    .selectExpr(
                            "sum(wave_win_probability)",
                            "sum(assignment_probability)",
                            "sum(int(is_wave_winner))",
                            "sum(int(is_wave_winner and not is_selected))",
                            "count(*)",
                            "count(wave_win_probability)")
                    .head();
            assertEquals(sums.getLong(4), sums.getLong(5), "every entrant has a chance of the wave");
            assertTrue(sums.getLong(3) > 10, "some who lost in their area won nationally: " + sums.getLong(3));
            // Places are fixed, so that only people screened out between the stages and full households keep the two
            // apart.
            double gap = Math.abs(sums.getLong(2) - sums.getDouble(0));
            assertTrue(
                    sums.getLong(2) - sums.getDouble(1) > 0.8 * sums.getLong(3), "chances of areas alone fall short");
            assertTrue(
                    gap < 0.2 * sums.getLong(3), sums.getLong(2) + " won, the chances add up to " + sums.getDouble(0));
        }
    }
}
