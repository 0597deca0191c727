package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expected rows were worked out by hand from the grids. */
@Tag("transform")
class PanelsTest {
    /** Ani is paid, budi revoked, citra completed, dewi purchased, eko holds an untouched account; fitri lost, gita never applied. */
    private static Grids programme() {
        return new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | birth_date | registered_at | baseline_status
                        r1       | ani          | 1990-05-03 | 2020-04-11    | UNEMPLOYED
                        r2       | budi         | 1990-05-02 | 2020-04-11    | EMPLOYEE
                        r3       | citra        | 1990-01-01 | 2020-04-11    | EMPLOYEE
                        r4       | dewi         | 1990-01-01 | 2020-04-11    | EMPLOYEE
                        r5       | eko          | 1990-01-01 | 2020-04-11    | EMPLOYEE
                        r6       | fitri        | 1990-01-01 | 2020-04-11    | EMPLOYEE
                        r7       | gita         | 2000-04-12 | 2020-04-11    | EMPLOYEE
                        """)
                .with(EventContracts.IDENTITY_VERIFIED, """
                        event_id | applicant_id | is_verified | verified_at
                        v1       | ani          | false       | 2020-04-11
                        v2       | ani          | true        | 2020-04-12
                        v3       | budi         | false       | 2020-04-12
                        """)
                .with(EventContracts.APPLICATION_SUBMITTED, """
                        event_id | application_id | applicant_id
                        a1       | A1             | ani
                        a2       | A2             | ani
                        a2again  | A2             | ani
                        a3       | A3             | budi
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area | priority_group | quota | count_eligible | drawn_on
                        d1       | D1      | 3    | JAWA | GENERAL        | 5     | 6              | 2020-05-02
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | draw_rank | is_selected
                        x1       | D1      | ani          | 1         | true
                        x2       | D1      | budi         | 2         | true
                        x3       | D1      | citra        | 3         | true
                        x4       | D1      | dewi         | 4         | true
                        x5       | D1      | eko          | 5         | true
                        x6       | D1      | fitri        | 6         | false
                        """)
                .with(EventContracts.ACCOUNT_OPENED, """
                        event_id | account_id | applicant_id | wave | training_credit_idr
                        o1       | VA1        | ani          | 3    | 1000000
                        o2       | VA2        | budi         | 3    | 1000000
                        o3       | VA3        | citra        | 3    | 1000000
                        o4       | VA4        | dewi         | 3    | 1000000
                        o5       | VA5        | eko          | 3    | 1000000
                        """)
                .with(EventContracts.COURSE_PURCHASED, """
                        event_id | purchase_id | applicant_id | course_id | platform  | price_idr | purchased_at
                        p1       | P1          | ani          | C1        | PINTARIA  | 300000    | 2020-05-10
                        p2       | P2          | ani          | C2        | PINTARIA  | 200000    | 2020-05-09
                        p2again  | P2          | ani          | C2        | PINTARIA  | 200000    | 2020-05-09
                        p3       | P3          | citra        | C1        | PINTARIA  | 300000    | 2020-05-10
                        p4       | P4          | dewi         | C1        | PINTARIA  | 300000    | 2020-05-10
                        """)
                .with(EventContracts.COURSE_COMPLETED, """
                        event_id | purchase_id | applicant_id | completed_at
                        c1       | P1          | ani          | 2020-06-01
                        c3       | P3          | citra        | 2020-06-02
                        """)
                .with(EventContracts.PAYOUT_LINKED, """
                        event_id | applicant_id | payout_channel | is_first_account | occurred_at
                        l1       | ani          | EWALLET        | true             | 2020-06-03
                        l2       | ani          | BANK           | false            | 2020-07-03
                        """)
                .with(EventContracts.INCENTIVE_PAID, """
                        event_id | disbursement_id | applicant_id | amount_idr
                        m1       | M1              | ani          | 600000
                        m2       | M2              | ani          | 50000
                        m2again  | M2              | ani          | 50000
                        """)
                .with(EventContracts.SURVEY_ANSWERED, """
                        event_id | applicant_id | survey_round | labour_status  | monthly_income_idr | incentive_uses
                        s1       | ani          | SURVEY_1     | FAMILY_WORKER  | 0                  | DEBT SAVING
                        s2       | ani          | ENDLINE      | EMPLOYEE       | 3000000            | -
                        s3       | fitri        | ENDLINE      | UNEMPLOYED     | 0                  | -
                        """)
                .with(EventContracts.COMPLAINT_OPENED, """
                        event_id | complaint_id | applicant_id | opened_at
                        k1       | K1           | ani          | 2020-06-01T00:00:00Z
                        k2       | K2           | ani          | 2020-06-01T00:00:00Z
                        k3       | K3           | fitri        | 2020-06-01T00:00:00Z
                        """)
                .with(EventContracts.COMPLAINT_RESOLVED, """
                        event_id | complaint_id | first_response_at    | resolved_at
                        z1       | K1           | 2020-06-01T00:30:00Z | 2020-06-02T12:00:00Z
                        z3       | K3           | 2020-05-31T00:00:00Z | 2020-06-01T01:00:00Z
                        """)
                .with(EventContracts.PARTICIPATION_REVOKED, """
                        event_id | applicant_id | wave | returned_idr | revoked_at
                        w1       | budi         | 3    | 1000000      | 2020-06-05
                        """)
                .with(EventContracts.COURSE_LISTED, """
                        event_id | course_id | provider_id
                        t1       | C1        | LP1
                        """)
                .with(EventContracts.COURSE_RATED, """
                        event_id | purchase_id | applicant_id | course_id | stars | occurred_at
                        g1       | P1          | ani          | C1        | 5     | 2020-06-02
                        g1later  | P1          | ani          | C1        | 1     | 2020-06-03
                        """)
                .with(EventContracts.COURSE_ASSESSED, """
                        event_id | assessment_id | course_id | score_labour_market | score_requirements | score_curriculum | score_administration
                        q1       | Q1            | C1        | 5                   | 4                  | 4                | 2
                        """);
    }

    @Test
    void applicantsSayHowFarEverybodyCame() {
        assertEquals(
                List.of(
                        "ani | 29 | true | 2 | 1 | true | true | true | true | false",
                        "budi | 30 | false | 1 | 1 | true | false | false | false | true",
                        "citra | 30 | false | 0 | 1 | true | true | true | false | true",
                        "dewi | 30 | false | 0 | 1 | true | true | false | false | true",
                        "eko | 30 | false | 0 | 1 | true | false | false | false | true",
                        "fitri | 30 | false | 0 | 1 | false | false | false | false | true",
                        "gita | 19 | false | 0 | 0 | false | false | false | false | true"),
                programme()
                        .text(
                                TableContracts.APPLICANTS,
                                Fields.APPLICANT_ID,
                                Fields.AGE,
                                Fields.IS_VERIFIED,
                                Fields.COUNT_APPLICATIONS,
                                Fields.COUNT_DRAWS,
                                Fields.IS_EVER_SELECTED,
                                Fields.IS_PURCHASER,
                                Fields.IS_COMPLETER,
                                Fields.IS_PAID,
                                Fields.BASELINE_IS_EMPLOYED));
    }

    @Test
    void beneficiariesAddUpWhatTheyDidAndGot() {
        assertEquals(
                List.of(
                        "ani | W03-JAWA-GENERAL | PAID | 0 | 2 | 1 | 500000 | 2 | 650000 | 1 | 2",
                        "budi | W03-JAWA-GENERAL | REVOKED | 1000000 | 0 | 0 | 0 | 0 | 0 | 0 | 0",
                        "citra | W03-JAWA-GENERAL | COMPLETED | 0 | 1 | 1 | 300000 | 0 | 0 | 0 | 0",
                        "dewi | W03-JAWA-GENERAL | PURCHASED | 0 | 1 | 0 | 300000 | 0 | 0 | 0 | 0",
                        "eko | W03-JAWA-GENERAL | SELECTED | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0"),
                programme()
                        .text(
                                TableContracts.BENEFICIARIES,
                                Fields.APPLICANT_ID,
                                Fields.STRATUM,
                                Fields.BENEFICIARY_STATUS,
                                Fields.RETURNED_IDR,
                                Fields.COUNT_PURCHASES,
                                Fields.COUNT_COMPLETED,
                                Fields.SPENT_IDR,
                                Fields.COUNT_DISBURSEMENTS,
                                Fields.DISBURSED_IDR,
                                Fields.COUNT_SURVEYS,
                                Fields.COUNT_COMPLAINTS));
    }

    @Test
    void beneficiariesKeepTheFirstOfTheirDates() {
        assertEquals(
                List.of(
                        "ani | 2020-05-09T00:00:00Z | 2020-06-01T00:00:00Z | EWALLET | true | -",
                        "budi | - | - | - | - | 2020-06-05T00:00:00Z"),
                programme()
                        .text(
                                TableContracts.BENEFICIARIES,
                                Fields.APPLICANT_ID,
                                Fields.FIRST_PURCHASED_AT,
                                Fields.FIRST_COMPLETED_AT,
                                Fields.PAYOUT_CHANNEL,
                                Fields.IS_FIRST_ACCOUNT,
                                Fields.REVOKED_AT)
                        .subList(0, 2));
    }

    @Test
    void surveyPanelHasEveryAnswerWithWhoAnswered() {
        assertEquals(
                List.of(
                        "ani | ENDLINE | true | 29 | EMPLOYEE | true | false | false",
                        "ani | SURVEY_1 | true | 29 | FAMILY_WORKER | true | false | true",
                        "fitri | ENDLINE | false | 30 | UNEMPLOYED | false | false | -"),
                programme()
                        .text(
                                TableContracts.SURVEY_PANEL,
                                Fields.APPLICANT_ID,
                                Fields.SURVEY_ROUND,
                                Fields.IS_EVER_SELECTED,
                                Fields.AGE,
                                Fields.LABOUR_STATUS,
                                Fields.IS_EMPLOYED,
                                Fields.IS_BUSINESS_OWNER,
                                Fields.IS_INFORMAL));
    }

    @Test
    void courseRatingsNameTheProviderAndThePlatform() {
        assertEquals(
                List.of("P1 | LP1 | PINTARIA | 5"),
                programme()
                        .text(
                                TableContracts.COURSE_RATINGS,
                                Fields.PURCHASE_ID,
                                Fields.PROVIDER_ID,
                                Fields.PLATFORM,
                                Fields.STARS));
    }

    @Test
    void courseAssessmentsHaveTheMeanOfFourAspects() {
        assertEquals(
                List.of("Q1 | LP1 | 3.75"),
                programme()
                        .text(
                                TableContracts.COURSE_ASSESSMENTS,
                                Fields.ASSESSMENT_ID,
                                Fields.PROVIDER_ID,
                                Fields.SCORE_MEAN));
    }

    @Test
    void complaintsHaveHoursWhereAnAnswerFollowed() {
        assertEquals(
                List.of("K1 | 0.5 | 36.0", "K2 | - | -", "K3 | - | 1.0"),
                programme()
                        .text(
                                TableContracts.COMPLAINTS,
                                Fields.COMPLAINT_ID,
                                Fields.RESPONSE_HOURS,
                                Fields.RESOLUTION_HOURS));
    }
}
