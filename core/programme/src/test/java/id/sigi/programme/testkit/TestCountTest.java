package id.sigi.programme.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums of what modules have written of their tests, some of which have none in a suite. */
@Tag("kernel")
class TestCountTest {
    @TempDir
    Path root;

    private void write(String module, String began, Map<String, Integer> counts) throws IOException {
        Path target = Files.createDirectories(root.resolve(module).resolve("target"));
        Files.write(target.resolve("test-kinds-" + began + "-1.properties"), TestKinds.lines(counts));
    }

    @Test
    void modulesWithoutTestsAddNothing() throws IOException {
        write("core/one", "20200411", Map.of("kernel", 2, "scenario", 1));
        write("core/two", "20200411", Map.of());
        write("three", "20200411", Map.of("kernel", 3));
        write("three", "20200410", Map.of("kernel", 50));
        assertEquals(Map.of("kernel", 5, "scenario", 1), TestCount.sums(root, "20200411"));
    }
}
