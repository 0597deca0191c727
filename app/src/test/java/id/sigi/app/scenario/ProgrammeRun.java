package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.app.console.Console;
import id.sigi.app.job.EventSource;
import id.sigi.app.job.MainJob;
import id.sigi.app.job.MainRequest;
import id.sigi.app.job.MainResult;
import id.sigi.app.process.Stages;
import id.sigi.lake.session.Workload;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.Subgroup;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job, run once on the programme of a scenario, and what came of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProgrammeRun {
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final PseudonymKey KEY = PseudonymKey.parse("5a".repeat(32));

    private final Scenario scenario;
    private Path folder;
    private MainResult result;
    private JsonNode answerKey;

    ProgrammeRun(Scenario scenario) {
        this.scenario = scenario;
    }

    @BeforeAll
    void runTheMainJob(@TempDir Path temporary) throws IOException {
        folder = temporary;
        result = run(scenario, folder.resolve("default"));
        answerKey = new ObjectMapper()
                .readTree(result.place()
                        .resolve("answer-key")
                        .resolve("answer-key.json")
                        .toFile());
    }

    private static MainResult run(Scenario scenario, Path out) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Stages stages = new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
        MainRequest request =
                new MainRequest(new EventSource.Replay(scenario), out, KEY, RECEIVED_AT, 2, Workload.SHORT);
        return new MainJob(stages, "test").run(request);
    }

    final Scenario scenario() {
        return scenario;
    }

    /** A folder for whatever a test writes, with the result in it. */
    final Path folder() {
        return folder;
    }

    final MainResult result() {
        return result;
    }

    /** What the answer key says of an outcome. */
    final JsonNode effect(String outcome) {
        JsonNode known = answerKey.get("effects").get(outcome);
        if (known != null) {
            return known;
        }
        throw new AssertionError("the answer key has no " + outcome);
    }

    final Estimate impact(String outcome, String estimand) {
        return set("impact").list(outcome).stream()
                .filter(estimate -> estimate.label().estimand().words().equals(estimand))
                .filter(estimate -> estimate.label().subgroup().equals(Subgroup.ofWords("all")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + estimand + " of " + outcome));
    }

    final EstimateSet set(String id) {
        return result.sets().stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no set " + id));
    }

    static void assertCovered(double truth, Estimate estimate) {
        Inference numbers = estimate.inference();
        assertTrue(
                numbers.confLow().orElseThrow() <= truth
                        && truth <= numbers.confHigh().orElseThrow(),
                truth + " is outside of " + estimate);
    }
}
