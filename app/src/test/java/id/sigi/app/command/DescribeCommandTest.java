package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a file is described without anything of anybody in it, and a draft of a plan is made that runs. */
@Tag("scenario")
class DescribeCommandTest {
    private static final Path PLANS = Path.of("..", "examples", "plans");

    @TempDir
    private Path folder;

    private Spoken described(String file, String... options) {
        Spoken spoken = Spoken.sigi(
                Stream.concat(Stream.of("describe", file), Stream.of(options)).toArray(String[]::new));
        assertEquals(0, spoken.exitCode(), spoken.err());
        return spoken;
    }

    /** The guide shows what the command prints and what the draft begins with. */
    @Test
    void theGuideShowsWhatIsPrinted() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "PLANS.md"));
        Path plan = folder.resolve("plan.yaml");
        Spoken spoken = described(PLANS.resolve("survey.dta").toString(), "--plan", plan.toString());
        String printed = spoken.out().replace(plan.toString(), "plan.yaml");
        assertTrue(
                guide.contains("$ ./sigi describe examples/plans/survey.dta --plan plan.yaml\n" + printed + "```"),
                printed);
        String quoted = guide.substring(guide.indexOf("$ cat plan.yaml\n") + "$ cat plan.yaml\n".length());
        String begins = quoted.substring(0, quoted.indexOf("\n  ...\n"));
        assertTrue(begins.lines().count() > 10 && Files.readString(plan).startsWith(begins), begins);
    }

    private static String line(Spoken spoken, String variable) {
        return spoken.out()
                .lines()
                .filter(line -> line.startsWith(variable + " "))
                .findFirst()
                .orElseThrow()
                .replaceAll(" {2,}", " | ");
    }

    private String csv(String heading, IntStream rows, java.util.function.IntFunction<String> row) throws IOException {
        String text = rows.mapToObj(row).collect(Collectors.joining("\n", heading + "\n", "\n"));
        return Files.writeString(folder.resolve("made.csv"), text).toString();
    }

    @Test
    void labelsTypesAndMissingCodesAreTold() {
        Spoken spoken = described(PLANS.resolve("survey.dta").toString());
        assertAll(
                () -> assertTrue(spoken.out().startsWith("survey.dta (stata): 420 rows, 9 variables"), spoken.out()),
                () -> assertEquals(
                        "woman | labelled | 420 | 0 | Sex | 0 Man: 250, 1 Woman: 180", line(spoken, "woman")),
                () -> assertTrue(
                        line(spoken, "income").contains(".: 180, .a Refused: 20, .b Does not know: 10"), spoken.out()),
                () -> assertTrue(
                        line(spoken, "age").endsWith("5 % 17, 25 % 25, median 36, 75 % 50, 95 % 61"), spoken.out()),
                () -> assertTrue(line(spoken, "respondent").contains("not shown"), spoken.out()),
                () -> assertFalse(spoken.out().contains("0812"), spoken.out()));
    }

    /** Nine rows share one value, and one row has a value that nobody else has. */
    @Test
    void nothingRestsOnFewerRowsThanTheMinimumCell() throws IOException {
        String file = csv(
                "group,amount,note",
                IntStream.range(0, 300),
                row -> (row < 9 ? "7" : row < 100 ? "1" : "2") + "," + (row == 42 ? 987_654_321 : 1000 + row) + ","
                        + (row % 2 == 0 ? "often said" : "said once " + row));
        Spoken spoken = described(file);
        assertAll(
                () -> assertEquals("group | whole | 300 | 0 | 1: 90, 2: 200, and others", line(spoken, "group")),
                () -> assertFalse(spoken.out().contains("987"), spoken.out()),
                () -> assertFalse(spoken.out().contains("1000,"), "the least value is somebody's"),
                () -> assertTrue(line(spoken, "note").contains("often said: 150"), spoken.out()),
                () -> assertFalse(spoken.out().contains("said once"), spoken.out()));
        assertEquals(2, Spoken.sigi("describe", file, "--minimum-cell", "2").exitCode());
    }

    @Test
    void noValueOfAPersonIsToldHoweverManyShareIt() throws IOException {
        String file = csv(
                "nik,nama,province_name,hp,norek,mail_1,free,number",
                IntStream.range(0, 100),
                row -> "3171234567890123,Siti Aminah " + row
                        + ",Jambi,08123456789,1234567890,ani@example.org,call 0812-3456-7890," + "628123456789");
        Spoken spoken = described(file);
        for (String secret : List.of("317123", "Siti", "0812", "1234567890", "example.org", "62812")) {
            assertFalse(spoken.out().contains(secret), secret + " in " + spoken.out());
        }
        assertTrue(line(spoken, "province_name").contains("Jambi: 100"), spoken.out());
    }

    @Test
    void theDraftOfASurveyRunsAndTakesNobodysPlace() throws IOException {
        String data = PLANS.resolve("survey.dta").toString();
        Path plan = folder.resolve("plan.yaml");
        described(data, "--plan", plan.toString());
        String draft = Files.readString(plan);
        assertAll(
                () -> assertTrue(draft.contains("\nweight: weight   # guessed"), draft),
                () -> assertTrue(draft.contains("\nstrata: [stratum]   # guessed"), draft),
                () -> assertTrue(draft.contains("\npsu: [block]   # guessed"), draft),
                () -> assertFalse(draft.contains("respondent:"), draft));
        Spoken result = Spoken.sigi("evaluate", plan.toString(), "--data", data);
        assertAll(
                () -> assertEquals(0, result.exitCode(), result.err()),
                () -> assertTrue(result.out().contains("42 primary sampling units (block) in 4 strata"), result.out()),
                // The statistic of the plan that ships.
                () -> assertTrue(result.out().contains("0.6818260"), result.out()));
        Spoken again = Spoken.sigi("describe", data, "--plan", plan.toString());
        assertEquals(2, again.exitCode());
        assertEquals(draft, Files.readString(plan));
    }

    @Test
    void theDraftOfAnExperimentRuns() throws IOException {
        String data = PLANS.resolve("individual-lottery.csv").toString();
        Path plan = folder.resolve("plan.yaml");
        described(data, "--plan", plan.toString());
        String draft = Files.readString(plan);
        assertTrue(draft.contains("kind: experiment") && draft.contains("offer: offered"), draft);
        Spoken result = Spoken.sigi("evaluate", plan.toString(), "--data", data);
        assertEquals(0, result.exitCode(), result.err() + draft);
    }

    @Test
    void theDraftOfASampleWithoutADesignTakesRowsForUnits() throws IOException {
        String data = csv(
                "code,answer,hours per week",
                IntStream.range(0, 120),
                row -> row % 3 + "," + (1 + row % 2) + "," + (30 + row % 17));
        Path plan = folder.resolve("plan.yaml");
        described(data, "--plan", plan.toString());
        String draft = Files.readString(plan);
        assertTrue(draft.contains("psu: [\"(row)\"]") && draft.contains("weight: equal_weight"), draft);
        Spoken result = Spoken.sigi("evaluate", plan.toString(), "--data", data);
        assertAll(
                () -> assertEquals(0, result.exitCode(), result.err() + draft),
                () -> assertTrue(result.out().contains("120 sampling units"), result.out()),
                () -> assertTrue(result.out().contains("answer_is_1"), result.out()),
                () -> assertTrue(result.out().contains("0.5000000"), result.out()));
    }
}
