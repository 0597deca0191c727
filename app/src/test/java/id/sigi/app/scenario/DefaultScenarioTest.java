package id.sigi.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.app.command.Spoken;
import id.sigi.programme.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: the main job on the default scenario as it ships. */
@Tag("slow")
@Tag("programme")
class DefaultScenarioTest extends WholeProgramme {
    DefaultScenarioTest() {
        super(Scenario.standard());
    }

    @Test
    void everyDrawOfTheScenarioHolds() throws IOException {
        Path out = folder().resolve("audit");
        Spoken spoken = Spoken.sigi(
                "audit-draw",
                "--lake",
                result().place().resolve("lake").toString(),
                "--redraws",
                "99",
                "--out",
                out.toString());
        assertEquals(0, spoken.exitCode(), spoken.out() + spoken.err());
        assertTrue(spoken.out().contains("Nothing was found against any draw."), spoken.out());
        assertTrue(Files.readString(out.resolve("findings.csv")).equals("draw,check,words\n"));
        assertTrue(Files.readAllLines(out.resolve("draw-audit.csv")).size() > 36 * 24);
    }
}
