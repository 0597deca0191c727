package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan's CSV file says is read as it is written, or refused with line and reason. */
@Tag("scenario")
class PlanReadingTest {
    private static final String CLUSTERED = ReadPlan.PLAN
            .replace("{offer: z}", "{offer: z, cluster: hh}")
            .replace("{estimator: difference_in_means}", "{estimator: regression, covariance: CR2}");

    @TempDir
    private Path folder;

    private Spoken evaluate(String plan, Path data) throws IOException {
        return new ReadPlan(folder).evaluate(plan, data);
    }

    private Spoken evaluate(String plan, String csv) throws IOException {
        return new ReadPlan(folder).evaluate(plan, csv);
    }

    private static void assertSaid(Spoken spoken, String... words) {
        assertEquals(0, spoken.exitCode(), spoken.err());
        for (String word : words) {
            assertTrue(spoken.out().contains(word), word + " in: " + spoken.out());
        }
    }

    private static void assertRefused(Spoken spoken, String... words) {
        assertEquals(2, spoken.exitCode(), spoken.err() + spoken.out());
        assertFalse(spoken.err().contains("Exception"), spoken.err());
        for (String word : words) {
            assertTrue(spoken.err().contains(word), word + " in: " + spoken.err());
        }
    }

    @Test
    void aLineBreakWithinQuotesBelongsToItsField() throws IOException {
        String broken = Files.readString(ReadPlan.data("quoted_line_break.csv"));
        Spoken whole = evaluate(ReadPlan.PLAN, broken.replace("line one\nline two", "line one, line two"));
        Spoken spoken = evaluate(ReadPlan.PLAN, broken);
        assertSaid(spoken);
        assertEquals(whole.out(), spoken.out());
        assertSaid(evaluate(ReadPlan.PLAN, ReadPlan.data("line_break_in_heading.csv")));
    }

    /** Standard errors by R, the identifiers as text: sandwich and clubSandwich 0.5.10; tolerance is the digits that are printed. */
    @ParameterizedTest
    @CsvSource({
        "twenty_digit_clusters.csv, -0.2154, 0.358230",
        "households_of_nineteen_digits.csv, -0.2971, 0.305194",
    })
    void clustersOfManyDigitsStayApart(String file, String effect, String error) throws IOException {
        assertSaid(evaluate(CLUSTERED, ReadPlan.data(file)), effect, error);
    }

    @Test
    void unitsOfNineteenDigitsAreDistinct() throws IOException {
        assertSaid(evaluate(ReadPlan.PLAN, ReadPlan.data("nineteen_digit_units.csv")));
    }

    @Test
    void anotherEncodingIsRefusedOrDeclared() throws IOException {
        String plan = ReadPlan.PLAN.replace("{offer: z}", "{offer: z, strata: [desa]}");
        Path file = ReadPlan.data("windows_1252.csv");
        assertRefused(evaluate(plan, file), "not text in UTF-8", "encoding: windows-1252");
        // The value is that of R's estimatr with the three strata apart.
        String declared = plan.replace("unit: id", "rows: {csv: {encoding: windows-1252}}\nunit: id");
        assertSaid(evaluate(declared, file), "0.418", "0.4348");
    }

    @Test
    void semicolonsAndDecimalCommasAreNamedAndThenRead() throws IOException {
        Path file = ReadPlan.data("semicolons.csv");
        assertRefused(evaluate(ReadPlan.PLAN, file), "the separator is a semicolon", "separator: \";\"");
        String half = ReadPlan.PLAN.replace("unit: id", "rows: {csv: {separator: \";\"}}\nunit: id");
        assertRefused(evaluate(half, file), "a decimal comma", "decimal: \",\"");
        String declared =
                ReadPlan.PLAN.replace("unit: id", "rows: {csv: {separator: \";\", decimal: \",\"}}\nunit: id");
        assertSaid(evaluate(declared, file), "1.085");
    }

    @Test
    void whatIsNotWholeIsRefused() throws IOException {
        assertRefused(evaluate(ReadPlan.PLAN, ReadPlan.data("ragged.csv")), "line 42", "2 fields", "3 fields");
        assertRefused(evaluate(ReadPlan.PLAN, ReadPlan.data("cut.csv.gz")), "the archive breaks off");
    }

    @Test
    void columnsThatThePlanDoesNotReadDoNotStopIt() throws IOException {
        String rows = "id,z,y,Y,nik,note\n1,1,2.5,x,007,nan\n2,0,1.5,,1e400,Inf\n3,1,2,x,8,a\n4,0,1,y,,b\n";
        assertSaid(evaluate(ReadPlan.PLAN, rows), "1.0");
    }

    @Test
    void aNameInAnotherCaseIsAnotherColumn() throws IOException {
        String rows = "id,z,y,Y\n1,1,2.5,9\n2,0,1.5,9\n3,1,2,9\n4,0,1,9\n";
        assertSaid(evaluate(ReadPlan.PLAN.replace("name: y", "name: Y"), rows), "0");
        assertRefused(
                evaluate(ReadPlan.PLAN.replace("offer: z", "offer: Z"), rows), "no column Z", "Perhaps z was meant");
    }

    @Test
    void truthValuesAreNumbersWhereNumbersAreAskedFor() throws IOException {
        assertSaid(evaluate(ReadPlan.PLAN, "id,z,y\n1,TRUE,2.5\n2,FALSE,1.5\n3,TRUE,2\n4,FALSE,1\n"), "1.0");
    }

    @Test
    void declaredCodesAreMissing() throws IOException {
        String rows = "id,z,y\n1,1,2.5\n2,0,1.5\n3,1,2\n4,0,1\n5,1,-99\n6,0,-99.0\n7,1,.\n8,,4\n";
        assertRefused(evaluate(ReadPlan.PLAN, rows), "line 8", "missing");
        String declared = ReadPlan.PLAN.replace("unit: id", "rows: {csv: {missing: [-99, .]}}\nunit: id");
        assertSaid(evaluate(declared, rows), "1.0");
    }

    @Test
    void aDeclaredFormIsRefusedWhereItIsNone() throws IOException {
        for (String wrong : new String[] {
            "{separator: \";;\"}", "{decimal: \"x\"}", "{encoding: klingon}", "{thousands: \".\"}", "{delimiter: \";\"}"
        }) {
            String plan = ReadPlan.PLAN.replace("unit: id", "rows: {csv: " + wrong + "}\nunit: id");
            assertRefused(evaluate(plan, "id,z,y\n1,1,1\n"), "csv");
        }
    }
}
