package id.sigi.studies.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.TableVersion;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.programme.contract.table.PanelContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.studies.programme.GoldTables;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seven beneficiaries, small enough to count by hand; that is where the expected numbers come from. */
@Tag("transform")
class WorkStudiesTest {
    private static final Map<String, String> GRIDS = Map.of(
            TableContracts.BENEFICIARIES.name(), """
            applicant_id | sex    | wave | age | disability | is_urban | baseline_status
            b1           | FEMALE | 1    | 20  | NONE       | true     | UNEMPLOYED
            b2           | FEMALE | 1    | 30  | NONE       | true     | UNEMPLOYED
            b3           | MALE   | 1    | 40  | DEAF       | false    | OWN_ACCOUNT_ASSISTED
            b4           | MALE   | 1    | 45  | NONE       | false    | EMPLOYEE
            b5           | MALE   | 2    | 24  | NONE       | true     | UNEMPLOYED
            b6           | FEMALE | 10   | 50  | NONE       | true     | EMPLOYEE
            b7           | FEMALE | 10   | 33  | NONE       | true     | OUTSIDE_LABOUR_FORCE
            """,
            PanelContracts.SURVEY_ROUNDS.name(), """
            applicant_id | survey_round | survey_outcome | labour_status
            b1           | SURVEY_1     | ANSWERED       | OWN_ACCOUNT
            b1           | SURVEY_2     | ANSWERED       | OWN_ACCOUNT
            b1           | SURVEY_3     | ANSWERED       | OWN_ACCOUNT
            b2           | SURVEY_1     | ANSWERED       | UNEMPLOYED
            b2           | SURVEY_2     | ANSWERED       | EMPLOYEE
            b2           | SURVEY_3     | ANSWERED       | EMPLOYEE
            b3           | SURVEY_1     | ANSWERED       | UNEMPLOYED
            b3           | SURVEY_2     | ANSWERED       | EMPLOYER
            b3           | SURVEY_3     | ANSWERED       | EMPLOYER
            b4           | SURVEY_1     | ANSWERED       | OWN_ACCOUNT
            b4           | SURVEY_2     | ANSWERED       | EMPLOYEE
            b4           | SURVEY_3     | ANSWERED       | OUTSIDE_LABOUR_FORCE
            b5           | SURVEY_1     | SILENT         | -
            b5           | SURVEY_2     | NOT_ELIGIBLE   | -
            b5           | SURVEY_3     | NOT_ELIGIBLE   | -
            b6           | SURVEY_1     | ANSWERED       | EMPLOYEE
            b6           | SURVEY_2     | CUT_SHORT      | -
            b6           | SURVEY_3     | CUT_OFF        | -
            b1           | ENDLINE      | ANSWERED       | EMPLOYEE
            """,
            TableContracts.SURVEY_PANEL.name(), """
            applicant_id | survey_round | is_ever_selected | sex    | age | baseline_status      | labour_status        | monthly_income_idr | incentive_uses
            b1           | SURVEY_3     | true             | FEMALE | 20  | UNEMPLOYED           | OWN_ACCOUNT          | 1000000            | DAILY_NEEDS BUSINESS_CAPITAL
            b2           | SURVEY_3     | true             | FEMALE | 30  | UNEMPLOYED           | EMPLOYEE             | 9000000            | DAILY_NEEDS
            b3           | SURVEY_3     | true             | MALE   | 40  | OWN_ACCOUNT_ASSISTED | EMPLOYER             | 3000000            | BUSINESS_CAPITAL
            b4           | SURVEY_3     | true             | MALE   | 45  | EMPLOYEE             | OUTSIDE_LABOUR_FORCE | 0                  | -
            b1           | ENDLINE      | true             | FEMALE | 20  | UNEMPLOYED           | EMPLOYEE             | 5000000            | -
            """);

    private static final GoldTables GOLD = new GoldTables() {
        @Override
        public Dataset<Row> read(TableContract table) {
            return Rows.like(SparkForTests.session(), table.columns(), GRIDS.get(table.name()));
        }

        @Override
        public TableVersion version(TableContract table) {
            return new TableVersion(table.qualifiedName(), "0", 7);
        }
    };

    private static EstimateSet flows;
    private static EstimateSet business;

    @BeforeAll
    static void run() {
        flows = new EmploymentFlowsStudy().run(GOLD, "0.1.0");
        business = new OwnBusinessStudy().run(GOLD, "0.1.0");
    }

    private static String share(EstimateSet set, String outcome, String contrast, String group) {
        Estimate row = set.list(outcome).stream()
                .filter(one -> one.label().contrast().words().equals(contrast)
                        && one.label().subgroup().words().equals(group)
                        && one.label().estimator().procedure() == Procedure.PROPORTION)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + outcome + ", " + contrast + ", " + group));
        return row.basis().numerator().orElseThrow() + " of " + row.basis().denominator();
    }

    @ParameterizedTest
    @CsvSource({
        "flow_programme_survey_baseline_survey_1, UNEMPLOYED -> EMPLOYED, 1 of 3",
        "flow_programme_survey_baseline_survey_1, UNEMPLOYED -> NOT_INTERVIEWED, 1 of 3",
        "flow_programme_survey_survey_1_survey_2, EMPLOYED -> CUT_OFF, 1 of 3",
        "flow_programme_survey_survey_1_survey_2, NOT_INTERVIEWED -> NOT_INTERVIEWED, 2 of 2",
        "flow_programme_survey_survey_2_survey_3, EMPLOYED -> EMPLOYED, 3 of 4",
        "flow_programme_survey_baseline_survey_3, UNEMPLOYED -> EMPLOYED, 2 of 3",
        "flow_programme_survey_baseline_survey_3, EMPLOYED -> OUTSIDE_LABOUR_FORCE, 1 of 3",
        "flow_programme_survey_baseline_survey_3, EMPLOYED -> CUT_OFF, 1 of 3",
        "flow_programme_survey_baseline_survey_3, OUTSIDE_LABOUR_FORCE -> NOT_INTERVIEWED, 1 of 1",
        "flow_national_office_baseline_survey_3, EMPLOYED -> NOT_TOLD, 1 of 3",
        "flow_national_office_baseline_survey_3, UNEMPLOYED -> EMPLOYED, 2 of 3",
        "flow_ilostat_indonesia_baseline_survey_3, NOT_TOLD -> EMPLOYED, 2 of 3",
        "flow_ilostat_indonesia_baseline_survey_3, EMPLOYED -> OUTSIDE_LABOUR_FORCE, 1 of 3",
        "flow_programme_survey_baseline_endline, UNEMPLOYED -> EMPLOYED, 1 of 3",
    })
    void everybodyIsSomewhere(String outcome, String contrast, String expected) {
        assertEquals(expected, share(flows, outcome, contrast, "all"));
    }

    @ParameterizedTest
    @CsvSource({
        "sex=FEMALE, UNEMPLOYED, 2 of 2",
        "sex=MALE, EMPLOYED, 1 of 2",
        "age=18-24, UNEMPLOYED, 1 of 1",
        "disability=ANY, EMPLOYED, 1 of 1",
        "is_urban=false, EMPLOYED, 1 of 2",
        "wave=1, UNEMPLOYED, 2 of 2",
        "wave=10, EMPLOYED, 0 of 0",
    })
    void groupsAreOfWhoAnswered(String group, String from, String expected) {
        assertEquals(expected, share(flows, "flow_programme_survey_baseline_survey_3", from + " -> EMPLOYED", group));
    }

    /** Rows of everybody add up to one, whoever did not answer among them. */
    @Test
    void rowsAddUp() {
        for (Flow flow : Flow.list()) {
            double sum = flows.list(flow.outcome()).stream()
                    .filter(row -> row.label().contrast().of().equals("EMPLOYED")
                            && row.label().subgroup().isEverybody()
                            && row.label().estimator().procedure() == Procedure.PROPORTION)
                    .mapToDouble(row -> row.inference().estimate().orElseThrow())
                    .sum();
            assertEquals(1, sum, 1e-12, flow.outcome());
        }
        assertTrue(flows.conventions().stream().anyMatch(text -> text.contains("survey 3 (1 beneficiaries)")));
    }

    /** Of six whom the calendar let be asked two did not answer; where answering depends on nothing, respondents stand for them. */
    @Test
    void modelsLeaveOutWhoWasCutOff() {
        Estimate row = flows.list("flow_programme_survey_baseline_survey_3").stream()
                .filter(one -> one.label().estimator().words().contains("model A")
                        && one.label().contrast().words().equals("EMPLOYED -> EMPLOYED"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, row.basis().denominator());
        assertEquals(0.5, row.inference().estimate().orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "own_business_entry, 2 of 3",
        "own_business_survival_2, 1 of 2",
        "own_business_survival_3, 1 of 2",
        "own_business_exit, 1 of 1",
        "own_business_return, 1 of 1",
    })
    void pathsOfBusinesses(String outcome, String expected) {
        assertEquals(expected, share(business, outcome, "", "all"));
    }

    /** Level, percentage points and ratio: one of four before, two of four after. */
    @Test
    void growthIsSaidInThreeWays() {
        List<Estimate> rows = business.list("is_entrepreneur");
        assertEquals(1, find(rows, Quantity.SHARE_BEFORE).basis().numerator().orElseThrow());
        assertEquals(2, find(rows, Quantity.SHARE_AFTER).basis().numerator().orElseThrow());
        assertEquals(0.25, find(rows, Quantity.CHANGE).inference().estimate().orElseThrow(), 1e-12);
        Estimate ratio = find(rows, Quantity.RATIO);
        assertEquals(2, ratio.inference().estimate().orElseThrow(), 1e-12);
        assertEquals(
                2 * Math.exp(1.959963984540054 * Math.sqrt(1.0 / 2)),
                ratio.inference().confHigh().orElseThrow(),
                1e-9);
        assertEquals(
                0,
                find(business.list("is_own_account_assisted"), Quantity.SHARE_AFTER)
                        .basis()
                        .numerator()
                        .orElseThrow());
    }

    private static Estimate find(List<Estimate> rows, Quantity quantity) {
        return rows.stream()
                .filter(row -> row.label().estimand().isAny(quantity))
                .findFirst()
                .orElseThrow();
    }

    /** Three were asked, and one named two uses. */
    @Test
    void usesDoNotAddUpToOne() {
        assertEquals("2 of 3", share(business, "incentive_use_daily_needs", "", "all"));
        assertEquals("2 of 3", share(business, "incentive_use_business_capital", "", "all"));
        assertEquals("2 of 2", share(business, "incentive_use_business_capital", "", "has_business=true"));
        assertEquals("0 of 3", share(business, "incentive_use_debt", "", "all"));
    }

    @Test
    void incomeOfBusinesses() {
        Estimate ownAccount = business.list("monthly_income_idr").get(0);
        assertEquals(1, ownAccount.basis().denominator());
        assertTrue(!ownAccount.isEstimated(), "one has no standard error");
    }
}
