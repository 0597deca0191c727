package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user need not say, and what is told to who says it wrongly. */
@Tag("scenario")
class MannersTest {
    private static final String ROWS = "z,y\n1,2.5\n0,1.5\n1,2\n0,1\n1,2\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "explain", "power", "ingest", "build", "erase", "audit-draw"})
    void everyCommandHasTheSameLake(String command) {
        String help = Spoken.sigi(command, "--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("Default: out/lake."), help);
    }

    /** A lake beside a mistyped folder would be taken for an empty one later. */
    @Test
    void aFolderThatIsNotThereMakesNoLake() {
        Path lake = folder.resolve("lake");
        Spoken spoken = Spoken.sigi("ingest", folder.resolve("landin").toString(), "--lake", lake.toString());
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("There is no folder of events"), spoken.err());
        assertFalse(Files.exists(lake));
    }

    @Test
    void anUnknownScenarioListsTheKnown() {
        for (String command : List.of("run", "replay")) {
            Spoken spoken = command.equals("run")
                    ? Spoken.sigi(
                            "run",
                            "--scenario",
                            "smal",
                            "--out",
                            folder.resolve("out").toString())
                    : Spoken.sigi(
                            "replay",
                            "--scenario",
                            "smal",
                            "--write-log",
                            folder.resolve("log").toString());
            assertEquals(2, spoken.exitCode(), spoken.err());
            assertTrue(spoken.err().contains("default, small"), spoken.err());
        }
    }

    @Test
    void aPlanNeedSayNeitherUnitNorEstimatorsNorTwoLanguages() throws IOException {
        String plan = """
                kind: experiment
                id: s
                title: T
                design: {offer: z}
                outcomes: [{name: y, label: y, unit: points}]
                minimum_cell: 1
                """;
        Spoken spoken = new ReadPlan(folder).evaluate(plan, ROWS);
        assertEquals(0, spoken.exitCode(), spoken.err());
        // (2.5 + 2 + 2) / 3 - (1.5 + 1) / 2, by hand.
        assertTrue(spoken.out().contains("0.916666"), spoken.out());
        String swapped = "z,y\n0,1\n1,2\n1,2.5\n0,1.5\n1,2\n";
        assertEquals(spoken.out(), new ReadPlan(folder).evaluate(plan, swapped).out());
    }

    @Test
    void aPlanWithoutItsLakeMakesNone() throws IOException {
        Path lake = folder.resolve("no lake");
        Path plan = Files.writeString(
                folder.resolve("plan.yaml"),
                ReadPlan.PLAN.replace("unit: id", "rows: {data: gold.person_draws}\nunit: id"));
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--lake", lake.toString());
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("--lake"), spoken.err());
        assertFalse(Files.exists(lake));
    }
}
