package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.console.Console;
import id.sigi.app.job.EventSource;
import id.sigi.app.job.MainJob;
import id.sigi.app.job.MainRequest;
import id.sigi.app.job.MainResult;
import id.sigi.app.process.Stages;
import id.sigi.lake.session.Workload;
import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.privacy.PseudonymKey;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: the main job gives the same bytes again. Its parts are held to that by the default build: the replay, the estimates that are made
 * again from the lake, and the panels whatever the partitions.
 */
@Tag("scenario")
@Tag("slow")
@Tag("programme")
class SameBytesTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final PseudonymKey KEY = PseudonymKey.parse("5a".repeat(32));

    @TempDir
    Path folder;

    private static MainResult run(Scenario scenario, Path out) {
        return run(new EventSource.Replay(scenario), out);
    }

    private static MainResult run(EventSource source, Path out) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Stages stages = new Stages(new Console(nowhere, nowhere, Console.Kind.PIPE), () -> 0L);
        MainRequest request = new MainRequest(source, out, KEY, RECEIVED_AT, 2, Workload.SHORT);
        return new MainJob(stages, "test").run(request);
    }

    @Test
    void theSameScenarioGivesTheSameBytes() throws IOException {
        MainResult first = run(Scenario.small(), folder.resolve("first").resolve("small"));
        MainResult second = run(Scenario.small(), folder.resolve("second").resolve("small"));
        for (String part : List.of("report", "estimates", "landing", "answer-key")) {
            assertEquals(
                    files(first.place().resolve(part)).keySet(),
                    files(second.place().resolve(part)).keySet());
            assertEquals(
                    files(first.place().resolve(part)), files(second.place().resolve(part)));
        }
    }

    /** What a run made of its own lake is made again of the lake alone; versions of tables and the lake's place are all that differ. */
    @Test
    void aLakeThatWasBuiltGivesTheSameEstimates() throws IOException {
        MainResult whole = run(Scenario.small(), folder.resolve("whole"));
        MainResult again = run(new EventSource.BuiltLake(whole.place().resolve("lake")), folder.resolve("again"));
        Map<String, String> estimates = files(whole.place().resolve("estimates"));
        assertTrue(estimates.size() > 10);
        assertEquals(estimates, files(again.place().resolve("estimates")));
        assertFalse(Files.exists(again.place().resolve("lake")));
    }

    @Test
    void aLakeWithoutPanelsIsRefused() {
        RequestFault fault = assertThrows(
                RequestFault.class,
                () -> run(new EventSource.BuiltLake(folder.resolve("nothing")), folder.resolve("out")));
        assertTrue(fault.getMessage().contains("sigi build"), fault.getMessage());
        assertFalse(Files.exists(folder.resolve("nothing")));
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
