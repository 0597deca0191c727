package id.sigi.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression that fails on a row is named without the row's value, and what its message advises works. The numbers are made up. */
@Tag("scenario")
class ExpressionFaultsTest {
    private static final String ROWS = """
            id,z,y,k,n,txt,dt
            1,1,2.5,1,900000000000000000,1,2020-06-02
            2,0,1.5,0,900000000000000000,x-77,3273014102909999
            3,1,2,2,900000000000000000,3,2020-06-04
            4,0,1,3,900000000000000000,4,2020-06-05
            """;

    @TempDir
    private Path folder;

    private Spoken evaluate(String expression) throws IOException {
        String plan = ReadPlan.PLAN
                .replace("unit: id", "rows: {derive: {v: \"" + expression + "\"}}\nunit: id")
                .replace("name: y", "name: v");
        return new ReadPlan(folder).evaluate(plan, ROWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "datediff(to_date(dt, 'yyyy-MM-dd'), to_date('2020-01-01'))~datediff(try_to_date(dt, 'yyyy-MM-dd'),"
                        + " to_date('2020-01-01'))",
                "y / k~y / nullif(k, 0)",
                "n * 1000000~cast(n as double) * 1000000",
                "cast(txt as int)~try_cast(txt as int)",
                "cast(dt as date) = to_date('2020-01-01')~try_cast(dt as date) = to_date('2020-01-01')",
            })
    void aFaultNamesTheExpressionAndItsRemedyWorks(String fails, String corrected) throws IOException {
        assertCorrected(fails, corrected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "year(to_date(dt, 'dd/MM/yyyy'))~coalesce(year(try_to_date(dt, 'dd/MM/yyyy')), 1)",
                "year(to_date(dt))~year(try_to_date(dt))",
                "y / k~try_divide(y, k)",
                "y % k~y % nullif(k, 0)",
                "cast(txt as double) + 1~try_cast(txt as double) + 1",
                "cast(n as int)~try_cast(n as int)",
            })
    @Tag("slow")
    @Tag("variant")
    void aFaultOfOtherWordsNamesTheExpressionToo(String fails, String corrected) throws IOException {
        assertCorrected(fails, corrected);
    }

    private void assertCorrected(String fails, String corrected) throws IOException {
        Spoken spoken = evaluate(fails);
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("The plan's derive.v fails on a row"), spoken.err());
        assertFalse(spoken.err().contains("3273014102909999"), spoken.err());
        assertFalse(spoken.err().contains("x-77"), spoken.err());
        assertFalse(spoken.err().contains("900000000000000000"), spoken.err());
        Spoken again = evaluate(corrected);
        assertEquals(0, again.exitCode(), again.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"y + 'a' > z", "abs(y, z)", "length(y, z)", "y and z", "year(z)", "substring(y)", "dt + 1"})
    void anExpressionOfWrongTypesIsRefusedInOurOwnWords(String expression) throws IOException {
        Spoken spoken = evaluate(expression);
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertFalse(spoken.err().contains("Exception"), spoken.err());
        assertFalse(spoken.err().contains("SQLSTATE"), spoken.err());
    }

    @Test
    void anExpressionWithoutEndIsRefused() throws IOException {
        for (String endless : new String[] {
            "(".repeat(20_000) + "y" + ")".repeat(20_000),
            "y /* " + "x".repeat(2_000_000) + " */",
            "y" + " + y".repeat(20_000),
            "not ".repeat(20_000) + "true",
            "if(true, ".repeat(20_000),
            "- ".repeat(20_000) + "y",
            "case when true then ".repeat(5_000) + "1",
            "y" + " is null".repeat(10_000),
        }) {
            Spoken spoken = evaluate(endless);
            assertEquals(2, spoken.exitCode(), spoken.err());
            assertTrue(spoken.err().contains("are the most"), spoken.err());
            assertTrue(spoken.err().length() < 1_000, "a short message");
        }
    }

    @Test
    void aPlanWithoutEndIsRefused() throws IOException {
        Spoken spoken = new ReadPlan(folder).evaluate(ReadPlan.PLAN + "# " + "x".repeat(10_000_000) + "\n", ROWS);
        assertEquals(2, spoken.exitCode(), spoken.err());
        assertTrue(spoken.err().contains("plan.yaml"), spoken.err());
    }
}
