package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PanelFields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.PanelContracts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Expected rows were worked out by hand from the published rules; the lake ends in March 2023. */
@Tag("transform")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyRoundsTest {
    private Dataset<Row> rounds;

    @BeforeAll
    void build() {
        rounds = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id
                        r1       | exact
                        r2       | late
                        r3       | silent
                        r4       | short
                        r5       | unpaid
                        r6       | unsent
                        r7       | open
                        r8       | next
                        r9       | loser
                        r10      | bystander
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | drawn_on
                        d1       | D1      | 3    | 2020-06-01
                        d2       | D2      | 48   | 2023-01-09
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | is_selected
                        x1       | D1      | exact        | true
                        x2       | D1      | late         | true
                        x3       | D1      | silent       | true
                        x4       | D1      | short        | true
                        x5       | D1      | unpaid       | true
                        x6       | D1      | unsent       | true
                        x7       | D2      | open         | true
                        x8       | D2      | next         | true
                        x9       | D2      | loser        | false
                        """)
                .with(EventContracts.ACCOUNT_OPENED, """
                        event_id | applicant_id | wave | account_opened_at
                        o1       | exact        | 3    | 2020-06-02
                        o2       | late         | 3    | 2020-06-02
                        o3       | silent       | 3    | 2020-06-02
                        o4       | short        | 3    | 2020-06-02
                        o5       | unpaid       | 3    | 2020-06-02
                        o6       | unsent       | 3    | 2020-06-02
                        o7       | open         | 48   | 2023-01-10
                        o8       | next         | 48   | 2023-01-10
                        """)
                .with(EventContracts.INCENTIVE_PAID, """
                        event_id | disbursement_id | applicant_id | incentive_kind | instalment | paid_at
                        m1       | M1              | exact        | POST_TRAINING  | 1          | 2020-08-01
                        m2       | M2              | exact        | POST_TRAINING  | 2          | 2020-09-01
                        m3       | M3              | late         | POST_TRAINING  | 1          | 2020-08-01
                        m4       | M4              | silent       | POST_TRAINING  | 1          | 2020-08-01
                        m5       | M5              | short        | POST_TRAINING  | 1          | 2020-11-01
                        m6       | M6              | unsent       | POST_TRAINING  | 1          | 2020-08-01
                        m7       | M7              | open         | POST_TRAINING  | 1          | 2023-02-01
                        m8       | M8              | next         | POST_TRAINING  | 1          | 2023-02-01
                        """)
                .with(EventContracts.SURVEY_INVITED, """
                        event_id | applicant_id | survey_round | invited_at
                        i1       | exact        | SURVEY_1     | 2020-08-31
                        i2       | late         | SURVEY_1     | 2020-08-31
                        i3       | silent       | SURVEY_1     | 2020-08-31
                        i4       | short        | SURVEY_1     | 2020-12-01
                        i5       | open         | SURVEY_1     | 2023-03-03
                        i6       | next         | SURVEY_1     | 2023-03-03
                        i7       | exact        | ENDLINE      | 2021-08-02
                        i8       | loser        | ENDLINE      | 2021-08-02
                        """)
                .with(EventContracts.SURVEY_ANSWERED, """
                        event_id | applicant_id | survey_round | labour_status | answered_at          | occurred_at
                        s1       | exact        | SURVEY_1     | FAMILY_WORKER | 2020-09-30T00:00:00Z | 2020-09-30
                        s2       | late         | SURVEY_1     | EMPLOYEE      | 2020-09-30T00:00:01Z | 2020-09-30
                        s3       | next         | SURVEY_1     | EMPLOYEE      | 2023-03-10T00:00:00Z | 2023-03-10
                        s4       | exact        | ENDLINE      | UNEMPLOYED    | 2021-08-03T00:00:00Z | 2021-08-03
                        """)
                .rows(PanelContracts.SURVEY_ROUNDS);
    }

    private List<String> recipients(String where) {
        return Rows.text(
                rounds.where("survey_round <> 'ENDLINE' AND " + where),
                Fields.APPLICANT_ID,
                Fields.SURVEY_ROUND,
                PanelFields.SURVEY_OUTCOME,
                PanelFields.SURVEY_OBSTACLE,
                PanelFields.ELIGIBLE_AT,
                PanelFields.CLOSES_AT,
                PanelFields.IS_CUT_SHORT,
                PanelFields.IS_IN_WINDOW);
    }

    /** The thirtieth day's last instant is in the window, and a second later is not. */
    @Test
    void anAnswerAtTheCloseIsInTheWindow() {
        assertEquals(
                List.of(
                        "exact | SURVEY_1 | ANSWERED | - | 2020-08-31T00:00:00Z | 2020-09-30T00:00:00Z | false | true",
                        "late | SURVEY_1 | ANSWERED | - | 2020-08-31T00:00:00Z | 2020-09-30T00:00:00Z | false | false"),
                recipients("survey_round = 'SURVEY_1' AND applicant_id IN ('exact', 'late')"));
    }

    @Test
    void whoDoesNotAnswerIsSilentAndIsNotAskedAgain() {
        assertEquals(
                List.of(
                        "silent | SURVEY_1 | SILENT | - | 2020-08-31T00:00:00Z | 2020-09-30T00:00:00Z | false | -",
                        "silent | SURVEY_2 | NOT_ELIGIBLE | EARLIER_ROUND_UNANSWERED | 2020-10-30T00:00:00Z | - | false | -",
                        "silent | SURVEY_3 | NOT_ELIGIBLE | EARLIER_ROUND_UNANSWERED | 2020-11-29T00:00:00Z | - | false | -"),
                recipients("applicant_id = 'silent'"));
    }

    /** 15 December 2020 ends at 17:00 in UTC; ninety days from 1 November lie behind it. */
    @Test
    void theYearsEndCutsAWindowShortAndLaterRoundsOff() {
        assertEquals(
                List.of(
                        "short | SURVEY_1 | CUT_SHORT | - | 2020-12-01T00:00:00Z | 2020-12-15T16:59:59.999999Z | true | -",
                        "short | SURVEY_2 | CUT_OFF | EARLIER_ROUND_UNANSWERED | 2021-01-30T00:00:00Z | - | false | -",
                        "short | SURVEY_3 | CUT_OFF | EARLIER_ROUND_UNANSWERED | 2021-03-01T00:00:00Z | - | false | -"),
                recipients("applicant_id = 'short'"));
    }

    @Test
    void nobodyIsAskedWithoutAnIncentiveAndWhoWasNotAskedIsToldSo() {
        assertEquals(
                List.of(
                        "unpaid | SURVEY_1 | NOT_ELIGIBLE | NO_INCENTIVE | - | - | false | -",
                        "unpaid | SURVEY_2 | NOT_ELIGIBLE | NO_INCENTIVE | - | - | false | -",
                        "unpaid | SURVEY_3 | NOT_ELIGIBLE | NO_INCENTIVE | - | - | false | -",
                        "unsent | SURVEY_1 | NOT_SENT | - | 2020-08-31T00:00:00Z | - | false | -"),
                recipients("(applicant_id = 'unpaid' OR (applicant_id = 'unsent' AND survey_round = 'SURVEY_1'))"));
    }

    /** From wave 48 on there are two rounds. */
    @Test
    void whatIsNotOverInTheLastMonthIsNotJudged() {
        assertEquals(
                List.of(
                        "next | SURVEY_1 | ANSWERED | - | 2023-03-03T00:00:00Z | 2023-04-02T00:00:00Z | false | true",
                        "next | SURVEY_2 | NOT_DUE | - | 2023-05-02T00:00:00Z | - | false | -",
                        "next | SURVEY_3 | NOT_ELIGIBLE | NOT_OFFERED | - | - | false | -",
                        "open | SURVEY_1 | OPEN | - | 2023-03-03T00:00:00Z | 2023-04-02T00:00:00Z | false | -",
                        "open | SURVEY_2 | NOT_ELIGIBLE | EARLIER_ROUND_UNANSWERED | 2023-05-02T00:00:00Z | - | false | -",
                        "open | SURVEY_3 | NOT_ELIGIBLE | NOT_OFFERED | - | - | false | -"),
                recipients("applicant_id IN ('open', 'next')"));
    }

    @Test
    void everyEntrantOfADrawHasAnEndlineAndNobodyElse() {
        assertEquals(
                List.of(
                        "exact | - | true | ANSWERED | UNEMPLOYED | UNEMPLOYED | UNEMPLOYED | -",
                        "late | - | true | NOT_SENT | - | - | - | -",
                        "loser | - | true | SILENT | - | - | - | -",
                        "next | - | true | NOT_SENT | - | - | - | -",
                        "open | - | true | NOT_SENT | - | - | - | -",
                        "short | - | true | NOT_SENT | - | - | - | -",
                        "silent | - | true | NOT_SENT | - | - | - | -",
                        "unpaid | - | true | NOT_SENT | - | - | - | -",
                        "unsent | - | true | NOT_SENT | - | - | - | -"),
                Rows.text(
                        rounds.where("survey_round = 'ENDLINE'"),
                        Fields.APPLICANT_ID,
                        Fields.WAVE,
                        PanelFields.IS_ELIGIBLE,
                        PanelFields.SURVEY_OUTCOME,
                        Fields.LABOUR_STATUS,
                        PanelFields.LABOUR_FORCE_SURVEY,
                        PanelFields.LABOUR_FORCE_BPS,
                        PanelFields.LABOUR_FORCE_ILO));
    }
}
