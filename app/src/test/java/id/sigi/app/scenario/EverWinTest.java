package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.app.command.Spoken;
import id.sigi.app.console.Console;
import id.sigi.app.job.EventSource;
import id.sigi.app.job.MainJob;
import id.sigi.app.job.MainRequest;
import id.sigi.app.process.Stages;
import id.sigi.lake.session.Workload;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.SelectionPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plan of ever winning on a programme in which every loser enters the next wave, against the answer key. On the default scenario, where
 * losers choose, the end-to-end tests show that it is refused.
 */
@Tag("slow")
@Tag("programme")
class EverWinTest {
    private static final int ERRORS = 3;

    private static Scenario everybodyAgain() {
        Scenario standard = Scenario.standard().withApplicants(5_000);
        SelectionPlan selection = standard.selection();
        return standard.withSelection(new SelectionPlan(selection.quotaShares(), selection.nationalShare(), 1, 0));
    }

    private static Path run(Path out) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Stages stages = new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
        MainRequest request = new MainRequest(
                new EventSource.Replay(everybodyAgain()),
                out,
                PseudonymKey.parse("5a".repeat(32)),
                Instant.parse("2026-01-01T00:00:00Z"),
                2,
                Workload.SHORT);
        return new MainJob(stages, "test").run(request).place();
    }

    /** Mean change of an outcome by ever winning: whoever would take part has the other life, whoever would not has the same. */
    private static double truth(List<String[]> key, String outcome) {
        List<String> header = Arrays.asList(key.get(0));
        int takesPart = header.indexOf("participates_if_won");
        int without = header.indexOf("y0_" + outcome);
        int with = header.indexOf("y1_" + outcome);
        return key.stream()
                .skip(1)
                .mapToDouble(line -> Boolean.parseBoolean(line[takesPart])
                        ? Double.parseDouble(line[with]) - Double.parseDouble(line[without])
                        : 0)
                .average()
                .orElseThrow();
    }

    /** Six outcomes within three standard errors of their truth, and no wider than a tenth of a winner's certain gain in certificates. */
    @Test
    void theTrueEffectOfEverWinningIsFound(@TempDir Path folder) throws IOException {
        Path place = run(folder.resolve("run"));
        Path plan = Path.of("src", "main", "resources", "plans", "ever-win-impact.yaml");
        Path out = folder.resolve("ever");
        Spoken spoken = Spoken.sigi(
                "evaluate", plan.toString(), "--lake", place.resolve("lake").toString(), "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.out() + spoken.err());
        List<String[]> key = Files.readAllLines(place.resolve("answer-key").resolve("answer-key.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        JsonNode set = new ObjectMapper()
                .readTree(out.resolve("estimates")
                        .resolve("lottery-weighted.json")
                        .toFile());
        assertEquals(6, set.get("estimates").size());
        for (JsonNode row : set.get("estimates")) {
            assertEquals(
                    "effect of ever winning, all entrants", row.get("estimand").asText());
            double estimate = row.get("estimate").asDouble();
            double error = row.get("std_error").asDouble();
            double truth = truth(key, row.get("outcome").asText());
            assertTrue(error > 0 && Math.abs(estimate - truth) < ERRORS * error, row + " but the truth is " + truth);
            if (row.get("outcome").asText().equals("has_used_certificate")) {
                assertTrue(estimate > 2 * error, "an effect of a tenth is told from zero: " + row);
            }
        }
    }
}
