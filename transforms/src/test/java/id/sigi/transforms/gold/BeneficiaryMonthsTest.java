package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.contract.table.PanelContracts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Expected rows were worked out by hand from the grids. 17:00 in UTC is midnight in western Indonesia. */
@Tag("transform")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeneficiaryMonthsTest {
    private Dataset<Row> months;

    /** Ani goes all the way, each step at the edge of a month; budi is revoked in the month of selection; citra does nothing; dewi lost. */
    @BeforeAll
    void build() {
        months = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id
                        r1       | ani
                        r2       | budi
                        r3       | citra
                        r4       | dewi
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | drawn_on
                        d1       | D1      | 3    | 2020-05-31
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | is_selected
                        x1       | D1      | ani          | true
                        x2       | D1      | budi         | true
                        x3       | D1      | citra        | true
                        x4       | D1      | dewi         | false
                        """)
                .with(EventContracts.ACCOUNT_OPENED, """
                        event_id | applicant_id | wave | training_credit_idr | account_opened_at
                        o1       | ani          | 3    | 1000000             | 2020-05-31T17:00:00Z
                        o2       | budi         | 3    | 1000000             | 2020-05-31T08:00:00Z
                        o3       | citra        | 3    | 1000000             | 2020-05-31T08:00:00Z
                        """)
                .with(EventContracts.COURSE_PURCHASED, """
                        event_id | purchase_id | applicant_id | price_idr | purchased_at
                        p1       | P1          | ani          | 300000    | 2020-06-30T16:59:59Z
                        """)
                .with(EventContracts.COURSE_COMPLETED, """
                        event_id | purchase_id | applicant_id | completed_at
                        c1       | P1          | ani          | 2020-06-30T17:00:00Z
                        """)
                .with(StepEvents.INCENTIVE_SCHEDULED, """
                        event_id | applicant_id | incentive_kind | instalment | due_on
                        n1       | ani          | POST_TRAINING  | 1          | 2020-07-31
                        n2       | ani          | SURVEY         | 1          | 2020-10-31
                        n3       | budi         | POST_TRAINING  | 1          | 2020-05-31
                        """)
                .with(StepEvents.INCENTIVE_FAILED, """
                        event_id | applicant_id | incentive_kind | instalment | attempt | failed_at
                        f1       | ani          | POST_TRAINING  | 1          | 1       | 2020-07-31T16:59:59Z
                        f2       | ani          | POST_TRAINING  | 1          | 2       | 2020-07-31T17:00:00Z
                        """)
                .with(EventContracts.INCENTIVE_PAID, """
                        event_id | disbursement_id | applicant_id | incentive_kind | instalment | amount_idr | paid_at
                        m1       | M1              | ani          | POST_TRAINING  | 1          | 600000     | 2020-08-31T17:00:00Z
                        """)
                .with(EventContracts.SURVEY_ANSWERED, """
                        event_id | applicant_id | survey_round | labour_status        | answered_at
                        s1       | ani          | SURVEY_1     | UNEMPLOYED           | 2020-08-31T16:59:59Z
                        s2       | ani          | SURVEY_2     | OWN_ACCOUNT          | 2020-09-30T17:00:00Z
                        s3       | ani          | SURVEY_3     | OUTSIDE_LABOUR_FORCE | 2020-08-01T00:00:00Z
                        """)
                .with(EventContracts.COMPLAINT_OPENED, """
                        event_id | complaint_id | applicant_id | opened_at
                        k1       | K1           | ani          | 2020-05-31T16:59:59Z
                        k2       | K2           | ani          | 2020-05-31T17:00:00Z
                        """)
                .with(EventContracts.COMPLAINT_RESOLVED, """
                        event_id | complaint_id | applicant_id | resolved_at
                        z1       | K1           | ani          | 2020-07-31T17:00:00Z
                        z2       | K2           | -            | 2020-06-02T00:00:00Z
                        """)
                .with(EventContracts.PARTICIPATION_REVOKED, """
                        event_id | applicant_id | returned_idr | revoked_at
                        w1       | budi         | 1000000      | 2020-05-31T16:59:59Z
                        """)
                .with(EventContracts.IDENTITY_VERIFIED, """
                        event_id | applicant_id | occurred_at
                        v1       | dewi         | 2020-09-30T17:00:00Z
                        """)
                .rows(PanelContracts.BENEFICIARY_MONTHS);
    }

    private List<String> of(String applicant, Field... columns) {
        return Rows.text(months.where("applicant_id = '" + applicant + "'"), columns);
    }

    @Test
    void stepsCountFromTheMonthInWhichTheyWereTaken() {
        assertEquals(
                List.of(
                        "2020-05-01 | 0 | SELECTED | false | 0 | 0 | 0 | 0",
                        "2020-06-01 | 1 | PURCHASED | false | 1 | 1 | 0 | 700000",
                        "2020-07-01 | 2 | COMPLETED | false | 1 | 0 | 1 | 700000",
                        "2020-08-01 | 3 | COMPLETED | false | 1 | 0 | 1 | 700000",
                        "2020-09-01 | 4 | PAID | false | 1 | 0 | 1 | 700000",
                        "2020-10-01 | 5 | PAID | false | 1 | 0 | 1 | 700000"),
                of(
                        "ani",
                        PanelFields.MONTH,
                        PanelFields.MONTHS_SINCE_SELECTION,
                        Fields.BENEFICIARY_STATUS,
                        Fields.IS_REVOKED,
                        Fields.COUNT_PURCHASES,
                        PanelFields.COUNT_TRAININGS_OPEN,
                        Fields.COUNT_COMPLETED,
                        PanelFields.CREDIT_LEFT_IDR));
    }

    @Test
    void incentivesFallDueFailAndArePaidInTheirMonths() {
        assertEquals(
                List.of(
                        "2020-05-01 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "2020-06-01 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "2020-07-01 | 1 | 600000 | 0 | 0 | 1 | 600000 | 1 | 600000",
                        "2020-08-01 | 0 | 0 | 0 | 0 | 1 | 600000 | 1 | 600000",
                        "2020-09-01 | 0 | 0 | 1 | 600000 | 0 | 0 | 0 | 0",
                        "2020-10-01 | 1 | 50000 | 0 | 0 | 0 | 0 | 1 | 50000"),
                of(
                        "ani",
                        PanelFields.MONTH,
                        PanelFields.COUNT_DUE_IN_MONTH,
                        PanelFields.DUE_IN_MONTH_IDR,
                        PanelFields.COUNT_PAID_IN_MONTH,
                        PanelFields.PAID_IN_MONTH_IDR,
                        PanelFields.COUNT_FAILED_IN_MONTH,
                        PanelFields.FAILED_IN_MONTH_IDR,
                        PanelFields.COUNT_UNPAID,
                        PanelFields.UNPAID_IDR));
    }

    /** The latest answers count, whatever the round; what a rule needs and the survey does not ask stays empty. */
    @Test
    void answersAreCarriedWithTheirAge() {
        assertEquals(
                List.of(
                        "2020-05-01 | - | - | false | - | - | - | -",
                        "2020-06-01 | - | - | false | - | - | - | -",
                        "2020-07-01 | - | - | false | - | - | - | -",
                        "2020-08-01 | SURVEY_1 | 0 | true | UNEMPLOYED | UNEMPLOYED | UNEMPLOYED | -",
                        "2020-09-01 | SURVEY_1 | 30 | false | UNEMPLOYED | UNEMPLOYED | UNEMPLOYED | -",
                        "2020-10-01 | SURVEY_2 | 30 | true | OWN_ACCOUNT | EMPLOYED | EMPLOYED | EMPLOYED"),
                of(
                        "ani",
                        PanelFields.MONTH,
                        Fields.SURVEY_ROUND,
                        PanelFields.ANSWER_AGE_DAYS,
                        PanelFields.IS_ANSWERED_IN_MONTH,
                        Fields.LABOUR_STATUS,
                        PanelFields.LABOUR_FORCE_SURVEY,
                        PanelFields.LABOUR_FORCE_BPS,
                        PanelFields.LABOUR_FORCE_ILO));
    }

    /** A resolution that does not name its applicant closes nothing. */
    @Test
    void complaintsAreOpenFromTheMonthOfTheirOpeningUntilThatOfTheirResolution() {
        assertEquals(
                List.of(
                        "2020-05-01 | 1",
                        "2020-06-01 | 2",
                        "2020-07-01 | 2",
                        "2020-08-01 | 1",
                        "2020-09-01 | 1",
                        "2020-10-01 | 1"),
                of("ani", PanelFields.MONTH, PanelFields.COUNT_COMPLAINTS_OPEN));
    }

    /** Nothing is owed to who was revoked. */
    @Test
    void whoIsRevokedInTheMonthOfSelectionIsSoFromTheFirstRow() {
        assertEquals(
                List.of(
                        "2020-05-01 | REVOKED | true | 0 | 1 | 0",
                        "2020-06-01 | REVOKED | true | 0 | 0 | 0",
                        "2020-07-01 | REVOKED | true | 0 | 0 | 0",
                        "2020-08-01 | REVOKED | true | 0 | 0 | 0",
                        "2020-09-01 | REVOKED | true | 0 | 0 | 0",
                        "2020-10-01 | REVOKED | true | 0 | 0 | 0"),
                of(
                        "budi",
                        PanelFields.MONTH,
                        Fields.BENEFICIARY_STATUS,
                        Fields.IS_REVOKED,
                        PanelFields.CREDIT_LEFT_IDR,
                        PanelFields.COUNT_DUE_IN_MONTH,
                        PanelFields.COUNT_UNPAID));
    }

    @Test
    void whoDoesNothingHasARowForEveryMonthAndLosersHaveNone() {
        assertEquals(
                List.of(
                        "2020-05-01 | SELECTED | 1000000",
                        "2020-06-01 | SELECTED | 1000000",
                        "2020-07-01 | SELECTED | 1000000",
                        "2020-08-01 | SELECTED | 1000000",
                        "2020-09-01 | SELECTED | 1000000",
                        "2020-10-01 | SELECTED | 1000000"),
                of("citra", PanelFields.MONTH, Fields.BENEFICIARY_STATUS, PanelFields.CREDIT_LEFT_IDR));
        assertEquals(List.of(), of("dewi", PanelFields.MONTH));
    }
}
