package id.sigi.programme.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A module whose tests became dearer is named, and a machine that is slow is not taken for one. */
@Tag("architecture")
class TestBudgetTest {
    private static final TestBudget BUDGET = new TestBudget(Map.of("a", 100.0, "b", 200.0, "c", 50.0, "tiny", 1.0));

    @Test
    void whatIsWithinItsBudgetIsNotTold() {
        assertEquals(List.of(), BUDGET.words(Map.of("a", 110.0, "b", 190.0, "c", 55.0, "tiny", 12.0)));
        assertEquals(List.of(), BUDGET.words(Map.of("a", 20.0)), "of a build of one class");
    }

    @Test
    void theModuleThatBecameDearerIsNamed() {
        List<String> words = BUDGET.words(Map.of("a", 140.0, "b", 200.0, "c", 50.0));
        assertEquals(1, words.size());
        assertTrue(
                words.get(0).startsWith("DEARER THAN WRITTEN: tests of a, 140 s of processor time where "),
                words.get(0));
        assertTrue(
                BUDGET.words(Map.of("new", 16.0)).get(0).contains("tests of new, 16 s"), "a module without a number");
    }

    @Test
    void aSlowMachineIsToldAsOne() {
        List<String> words = BUDGET.words(Map.of("a", 200.0, "b", 400.0, "c", 100.0));
        assertEquals(1, words.size());
        assertTrue(words.get(0).startsWith("All modules take 2.00 times what "), words.get(0));
        assertEquals(2, BUDGET.words(Map.of("a", 200.0, "b", 400.0, "c", 140.0)).size(), "and a dear module beside it");
    }

    @Test
    void everyModuleThatIsTestedHasANumber() throws IOException {
        Path root = Path.of("..", "..").toAbsolutePath().normalize();
        TestBudget written = TestBudget.read(root);
        for (String module : written.seconds().keySet()) {
            assertTrue(Files.isDirectory(root.resolve(module).resolve("src/test/java")), module);
        }
        assertTrue(written.seconds().containsKey("core/programme"));
        assertEquals(11, written.seconds().size());
    }
}
