package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.programme.contract.table.TableContract;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Expected sums were added up by hand from the grids. 17:00 in UTC is midnight in western Indonesia. */
@Tag("transform")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CubesTest {
    private Map<TableContract, Dataset<Row>> tables;

    /** Ani loses in her area and wins the national draw, budi is kept out, citra holds no account and complains. */
    @BeforeAll
    void build() {
        tables = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | area
                        r1       | ani          | JAWA
                        r2       | budi         | JAWA
                        r3       | citra        | SULAWESI
                        """)
                .with(EventContracts.APPLICATION_SUBMITTED, """
                        event_id | application_id | applicant_id | wave | area | priority_group | applied_at
                        a1       | A1             | ani          | 3    | JAWA | GENERAL        | 2020-05-01T16:59:59Z
                        a2       | A2             | budi         | 3    | JAWA | GENERAL        | 2020-05-01T17:00:00Z
                        a2again  | A2             | budi         | 3    | JAWA | GENERAL        | 2020-05-01T17:00:00Z
                        """)
                .with(EventContracts.APPLICATION_EXCLUDED, """
                        event_id | application_id | applicant_id | wave | excluded_at
                        e1       | A2             | budi         | 3    | 2020-05-04
                        e2       | A9             | budi         | 3    | 2020-05-04
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area | priority_group | draw_stage | drawn_on
                        d1       | D1      | 3    | JAWA | GENERAL        | AREA       | 2020-05-05
                        d2       | D2      | 3    | -    | GENERAL        | NATIONAL   | 2020-05-06
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | is_selected
                        x1       | D1      | ani          | false
                        x2       | D2      | ani          | true
                        """)
                .with(EventContracts.ACCOUNT_OPENED, """
                        event_id | applicant_id | wave | account_opened_at
                        o1       | ani          | 3    | 2020-05-06T17:00:00Z
                        """)
                .with(EventContracts.COURSE_LISTED, """
                        event_id | course_id | provider_id
                        l1       | C1        | I1
                        l2       | C2        | I1
                        """)
                .with(EventContracts.COURSE_PURCHASED, """
                        event_id | purchase_id | applicant_id | course_id | price_idr | purchased_at
                        p1       | P1          | ani          | C1        | 300000    | 2020-05-31T16:59:59Z
                        p2       | P2          | ani          | C2        | 200000    | 2020-05-31T17:00:00Z
                        p3       | P3          | nobody       | C9        | 100000    | 2020-05-20T00:00:00Z
                        """)
                .with(EventContracts.COURSE_COMPLETED, """
                        event_id | purchase_id | applicant_id | course_id | completed_at
                        c1       | P1          | ani          | C1        | 2020-06-10
                        """)
                .with(EventContracts.COURSE_RATED, """
                        event_id | purchase_id | applicant_id | course_id | stars | rated_at
                        t1       | P1          | ani          | C1        | 5     | 2020-06-11
                        t2       | P2          | ani          | C2        | 4     | 2020-06-11
                        """)
                .with(EventContracts.COURSE_ASSESSED, """
                        event_id | assessment_id | course_id | score_labour_market | score_requirements | score_curriculum | score_administration | assessed_on
                        s1       | S1            | C1        | 5                   | 4                  | 3                | 3                    | 2020-06-01
                        s2       | S2            | C1        | 1                   | 1                  | 1                | 1                    | 2020-06-30
                        """)
                .with(EventContracts.INCENTIVE_PAID, """
                        event_id | disbursement_id | applicant_id | amount_idr | paid_at
                        m1       | M1              | ani          | 600000     | 2020-06-30T17:00:00Z
                        """)
                .with(StepEvents.INCENTIVE_FAILED, """
                        event_id | applicant_id | attempt | failed_at
                        f1       | ani          | 1       | 2020-06-30T16:59:59Z
                        f2       | ani          | 2       | 2020-06-30T16:59:59Z
                        """)
                .with(EventContracts.COMPLAINT_OPENED, """
                        event_id | complaint_id | applicant_id | opened_at
                        k1       | K1           | citra        | 2020-07-01
                        k2       | K2           | ani          | 2020-07-01
                        """)
                .with(EventContracts.COMPLAINT_RESOLVED, """
                        event_id | complaint_id | applicant_id | resolved_at
                        z1       | K1           | citra        | 2020-07-02
                        """)
                .with(EventContracts.PARTICIPATION_REVOKED, """
                        event_id | applicant_id | returned_idr | revoked_at
                        w1       | ani          | 500000       | 2020-07-02
                        """)
                .rows(List.of(
                        CubeContracts.MONITORING_CUBE, CubeContracts.COURSE_MONTHS, CubeContracts.PROVIDER_MONTHS));
    }

    @Test
    void selectionIsToldByTheDayOnWhichItHappenedInWesternIndonesia() {
        assertEquals(
                List.of(
                        "3 | JAWA | GENERAL | 2020-05-01 | 1 | 1 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-05-02 | 1 | 0 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-05-04 | 0 | 0 | 1 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-05-05 | 0 | 0 | 0 | 1 | 0",
                        "3 | JAWA | GENERAL | 2020-05-06 | 0 | 0 | 0 | 1 | 1"),
                Rows.text(
                        tables.get(CubeContracts.MONITORING_CUBE).where("day < '2020-05-07'"),
                        Fields.WAVE,
                        Fields.AREA,
                        Fields.PRIORITY_GROUP,
                        CubeFields.DAY,
                        CubeFields.COUNT_APPLIED,
                        CubeFields.COUNT_APPLIED_ELIGIBLE,
                        CubeFields.COUNT_EXCLUDED,
                        CubeFields.COUNT_ENTERED,
                        CubeFields.COUNT_SELECTED));
    }

    /** Who bought without being registered is in the courses' months and not here. */
    @Test
    void participationIsToldUnderTheAccountsWaveAndComplaintsOfOthersUnderNone() {
        assertEquals(
                List.of(
                        "- | SULAWESI | - | 2020-07-01 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0",
                        "- | SULAWESI | - | 2020-07-02 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-05-07 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-05-31 | 0 | 1 | 300000 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-06-01 | 0 | 1 | 200000 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-06-10 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-06-30 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-07-01 | 0 | 0 | 0 | 0 | 1 | 600000 | 0 | 1 | 0 | 0 | 0",
                        "3 | JAWA | GENERAL | 2020-07-02 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 500000"),
                Rows.text(
                        tables.get(CubeContracts.MONITORING_CUBE).where("day > '2020-05-06'"),
                        Fields.WAVE,
                        Fields.AREA,
                        Fields.PRIORITY_GROUP,
                        CubeFields.DAY,
                        CubeFields.COUNT_ACCOUNTS_OPENED,
                        CubeFields.COUNT_ENROLLED,
                        Fields.SPENT_IDR,
                        CubeFields.COUNT_TRAINED,
                        CubeFields.COUNT_INCENTIVES_PAID,
                        Fields.DISBURSED_IDR,
                        CubeFields.COUNT_INCENTIVES_FAILED,
                        CubeFields.COUNT_COMPLAINTS_OPENED,
                        CubeFields.COUNT_COMPLAINTS_RESOLVED,
                        CubeFields.COUNT_REVOKED,
                        Fields.RETURNED_IDR));
    }

    /** The mean of the assessments of June is (15 + 4) / 8; the purchase of May was completed in June. */
    @Test
    void coursesAddUpWhatBuyersAndAssessorsDidAndSaid() {
        assertEquals(
                List.of(
                        "C1 | 2020-05-01 | I1 | 1 | 300000 | 1 | 1.0 | 0 | 0 | 0 | - | 0 | 0 | -",
                        "C1 | 2020-06-01 | I1 | 0 | 0 | 0 | - | 1 | 0 | 1 | 5.0 | 2 | 19 | 2.375",
                        "C2 | 2020-06-01 | I1 | 1 | 200000 | 0 | 0.0 | 0 | 1 | 0 | 4.0 | 0 | 0 | -",
                        "C9 | 2020-05-01 | - | 1 | 100000 | 0 | 0.0 | 0 | 0 | 0 | - | 0 | 0 | -"),
                Rows.text(
                        tables.get(CubeContracts.COURSE_MONTHS),
                        Fields.COURSE_ID,
                        PanelFields.MONTH,
                        Fields.PROVIDER_ID,
                        CubeFields.COUNT_ENROLLED,
                        Fields.SPENT_IDR,
                        CubeFields.COUNT_ENROLLED_TRAINED,
                        CubeFields.SHARE_TRAINED,
                        CubeFields.COUNT_TRAINED,
                        CubeFields.COUNT_STARS_4,
                        CubeFields.COUNT_STARS_5,
                        CubeFields.STARS_MEAN,
                        CubeFields.COUNT_ASSESSMENTS,
                        CubeFields.ASSESSED_POINTS,
                        Fields.SCORE_MEAN));
    }

    @Test
    void institutionsAddUpTheirCourses() {
        assertEquals(
                List.of(
                        "I1 | 2020-05-01 | 1 | 300000 | 1 | 1.0 | 0 | - | -",
                        "I1 | 2020-06-01 | 1 | 200000 | 0 | 0.0 | 1 | 4.5 | 2.375"),
                Rows.text(
                        tables.get(CubeContracts.PROVIDER_MONTHS),
                        Fields.PROVIDER_ID,
                        PanelFields.MONTH,
                        CubeFields.COUNT_ENROLLED,
                        Fields.SPENT_IDR,
                        CubeFields.COUNT_ENROLLED_TRAINED,
                        CubeFields.SHARE_TRAINED,
                        CubeFields.COUNT_TRAINED,
                        CubeFields.STARS_MEAN,
                        Fields.SCORE_MEAN));
    }
}
