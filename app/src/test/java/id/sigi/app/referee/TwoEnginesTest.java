package id.sigi.app.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.scenario.MessPlan;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: every gold table, row for row, against a second engine that was told what the tables mean and not how they are made.
 * The default scenario's tables are held against it in the end-to-end test; these build lakes of their own.
 */
@Tag("slow")
@Tag("programme")
class TwoEnginesTest {
    @Test
    void theSmallScenarioIsTheSameInBoth(@TempDir Path folder) throws IOException {
        assertSame(RuleSet.prakerja(), folder);
    }

    @Test
    void aScenarioWithNationalDrawsIsTheSameInBoth(@TempDir Path folder) throws IOException {
        assertSame(national(folder), folder);
    }

    /**
     * One line in a hundred comes late, with corrections, conflicts and repetitions beside it. The lake is built from what changed, the referee
     * from everything.
     */
    @Test
    void lateCorrectedAndRepeatedEventsAreTheSameInBoth(@TempDir Path folder) throws IOException {
        Scenario scenario = Scenario.small().withMess(MessPlan.NONE);
        List<String> lines = TwoEngines.lines(TwoEngines.replay(scenario, RuleSet.prakerja(), folder.resolve("all")));
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            (line % 100 == 7 ? second : first).add(lines.get(line));
        }
        second.addAll(Corrections.of(first));
        second.addAll(first.subList(1_000, 1_500));
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(first, "1-first");
            engines.build();
            assertEquals(Map.of(), engines.differences());
            long conflicts = engines.land(second, "2-second").total().quarantined();
            assertTrue(
                    conflicts >= 10,
                    "of each type that is corrected one conflict, unless it happened to say the same: " + conflicts);
            engines.build();
            assertEquals(Map.of(), engines.differences());
        }
    }

    private static void assertSame(RuleSet rules, Path folder) throws IOException {
        try (TwoEngines engines = new TwoEngines(folder)) {
            engines.land(TwoEngines.replay(Scenario.small(), rules, folder.resolve("files")));
            engines.build();
            assertEquals(Map.of(), engines.differences());
        }
    }

    private static RuleSet national(Path folder) throws IOException {
        try (var stream = RuleSet.class.getResourceAsStream("/rules/prakerja.yaml")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return RuleSet.read(Files.writeString(
                    folder.resolve("national.yaml"),
                    text.replace("drawStages: [AREA]", "drawStages: [AREA, NATIONAL]")));
        }
    }
}
