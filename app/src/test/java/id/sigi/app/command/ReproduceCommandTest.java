package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a result of a user's file is made again; what was changed since is told, by kind, with its own exit code. */
@Tag("scenario")
class ReproduceCommandTest {
    private static final String PLAN = """
        kind: experiment
        id: tiny
        title: {en: Tiny, id: Kecil}
        unit: person
        design: {offer: offered, strata: [site]}
        outcomes:
          - {name: earnings, label: {en: Earnings, id: Pendapatan}, unit: rupiah}
        estimators:
          - {estimator: difference_in_means}
          - {estimator: regression, cell_effects: included}
        minimum_cell: 1
        """;

    private static final String DATA = """
        person,offered,site,earnings
        1,1,a,10.1
        2,0,a,12.7
        3,1,a,9.3
        4,0,a,8.2
        5,1,b,4.9
        6,1,b,7.7
        7,0,b,3.1
        8,0,b,2.2
        """;

    @TempDir
    private Path folder;

    private Path data;
    private Path out;

    @BeforeEach
    void evaluate() throws IOException {
        data = Files.writeString(folder.resolve("data.csv"), DATA);
        out = folder.resolve("results").resolve("tiny");
        Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Spoken spoken = Spoken.sigi("evaluate", plan.toString(), "--data", data.toString(), "--out", out.toString());
        assertEquals(0, spoken.exitCode(), spoken.err());
    }

    private Spoken reproduce(Path result, String... options) {
        return Spoken.sigi(Stream.concat(Stream.of("reproduce", result.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void theSameFileGivesTheSameNumbersAlsoWhereAllWasMovedTogether() throws IOException {
        Spoken same = reproduce(out);
        assertAll(
                () -> assertEquals(0, same.exitCode(), same.err() + same.out()),
                () -> assertTrue(same.out().contains("The same, bit for bit"), same.out()));
        Path moved = Files.createDirectories(folder.resolve("moved"));
        Files.move(data, moved.resolve("data.csv"));
        Files.move(out.getParent(), moved.resolve("results"));
        Path impact = moved.resolve("results/tiny/estimates/impact.json");
        assertEquals(0, reproduce(impact).exitCode());
    }

    @Test
    void aNumberThatIsAnotherInItsLastDigitIsTold() throws IOException {
        Path impact = out.resolve("estimates").resolve("impact.json");
        String text = Files.readString(impact);
        String number = text.replaceFirst("(?s).*?\"std_error\":([0-9.]+).*", "$1");
        String next = Double.toString(Math.nextUp(Double.parseDouble(number)));
        Files.writeString(impact, text.replaceFirst("\"std_error\":" + number, "\"std_error\":" + next));
        Spoken spoken = reproduce(out);
        assertAll(
                () -> assertEquals(1, spoken.exitCode(), spoken.err()),
                () -> assertTrue(spoken.out().contains("1 differ"), spoken.out()),
                () -> assertTrue(spoken.out().contains("std_error"), spoken.out()),
                () -> assertTrue(spoken.out().contains("was " + next), spoken.out()),
                () -> assertTrue(spoken.out().contains("is  " + number), spoken.out()));
    }

    /** The numbers that people read stand in other files than the one that is computed again. */
    @Test
    void aFileThatWasChangedOrIsGoneIsTold() throws IOException {
        Path estimates = out.resolve("estimates/impact.csv");
        String kept = Files.readString(estimates);
        Files.writeString(estimates, kept.replaceFirst("[1-9]", "0"));
        Spoken csv = reproduce(out);
        assertAll(
                () -> assertEquals(1, csv.exitCode(), csv.err()),
                () -> assertTrue(
                        csv.out().contains("estimates/impact.csv does not say what impact.json says"), csv.out()),
                () -> assertTrue(csv.out().contains("files that were made from them were changed since"), csv.out()));
        Files.writeString(estimates, kept);
        Path table = out.resolve("tables/impact.csv");
        String published = Files.readString(table);
        Files.writeString(table, published + " ");
        assertTrue(reproduce(out).out().contains("tables/impact.csv was changed"));
        Files.delete(table);
        assertTrue(reproduce(out).out().contains("tables/impact.csv is gone"));
        Files.writeString(table, published);
        assertEquals(0, reproduce(out).exitCode());
    }

    @Test
    void whatWasChangedOrIsGoneIsABadRequest() throws IOException {
        Path plan = out.resolve("plan.json");
        String frozen = Files.readString(plan);
        Files.writeString(plan, frozen.replace("\"minimum_cell\":1", "\"minimum_cell\":2"));
        assertRefused(reproduce(out), "plan.json of the result was changed");
        Files.writeString(plan, frozen);
        Files.writeString(data, DATA.replace("2.2", "2.3"));
        assertRefused(reproduce(out), "is not what was read then");
        Files.delete(data);
        assertRefused(reproduce(out), "data.csv");
        Path copy = Files.writeString(folder.resolve("copy.csv"), DATA);
        Files.move(copy, folder.resolve("data.csv"));
        assertEquals(0, reproduce(out, "--source", data.toString()).exitCode());
        assertRefused(reproduce(folder.resolve("plan.yaml")), "is no result of Sigi");
        assertRefused(reproduce(folder.resolve("nowhere")), "There is no result");
    }

    @Test
    void anotherVersionOfTheCodeIsAWarning() throws IOException {
        Path impact = out.resolve("estimates").resolve("impact.json");
        String text = Files.readString(impact);
        Files.writeString(impact, text.replaceFirst("\"code_version\":\"[^\"]*\"", "\"code_version\":\"0.0.1\""));
        Spoken spoken = reproduce(out);
        assertEquals(0, spoken.exitCode());
        assertTrue(spoken.out().contains("Warning: made by Sigi 0.0.1"), spoken.out());
    }

    @Test
    void aSentenceOfAnotherVersionMayBeWordedDifferently() throws IOException {
        Path impact = out.resolve("estimates").resolve("impact.json");
        String text = Files.readString(impact);
        String reworded = text.replace("Chance decided within", "The draw was held within");
        Files.writeString(impact, reworded.replaceFirst("\"code_version\":\"[^\"]*\"", "\"code_version\":\"0.0.1\""));
        Spoken other = reproduce(out);
        assertAll(
                () -> assertEquals(0, other.exitCode(), other.out()),
                () -> assertTrue(other.out().contains("worded differently by this version: 1"), other.out()));
        Files.writeString(impact, reworded);
        assertEquals(1, reproduce(out).exitCode());
    }

    @Test
    void anExplanationNamesWhatIsReadAndRunsNothing() {
        Path plan = folder.resolve("plan.yaml");
        Spoken spoken = Spoken.sigi("explain", plan.toString(), "--data", data.toString());
        assertAll(
                () -> assertEquals(0, spoken.exitCode(), spoken.err()),
                () -> assertTrue(spoken.out().contains("Columns read, 4 of 4"), spoken.out()),
                () -> assertTrue(spoken.out().contains("within each cell of site: offered"), spoken.out()),
                () -> assertFalse(spoken.out().contains(folder.toString()), spoken.out()));
    }

    @Test
    void whatIsReleasedLiesBesideTheEstimatesInBothLanguages() {
        for (String file : List.of(
                "tables/impact.csv",
                "tables/impact.json",
                "tables/en/impact.tex",
                "tables/en/impact.html",
                "tables/id/impact.xlsx",
                "estimates/impact.csv",
                "plan.json")) {
            assertTrue(Files.isRegularFile(out.resolve(file)), file);
        }
    }

    private static void assertRefused(Spoken spoken, String words) {
        assertAll(
                () -> assertEquals(2, spoken.exitCode(), spoken.out()),
                () -> assertTrue(spoken.err().contains(words), spoken.err()),
                () -> assertTrue(spoken.err().contains("Fix:"), spoken.err()));
    }
}
