package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.labelled.LabelledColumn;
import id.sigi.lake.labelled.LabelledFile;
import id.sigi.lake.stata.StataFile;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.file.EstimateSetJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: the files of other programs give the numbers of a CSV file of the same data, under the labels that they carry. */
@Tag("scenario")
class DataWithLabelsTest {
    private static final Path PLANS = Path.of("..", "examples", "plans");
    private static final String SURVEY = PLANS.resolve("survey.yaml").toString();

    @TempDir
    private Path folder;

    private EstimateSet evaluated(Path data) throws IOException {
        Path out = folder.resolve("out").resolve(data.getFileName().toString());
        Spoken spoken = Spoken.sigi(
                "evaluate", SURVEY, "--data", data.toString(), "--out", out.toString(), "--also", "dta,parquet");
        assertEquals(0, spoken.exitCode(), spoken.err());
        return EstimateSetJson.read(Files.readString(out.resolve("estimates/survey.json")));
    }

    /** The survey as it ships, with the codes of its strata instead of their names, which stand in another order. */
    private Path coded() throws IOException {
        String text = Files.readString(PLANS.resolve("survey.csv"));
        List<String> strata = List.of("urban-A", "rural-A", "urban-B", "rural-B");
        for (String stratum : strata) {
            text = text.replace(stratum + ",", strata.indexOf(stratum) + 1 + ",");
        }
        return Files.writeString(folder.resolve("survey.csv"), text);
    }

    @Test
    void aStataFileGivesTheNumbersOfTheCsvFileAndItsLabelsAreShown() throws IOException {
        EstimateSet plain = evaluated(coded());
        EstimateSet labelled = evaluated(PLANS.resolve("survey.dta"));
        assertEquals(plain.estimates(), labelled.estimates());
        assertTrue(plain.labels().isEmpty());
        assertEquals(
                "Woman",
                labelled.labels().findValue("woman", "1").orElseThrow(),
                "labels stand beside the rows, which keep codes");
        String json = Files.readString(folder.resolve("out/survey.dta/tables/survey.json"));
        String english = Files.readString(folder.resolve("out/survey.dta/tables/en/survey.html"));
        String indonesian = Files.readString(folder.resolve("out/survey.dta/tables/id/survey.html"));
        assertAll(
                () -> assertTrue(json.contains("\"woman=1\""), "the code is the row's identity"),
                () -> assertTrue(json.contains("\"Urban A\"")),
                () -> assertTrue(english.contains("Sex: Woman"), english),
                () -> assertTrue(indonesian.contains("Sex: Woman"), "the data's own words, whatever the language"),
                () -> assertTrue(english.contains("stratum: Urban A"), english),
                () -> assertFalse(english.contains("woman=1"), english));
        Spoken again = Spoken.sigi("reproduce", folder.resolve("out/survey.dta").toString());
        assertAll(
                () -> assertEquals(0, again.exitCode(), again.err() + again.out()),
                () -> assertTrue(again.out().contains("The same, bit for bit"), again.out()));
    }

    /** The tables of a result for Stata are told as a file like any other. */
    @Test
    void tablesAreWrittenForOtherPrograms() throws IOException {
        EstimateSet set = evaluated(PLANS.resolve("survey.dta"));
        Path tables = folder.resolve("out/survey.dta/tables");
        LabelledFile stata =
                LabelledFile.examine(tables.resolve("survey.dta"), StataFile.open(tables.resolve("survey.dta")));
        assertEquals(set.estimates().size(), stata.rows());
        LabelledColumn estimate = stata.columns().get(7);
        assertAll(
                () -> assertEquals("estimate", estimate.name()),
                () -> assertEquals(
                        "suppressed", estimate.variable().labels().ofMissing().get(".s")),
                () -> assertTrue(Files.size(tables.resolve("survey.parquet")) > 0));
        Spoken described =
                Spoken.sigi("describe", tables.resolve("survey.parquet").toString(), "--minimum-cell", "3");
        assertAll(
                () -> assertEquals(0, described.exitCode(), described.err()),
                () -> assertTrue(described.out().contains("Of whom, as the data labels it"), described.out()));
        assertEquals(
                2,
                Spoken.sigi("evaluate", SURVEY, "--data", "x.dta", "--also", "dta")
                        .exitCode());
    }

    /** What was read is told by the bytes of the file itself. */
    @Test
    void aFileThatIsAnotherByOneLabelIsNotTheDataOfAResult() throws IOException {
        Path data = folder.resolve("mine.dta");
        byte[] bytes = Files.readAllBytes(PLANS.resolve("survey.dta"));
        Files.write(data, bytes);
        Path out = folder.resolve("out");
        Spoken first = Spoken.sigi("evaluate", SURVEY, "--data", data.toString(), "--out", out.toString());
        assertEquals(0, first.exitCode(), first.err());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(data, text.replace("Woman", "WOman").getBytes(StandardCharsets.ISO_8859_1));
        Spoken again = Spoken.sigi("reproduce", out.toString());
        assertAll(
                () -> assertEquals(2, again.exitCode(), again.out()),
                () -> assertTrue(again.err().contains("is not what was read then"), again.err()));
    }
}
