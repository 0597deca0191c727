package id.sigi.studies.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.fault.RequestFault;
import java.util.List;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("transform")
class PlanColumnsTest {
    private static PlanColumns columns;

    @BeforeAll
    static void grid() {
        columns = PlanColumns.of(Rows.of(SparkForTests.session(), """
                person:string | sex:string | age:integer | income:long | works:boolean | born:date
                a             | FEMALE     | 30          | 100         | true          | 1990-05-01
                b             | MALE       | 17          | -           | false         | 2003-05-01
                c             | FEMALE     | 64          | 300         | -             | 1956-05-01
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age between 18 and 64 | 2",
                "sex = 'FEMALE' and not age > 60 | 1",
                "income is null or income in (300) | 2",
                "case when works then age else 0 end >= 30 | 1",
                "coalesce(works, true) | 2",
                "age % 2 = 1 or -age < -60 | 2",
                "year(born) < 2000 and sex like 'F%' | 2",
                "cast(income as double) / 3 > 50 | 1",
                "`age` <=> 30 | 1",
                "if(works is true, true, false) | 1",
            })
    void plainConditionsAreAllowed(String condition, long kept) {
        assertEquals(kept, columns.where("rows.filter", condition).rows().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age in (select 1)",
                "exists(select 1)",
                "(select max(1)) = 1",
                "java_method('java.lang.System', 'getProperty', 'user.home') = ''",
                "reflect('java.lang.Runtime', 'getRuntime') is null",
                "some_udf(age) = 1",
                "spark_catalog.default.f(age) = 1",
                "read_files('/etc') = 1",
                "input_file_name() = ''",
                "rand() < 0.5",
                "current_timestamp() is null",
                "sum(age) over (partition by sex) > 1",
                "max(age) > 1",
                "transform(array(age), x -> x + 1) is null",
                "identifier('age') = 1",
                "count(distinct age) > 1",
                ":age = 1",
                "? = 1",
                "age = 1; drop table x",
                "${env:HOME} = ''",
                "* = 1",
                "age as x",
            })
    void whateverLooksBeyondTheRowIsRefused(String condition) {
        RequestFault fault = assertThrows(RequestFault.class, () -> columns.where("rows.filter", condition));

        assertEquals("the plan's rows.filter cannot be used", fault.problem());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agee > 3 | the data has no column agee | Perhaps age was meant",
                "wages > 3 | the data has no column wages | Name one of age, born, income, person, sex, works",
                "person.name = 1 | the data has no column person.name | Name one of",
                "current_user = 'x' | the data has no column current_user | Name one of",
                "age + 1 | \"age + 1\" is int, not a condition | Compare it with something",
                "age > | \"age >\" is not a SQL expression | Write one expression",
            })
    void theFaultSaysWhatIsWrongAndHowToMendIt(String condition, String reason, String remedy) {
        RequestFault fault = assertThrows(RequestFault.class, () -> columns.where("rows.filter", condition));

        assertEquals(reason, fault.reason());
        assertTrue(fault.remedy().startsWith(remedy), fault.remedy());
    }

    @Test
    void typesThatDoNotFitAreRefused() {
        RequestFault fault = assertThrows(RequestFault.class, () -> columns.where("rows.filter", "works + 1 > 2"));

        assertTrue(fault.getMessage().startsWith("the plan's rows.filter cannot be used: "), fault.getMessage());
        assertEquals("Compare like with like, or cast", fault.remedy());
    }

    @Test
    void anUnknownColumnIsRefusedWithTheNearestName() {
        RequestFault fault = assertThrows(RequestFault.class, () -> columns.number("outcome incom", "incom"));

        assertEquals(
                "the plan's outcome incom cannot be used: the data has no column incom. Perhaps income was meant.",
                fault.getMessage());
    }

    @Test
    void aTextIsNoNumber() {
        RequestFault fault = assertThrows(RequestFault.class, () -> columns.number("outcome sex", "sex"));

        assertEquals("it is string, neither a number nor a truth value", fault.reason());
    }

    @Test
    void derivedColumnsMayUseEarlierOnesAndTruthsAreNumbers() {
        PlanColumns derived =
                columns.withDerived("is_old", "age >= 60").withDerived("is_old_woman", "is_old and sex = 'FEMALE'");
        List<Double> found = derived.rows().select(derived.number("outcome", "is_old_woman")).collectAsList().stream()
                .map(row -> row.getDouble(0))
                .toList();

        assertEquals(List.of(0.0, 0.0, 1.0), found);
        assertThrows(RequestFault.class, () -> derived.withDerived("age", "1"));
        assertEquals(
                3, derived.rows().filter(functions.col("is_old").isNotNull()).count());
    }
}
