package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One household of ani, budi and citra under a cap of two, and dedi alone. Budi wins draw D1 and citra draw D2; budi's place is revoked between
 * D2 and D3. Expected rows were worked out by hand from the grids.
 */
@Tag("transform")
class DrawEntriesTest {
    private static Grids threeDraws() {
        return new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | household_key | person_key
                        r1       | ani          | H             | pa
                        r2       | budi         | H             | pb
                        r3       | citra        | H             | pc
                        r4       | dedi         | D             | pd
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area | priority_group | quota | count_eligible | seed | household_cap | occurred_at
                        d1       | D1      | 1    | JAWA | GENERAL        | 1     | 2              | 7    | 2             | 2020-05-02
                        d1b      | D1      | 1    | JAWA | GENERAL        | 1     | 2              | 7    | 2             | 2020-05-09
                        d2       | D2      | 2    | JAWA | GENERAL        | 1     | 2              | 8    | 2             | 2020-06-02
                        d2b      | D2      | 2    | JAWA | GENERAL        | 1     | 2              | 9    | 2             | 2020-06-03
                        d3       | D3      | 3    | JAWA | GENERAL        | 1     | 1              | 8    | -             | 2020-07-02
                        d4       | D4      | 4    | JAWA | GENERAL        | 1     | 1              | 8    | 2             | 2020-08-02
                        """)
                .with(EventContracts.APPLICATION_SUBMITTED, """
                        event_id | application_id | applicant_id | wave | area | priority_group | applied_at | operator_id
                        a1       | ani-1          | ani          | 1    | JAWA | GENERAL        | 2020-04-01 | op-32-1
                        a2       | budi-1         | budi         | 1    | JAWA | GENERAL        | 2020-04-02 | -
                        a3       | ani-2          | ani          | 2    | JAWA | GENERAL        | 2020-05-03 | -
                        a4       | citra-2        | citra        | 2    | JAWA | GENERAL        | 2020-05-04 | op-32-2
                        a5       | ani-3          | ani          | 3    | JAWA | GENERAL        | 2020-06-04 | -
                        a6       | dedi-3         | dedi         | 3    | JAWA | GENERAL        | 2020-06-05 | -
                        a7       | ani-4          | ani          | 4    | JAWA | GENERAL        | 2020-07-04 | -
                        a8       | dedi-9         | dedi         | 9    | JAWA | GENERAL        | 2020-07-04 | -
                        """)
                .with(EventContracts.APPLICATION_EXCLUDED, """
                        event_id | application_id
                        e1       | dedi-3
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | application_id | applicant_id | draw_rank | is_selected
                        x1       | D1      | ani-1          | ani          | 2         | false
                        x2       | D1      | budi-1         | budi         | 1         | true
                        x2b      | D1      | budi-1         | budi         | 1         | true
                        x3       | D2      | citra-2        | citra        | 1         | true
                        x4       | D2      | ani-2          | ani          | 2         | false
                        x5       | D2      | ani-2          | ani          | 1         | true
                        x6       | D4      | dedi-1         | dedi         | 1         | false
                        x7       | D4      | ani-4          | ani          | 2         | true
                        x8       | D5      | dedi-9         | dedi         | 1         | true
                        """)
                .with(EventContracts.PARTICIPATION_REVOKED, """
                        event_id | applicant_id | revoked_at
                        v1       | budi         | 2020-07-10
                        """);
    }

    /** Every test looks at other columns of the same rows, which are made once. */
    private static Dataset<Row> made;

    @BeforeAll
    static void make() {
        Dataset<Row> entries = threeDraws().entries(UnaryOperator.identity());
        made = SparkForTests.session().spark().createDataFrame(entries.collectAsList(), entries.schema());
    }

    private static List<String> text(Field... columns) {
        return Rows.text(made, columns);
    }

    @Test
    void keepsWhatIsOnRecordOfEachSideAndWhatContradictsItself() {
        assertEquals(
                List.of(
                        "D1 | ani-1 | 1 | 7 | true | false | 2 | false",
                        "D1 | budi-1 | 1 | 7 | true | false | 1 | true",
                        "D2 | ani-2 | 2 | 8 | true | false | 1 | true",
                        "D2 | ani-2 | 2 | 8 | true | false | 2 | false",
                        "D2 | citra-2 | 2 | 8 | true | false | 1 | true",
                        "D3 | ani-3 | 1 | 8 | true | false | - | -",
                        "D3 | dedi-3 | 1 | 8 | true | true | - | -",
                        "D4 | ani-4 | 1 | 8 | true | false | 2 | true",
                        "D4 | dedi-1 | 1 | 8 | false | false | 1 | false",
                        "D5 | dedi-9 | 0 | - | false | false | 1 | true"),
                text(
                        Fields.DRAW_ID,
                        Fields.APPLICATION_ID,
                        DrawFields.COUNT_RECORDS,
                        Fields.SEED,
                        DrawFields.IS_APPLIED,
                        DrawFields.IS_EXCLUDED,
                        Fields.DRAW_RANK,
                        Fields.IS_SELECTED));
    }

    @Test
    void carriesWhoEnteredAnApplication() {
        assertEquals(
                List.of("D1 | ani-1 | op-32-1", "D1 | budi-1 | -", "D2 | citra-2 | op-32-2"),
                text(Fields.DRAW_ID, Fields.APPLICATION_ID, DrawFields.OPERATOR_ID).stream()
                        .filter(line -> List.of("D1 | ani-1", "D1 | budi-1", "D2 | citra-2").stream()
                                .anyMatch(line::startsWith))
                        .toList());
    }

    /** Household H at D2: two less budi's win. At D4: two, less budi's, citra's and (contradicting itself) ani's wins, plus budi's place back. */
    @Test
    void countsPlacesAndEarlierWinsFromWhatHappenedBefore() {
        assertEquals(
                List.of(
                        "D1 | ani-1 | 2 | 0",
                        "D1 | budi-1 | 2 | 0",
                        "D2 | ani-2 | 1 | 0",
                        "D2 | ani-2 | 1 | 0",
                        "D2 | citra-2 | 1 | 0",
                        "D3 | ani-3 | - | 1",
                        "D3 | dedi-3 | - | 0",
                        "D4 | ani-4 | 0 | 1",
                        "D4 | dedi-1 | 2 | 0",
                        "D5 | dedi-9 | - | 0"),
                text(
                        Fields.DRAW_ID,
                        Fields.APPLICATION_ID,
                        DrawFields.HOUSEHOLD_PLACES,
                        DrawFields.COUNT_EARLIER_WINS));
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

    private void assertIsTheSame(int partitions) {
        Field[] columns = {Fields.DRAW_ID, Fields.APPLICATION_ID, DrawFields.HOUSEHOLD_PLACES, Fields.SEED};
        assertEquals(
                text(columns),
                Rows.text(
                        threeDraws()
                                .entries(rows -> rows.orderBy(functions
                                                .xxhash64(functions.col("event_id"))
                                                .desc())
                                        .repartition(partitions)),
                        columns));
    }
}
