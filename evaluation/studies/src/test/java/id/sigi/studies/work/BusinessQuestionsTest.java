package id.sigi.studies.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.programme.contract.table.TableContracts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine questionnaires, small enough to count by hand; that is where the expected numbers come from. */
@Tag("transform")
class BusinessQuestionsTest {
    private static final String ANSWERS = """
            applicant_id | survey_round | is_ever_selected | labour_status        | enterprise_sector | count_hired_workers | is_business_registered | has_accounts | business_income_idr | has_pension | is_informal | is_informal_by_sector
            a1           | SURVEY_3     | true             | OWN_ACCOUNT          | UNINCORPORATED    | 0                   | true                   | false        | 1000000             | -           | true        | false
            a2           | SURVEY_3     | true             | OWN_ACCOUNT          | UNINCORPORATED    | 0                   | false                  | false        | 2000000             | -           | true        | true
            a3           | SURVEY_3     | true             | EMPLOYER             | UNINCORPORATED    | 1                   | true                   | true         | 3000000             | -           | false       | false
            a4           | SURVEY_3     | true             | EMPLOYER             | UNINCORPORATED    | 4                   | false                  | false        | 5000000             | -           | false       | true
            a5           | SURVEY_3     | true             | EMPLOYEE             | CORPORATION       | -                   | -                      | -            | -                   | true        | false       | false
            a6           | SURVEY_3     | true             | EMPLOYEE             | HOUSEHOLD         | -                   | -                      | -            | -                   | false       | false       | true
            a7           | SURVEY_3     | true             | EMPLOYER             | -                 | -                   | -                      | -            | -                   | -           | false       | -
            a8           | ENDLINE      | true             | EMPLOYER             | UNINCORPORATED    | 9                   | true                   | true         | 9000000             | -           | false       | false
            a9           | SURVEY_3     | false            | EMPLOYER             | UNINCORPORATED    | 9                   | true                   | true         | 9000000             | -           | false       | false
            """;

    private static Dataset<Row> answers() {
        return Rows.like(SparkForTests.session(), TableContracts.SURVEY_PANEL.columns(), ANSWERS);
    }

    private static Estimate find(String outcome, String group) {
        return BusinessQuestions.of(answers()).list().stream()
                .filter(row -> row.label().outcome().is(outcome)
                        && row.label().subgroup().words().equals(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + " of " + group));
    }

    /** Who was not asked, the endline and whoever was never selected are left out. */
    @ParameterizedTest
    @CsvSource({
        "is_business_registered, all, 2 of 4",
        "is_business_registered, labour_status=OWN_ACCOUNT, 1 of 2",
        "is_business_registered, labour_status=OWN_ACCOUNT_ASSISTED, 0 of 0",
        "has_accounts, all, 1 of 4",
        "has_accounts, labour_status=EMPLOYER, 1 of 2",
        "has_pension, all, 1 of 2",
        "is_informal_by_sector, all, 3 of 6",
        "is_informal, all, 2 of 6",
    })
    void sharesAreOfThoseWhoWereAsked(String outcome, String group, String expected) {
        Estimate row = find(outcome, group);
        assertEquals(
                expected,
                row.basis().numerator().orElseThrow() + " of " + row.basis().denominator());
    }

    @ParameterizedTest
    @CsvSource({
        "business_income_idr, OWN_ACCOUNT, 1500000, 500000",
        "business_income_idr, EMPLOYER, 4000000, 1000000",
        "count_hired_workers, EMPLOYER, 2.5, 1.5",
    })
    void meansAreOfEachKind(String outcome, String kind, double mean, double error) {
        Estimate row = find(outcome, "labour_status=" + kind);
        assertEquals(2, row.basis().denominator());
        assertEquals(mean, row.inference().estimate().orElseThrow(), 1e-9);
        assertEquals(error, row.inference().stdError().orElseThrow(), 1e-9 * error);
    }

    @Test
    void nothingIsSaidOfWhatWasNotAsked() {
        Dataset<Row> unasked = answers().filter("applicant_id = 'a7'");
        assertFalse(BusinessQuestions.of(unasked).isAsked());
    }
}
