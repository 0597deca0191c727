package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong request ends with exit code 2, says problem, reason and remedy, shows no stack trace and leaves nothing behind. */
@Tag("scenario")
class BadRequestTest {
    private static final String PLAN = """
            kind: experiment
            id: tiny
            title: {en: Tiny, id: Kecil}
            rows: {cap: 1000}
            unit: person
            contrast: offered minus not offered
            design: {offer: offered, strata: [site]}
            outcomes:
              - {name: earnings, label: {en: Earnings, id: Pendapatan}, unit: rupiah, family: income}
            estimators:
              - {estimator: difference_in_means}
            missing: drop
            minimum_cell: 1
            seed: 1
            """;

    @TempDir
    private Path folder;

    private Path out;

    private Path key;

    @BeforeEach
    void prepare() throws IOException {
        out = folder.resolve("out");
        key = folder.resolve("key");
        Files.writeString(key, "00".repeat(31) + "01\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anUnknownColumnInAPlan() throws IOException {
        Path plan = write("plan.yaml", PLAN.replace("earnings", "earnigns"));
        Path data = write("data.csv", "person,offered,site,earnings\n1,1,a,10\n2,0,a,12\n3,1,a,9\n4,0,a,8\n");
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", data.toString(), "--out", out.toString());
        assertRefused(spoken, "earnigns", "earnings");
    }

    @Test
    void anExpressionThatFailsOnARow() throws IOException {
        Path plan = write(
                "plan.yaml",
                PLAN.replace("rows: {cap: 1000}", "rows: {cap: 1000, derive: {ratio: 1 div zero}}")
                        .replace("name: earnings", "name: ratio"));
        Path data = write("data.csv", "person,offered,site,zero\n1,1,a,1\n2,0,a,0\n3,1,a,1\n4,0,a,1\n");
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", data.toString(), "--out", out.toString());
        assertRefused(spoken, "DIVIDE_BY_ZERO", "try_divide");
    }

    @Test
    void aMissingDataFile() throws IOException {
        Path plan = write("plan.yaml", PLAN);
        Path data = folder.resolve("missing.csv");
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", data.toString(), "--out", out.toString());
        assertRefused(spoken, "missing.csv");
    }

    @Test
    void aMissingPlan() {
        Spoken spoken = Spoken.sigi("evaluate", folder.resolve("no.yaml").toString(), "--out", out.toString());
        assertRefused(spoken, "no.yaml");
    }

    @Test
    void malformedYaml() throws IOException {
        Path plan = write("plan.yaml", "kind: experiment\nid: [never closed\noutcomes: {\n");
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", plan.toString(), "--out", out.toString());
        assertRefused(spoken, "plan.yaml", "line");
    }

    @Test
    void aMalformedScenario() throws IOException {
        Path scenario = write("scenario.yaml", "name: x\nseed: many\n");
        Spoken spoken = Spoken.sigi(
                "run", "--scenario", scenario.toString(), "--out", out.toString(), "--key-file", key.toString());
        assertRefused(spoken, "scenario.yaml");
    }

    @Test
    void anEmptyEventsFolder() throws IOException {
        Path events = Files.createDirectory(folder.resolve("events"));
        Spoken spoken = Spoken.sigi(
                "run", "--events", events.toString(), "--out", out.toString(), "--key-file", key.toString());
        assertRefused(spoken, "events");
    }

    @Test
    void anEventsFolderThatIsNotThere() {
        Spoken spoken = Spoken.sigi(
                "run",
                "--events",
                folder.resolve("nowhere").toString(),
                "--out",
                out.toString(),
                "--key-file",
                key.toString());
        assertRefused(spoken, "nowhere");
    }

    @Test
    void anOutputFolderThatCannotBeWritten() throws IOException {
        Path file = write("file", "not a folder");
        Path below = file.resolve("out");
        Spoken spoken =
                Spoken.sigi("run", "--scenario", "small", "--out", below.toString(), "--key-file", key.toString());
        assertRefused(spoken, "cannot be written");
    }

    @Test
    void anOutputFolderWithForeignFiles() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("thesis.txt"), "precious");
        Spoken spoken =
                Spoken.sigi("run", "--scenario", "small", "--out", out.toString(), "--key-file", key.toString());
        assertEquals(2, spoken.exitCode());
        assertTrue(spoken.err().contains("not empty"), spoken.err());
        assertEquals("precious", Files.readString(out.resolve("thesis.txt")));
    }

    @Test
    void aKeyThatOthersCanRead() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Spoken spoken =
                Spoken.sigi("run", "--scenario", "small", "--out", out.toString(), "--key-file", key.toString());
        assertRefused(spoken, "not private", "chmod 600");
    }

    @Test
    void noCores() {
        Spoken spoken = Spoken.sigi(
                "run", "--scenario", "small", "--cores", "0", "--out", out.toString(), "--key-file", key.toString());
        assertRefused(spoken, "--cores says 0");
    }

    @Test
    void anUnknownOption() {
        Spoken spoken = Spoken.sigi("run", "--evnts", "x");
        assertEquals(2, spoken.exitCode());
        assertTrue(spoken.err().contains("--evnts"), spoken.err());
    }

    @Test
    void helpReadsWell() {
        for (String[] words : List.of(
                new String[] {"--help"},
                new String[] {"run", "--help"},
                new String[] {"evaluate", "--help"},
                new String[] {"contracts", "--help"},
                new String[] {"replay", "--help"})) {
            Spoken spoken = Spoken.sigi(words);
            assertAll(
                    () -> assertEquals(0, spoken.exitCode()),
                    () -> assertTrue(spoken.out().contains("Usage: sigi"), spoken.out()),
                    () -> assertEquals("", spoken.err()));
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertRefused(Spoken spoken, String... words) {
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("Why:") && spoken.err().contains("Fix:"), spoken.err());
        assertFalse(spoken.err().contains("\tat "), spoken.err());
        for (String word : words) {
            assertTrue(spoken.err().contains(word), word + " in: " + spoken.err());
        }
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        try (Stream<Path> left = Files.list(folder)) {
            List<String> names = left.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("out") || name.startsWith(".out"))
                    .toList();
            assertEquals(List.of(), names);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }
}
