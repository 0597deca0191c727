package id.sigi.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads the sources of all tests. What the default build does not run is in a suite that has a name, and what makes a test long by its
 * nature is done in few places of the default build, each with its reason.
 */
@Tag("architecture")
class SuitesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Set<String> SUITES = Set.of("stress", "simulation", "attack", "programme", "variant");

    /** The main job, the scenario of 20,000 people, and a Java machine of its own. */
    private static final Pattern LONG = Pattern.compile(
            "Scenario\\.standard\\(\\)|new MainJob\\(|extends WholeProgramme|SigiProcess|OtherProcess|\"java\\.class\\.path\"");

    /** Classes of the default build that do so all the same, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "EndToEndTest",
                    "the main job against the known truth is what the default build must hold; once, for a seventh of the people",
            "ScenarioTest", "reads the scenario and replays nothing",
            "PopulationTest", "draws people and replays nothing",
            "DurableLocalLogStoreTest", "one short race of two processes; the long ones are a suite",
            "NotebooksTest", "compiles cells against its own class path; no other machine is started",
            "LakeLockTest", "a lock of another process; no engine is started",
            "OutputFolderTest", "a lock of another process; no engine is started",
            "TemporaryFolderTest", "a lock of another process; no engine is started");

    private static Map<String, String> sources;

    @BeforeAll
    static void read() throws IOException {
        sources = new TreeMap<>();
        try (Stream<Path> all = Files.walk(ROOT, 14)) {
            for (Path file : all.filter(SuitesTest::isTest).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/" + TESTS + "/") && file.toString().endsWith("Test.java");
    }

    private static long count(String text, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    @Test
    void whatIsSlowIsInASuiteWithAName() {
        Set<String> nameless = new TreeSet<>();
        sources.forEach((name, text) -> {
            long named = SUITES.stream()
                    .mapToLong(suite -> count(text, "@Tag(\"" + suite + "\")"))
                    .sum();
            if (named != count(text, "@Tag(\"slow\")")) {
                nameless.add(name);
            }
        });
        assertEquals(Set.of(), nameless, "each @Tag(\"slow\") has a suite beside it: " + SUITES);
        assertTrue(sources.size() > 200, "all tests were read, not " + sources.size());
    }

    @Test
    void everySuiteHasAProfileAndIsWrittenDown() throws IOException {
        String build = Files.readString(ROOT.resolve("pom.xml"));
        String guide = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        for (String suite : SUITES) {
            assertTrue(build.contains("<sigi.tests.included>" + suite + "</sigi.tests.included>"), suite);
            assertTrue(guide.contains("-P" + (suite.endsWith("s") ? suite : suite + "s") + "`"), suite);
        }
    }

    /** Whoever adds such a test decides between a suite and a reason that is read in review. */
    @Test
    void whatIsLongByItsNatureIsRareInTheDefaultBuild() {
        Set<String> found = new TreeSet<>();
        sources.forEach((name, text) -> {
            if (LONG.matcher(text).find() && !text.matches("(?s).*@Tag\\(\"slow\"\\)\n(@[^\n]*\n)*(final )?class .*")) {
                found.add(name);
            }
        });
        found.remove("SuitesTest");
        assertEquals(new TreeSet<>(REASONS.keySet()), found);
        assertEquals(
                List.of(), REASONS.values().stream().filter(String::isBlank).toList());
    }
}
