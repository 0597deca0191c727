package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected rows were worked out by hand from the grids. */
@Tag("transform")
class PersonDrawsTest {
    private static Grids twoWaves() {
        return new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | birth_date | baseline_status | area | person_key
                        r1       | ani          | 1990-05-03 | UNEMPLOYED      | JAWA | p-ani
                        r2       | budi         | 1985-05-02 | EMPLOYEE        | JAWA | p-budi
                        r3       | citra        | 2002-02-28 | EMPLOYER        | SULAWESI | p-citra
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area | priority_group | quota | count_eligible | drawn_on
                        d1       | D1      | 1    | JAWA | GENERAL        | 1     | 2              | 2020-05-02
                        d2       | D2      | 2    | JAWA | PRIORITY       | 5     | 2              | 2020-06-02
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | draw_rank | is_selected
                        x1       | D1      | ani          | 2         | false
                        x2       | D1      | budi         | 1         | true
                        x3       | D2      | ani          | 1         | true
                        x4       | D2      | citra        | 2         | true
                        """);
    }

    @Test
    void placesEachDrawInTheApplicantsHistory() {
        assertEquals(
                List.of(
                        "D1 | ani | W01-JAWA-GENERAL | 0.5 | 2 | false | 1 | 2 | true | 29",
                        "D1 | budi | W01-JAWA-GENERAL | 0.5 | 1 | true | 1 | 1 | true | 35",
                        "D2 | ani | W02-JAWA-PRIORITY | 1.0 | 1 | true | 2 | 2 | true | 30",
                        "D2 | citra | W02-JAWA-PRIORITY | 1.0 | 2 | true | 1 | 1 | true | 18"),
                twoWaves()
                        .text(
                                TableContracts.PERSON_DRAWS,
                                Fields.DRAW_ID,
                                Fields.APPLICANT_ID,
                                Fields.STRATUM,
                                Fields.SELECTION_PROBABILITY,
                                Fields.DRAW_RANK,
                                Fields.IS_SELECTED,
                                Fields.DRAW_SEQUENCE,
                                Fields.COUNT_DRAWS,
                                Fields.IS_EVER_SELECTED,
                                Fields.AGE));
    }

    private static Grids withEndline() {
        return twoWaves()
                .with(EventContracts.COURSE_COMPLETED, """
                        event_id | purchase_id | applicant_id | completed_at
                        c1       | p1          | budi         | 2020-12-31
                        c2       | p2          | ani          | 2021-03-01
                        """)
                .with(EventContracts.SURVEY_INVITED, """
                        event_id | applicant_id | survey_round | invited_at
                        i1       | ani          | ENDLINE      | 2021-02-01
                        i2       | budi         | ENDLINE      | 2021-02-02
                        i3       | citra        | SURVEY_1     | 2020-08-01
                        """)
                .with(EventContracts.SURVEY_ANSWERED, """
                        event_id | applicant_id | survey_round | labour_status | monthly_income_idr | answered_at | occurred_at
                        s1       | budi         | ENDLINE      | OWN_ACCOUNT   | 2500000            | 2021-02-03  | 2021-02-03
                        s2       | budi         | ENDLINE      | UNEMPLOYED    | 0                  | 2021-02-04  | 2021-02-04
                        s3       | citra        | SURVEY_1     | EMPLOYER      | 9000000            | 2020-08-02  | 2020-08-02
                        """);
    }

    private static final Field[] OUTCOMES = {
        Fields.DRAW_ID,
        Fields.APPLICANT_ID,
        Fields.BASELINE_IS_EMPLOYED,
        Fields.IS_PARTICIPANT,
        Fields.IS_INVITED,
        Fields.IS_RESPONDENT,
        Fields.LABOUR_STATUS,
        Fields.IS_EMPLOYED,
        Fields.IS_SELF_EMPLOYED,
        Fields.IS_BUSINESS_OWNER,
        Fields.MONTHLY_INCOME_IDR,
        Fields.ANSWERED_AT
    };

    @Test
    void takesOutcomesFromTheEndlineAloneAndParticipationFromBeforeIt() {
        assertEquals(
                List.of(
                        "D1 | ani | false | false | true | false | - | - | - | - | - | -",
                        "D1 | budi | true | true | true | true | OWN_ACCOUNT | true | true | false | 2500000"
                                + " | 2021-02-03T00:00:00Z",
                        "D2 | ani | false | false | true | false | - | - | - | - | - | -",
                        "D2 | citra | true | false | false | false | - | - | - | - | - | -"),
                withEndline().text(TableContracts.PERSON_DRAWS, OUTCOMES));
    }

    @Test
    void everyCompletionIsParticipationWhereThereIsNoEndline() {
        Grids grids = withEndline().with(EventContracts.SURVEY_INVITED, "event_id");
        assertEquals(
                List.of("ani | true", "ani | true", "budi | true", "citra | false"),
                grids.text(TableContracts.PERSON_DRAWS, Fields.APPLICANT_ID, Fields.IS_PARTICIPANT));
    }

    /**
     * D1: four alone for two places, so 1/2 each. D2: two of a household that has one place left after its win in D1, and one alone, for one place:
     * 1/3 each. D3: two of a household under a cap of one and one alone, for two places: the quota covers all who can win, so 1/2 and 1. D4: two of
     * a household whose cap is not on record. Paths: from D1 on 1 - 1/2 2/3 1/3 = 8/9, from D2 on 1 - 2/3 1/3 = 7/9.
     */
    @Test
    void chancesFollowQuotaHouseholdsAndLaterDraws() {
        Grids grids = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | household_key | person_key
                        r1       | a            | ha | p-a
                        r2       | b            | hb | p-b
                        r3       | c            | hc | p-c
                        r4       | d            | hd | p-d
                        r5       | b2           | hb | p-b2
                        r6       | b3           | hb | p-b3
                        r7       | e            | he | p-e
                        r8       | f            | hf | p-f
                        r9       | f2           | hf | p-f2
                        r10      | e2           | he | p-e2
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area  | priority_group | quota | count_eligible | drawn_on   | household_cap | occurred_at
                        d1       | D1      | 1    | JAWA  | GENERAL        | 2     | 4              | 2020-05-02 | 2             | 2020-05-02
                        d2       | D2      | 2    | JAWA  | GENERAL        | 1     | 3              | 2020-06-02 | 2             | 2020-06-02
                        d3       | D3      | 3    | JAWA  | GENERAL        | 2     | 3              | 2020-07-02 | 1             | 2020-07-02
                        d4       | D4      | 3    | SULAWESI | GENERAL     | 1     | 2              | 2020-07-02 | -             | 2020-07-03
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | draw_rank | is_selected
                        x1       | D1      | a            | 3         | false
                        x2       | D1      | b            | 1         | true
                        x3       | D1      | c            | 2         | true
                        x4       | D1      | d            | 4         | false
                        x5       | D2      | b2           | 2         | false
                        x6       | D2      | b3           | 3         | false
                        x7       | D2      | a            | 1         | true
                        x8       | D3      | f            | 1         | true
                        x9       | D3      | f2           | 2         | false
                        x10      | D3      | d            | 3         | true
                        x11      | D4      | e            | 1         | true
                        x12      | D4      | e2           | 2         | false
                        """);
        assertEquals(
                List.of(
                        "D1 | a | 0.5 | 0.0 | 0.889",
                        "D1 | b | 0.5 | 0.0 | 0.889",
                        "D1 | c | 0.5 | 0.0 | 0.889",
                        "D1 | d | 0.5 | 0.0 | 0.889",
                        "D2 | a | 0.333 | 0.0 | 0.889",
                        "D2 | b2 | 0.333 | 0.0 | 0.778",
                        "D2 | b3 | 0.333 | 0.0 | 0.778",
                        "D3 | d | 1.0 | 0.0 | 0.889",
                        "D3 | f | 0.5 | 0.0 | 0.5",
                        "D3 | f2 | 0.5 | 0.0 | 0.5",
                        "D4 | e | - | - | -",
                        "D4 | e2 | - | - | -"),
                Rows.text(
                        grids.rows(TableContracts.PERSON_DRAWS)
                                .withColumn(
                                        "assignment_probability",
                                        functions.round(functions.col("assignment_probability"), 3))
                                .withColumn(
                                        "ever_win_probability",
                                        functions.round(functions.col("ever_win_probability"), 3)),
                        Fields.DRAW_ID,
                        Fields.APPLICANT_ID,
                        DrawFields.ASSIGNMENT_PROBABILITY,
                        DrawFields.ASSIGNMENT_ERROR,
                        DrawFields.EVER_WIN_PROBABILITY));
    }

    @Test
    void aFactSentTwiceCountsOnce() {
        Column otherId = functions.concat(functions.col("event_id"), functions.lit("-again"));
        assertEquals(asTheyAre(), textOf(rows -> rows.unionAll(rows.withColumn("event_id", otherId))));
    }

    @Test
    void isTheSameForSevenPartitionsInAnotherOrder() {
        assertIsTheSame(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    @Tag("slow")
    @Tag("variant")
    void isTheSameForAnyPartitionsAndOrder(int partitions) {
        assertIsTheSame(partitions);
    }

    private static void assertIsTheSame(int partitions) {
        assertEquals(
                asTheyAre(),
                textOf(rows -> rows.orderBy(
                                functions.xxhash64(functions.col("event_id")).desc())
                        .repartition(partitions)));
    }

    private static List<String> asTheyAre() {
        return lines(withEndline().rows(TableContracts.PERSON_DRAWS));
    }

    private static List<String> textOf(UnaryOperator<Dataset<Row>> change) {
        return lines(withEndline().rows(TableContracts.PERSON_DRAWS, change));
    }

    private static List<String> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }
}
