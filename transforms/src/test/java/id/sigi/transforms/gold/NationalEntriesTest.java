package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Ani, budi and citra in Java, dedi and eka in Sulawesi; budi and dedi win there. The national draw is of ani and eka: citra was kept out of it,
 * though not of the draw in Java, and fitri of both; budi's second result has no application behind it. Rows were worked out by hand.
 */
@Tag("transform")
class NationalEntriesTest {
    private static Grids twoStages() {
        return new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | household_key | person_key
                        r1       | ani          | ha            | pa
                        r2       | budi         | hb            | pb
                        r3       | citra        | hc            | pc
                        r4       | dedi         | hd            | pd
                        r5       | eka          | he            | pe
                        r6       | fitri        | hf            | pf
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area     | priority_group | draw_stage | quota | count_eligible | seed | household_cap | occurred_at
                        d1       | J       | 1    | JAWA     | GENERAL        | AREA       | 1     | 3              | 7    | 2             | 2020-05-02
                        d2       | S       | 1    | SULAWESI | GENERAL        | AREA       | 1     | 2              | 8    | 2             | 2020-05-02
                        d3       | N       | 1    | -        | GENERAL        | NATIONAL   | 1     | 2              | 9    | 2             | 2020-05-03
                        """)
                .with(EventContracts.APPLICATION_SUBMITTED, """
                        event_id | application_id | applicant_id | wave | area     | priority_group | applied_at
                        a1       | ani-1          | ani          | 1    | JAWA     | GENERAL        | 2020-04-01
                        a2       | budi-1         | budi         | 1    | JAWA     | GENERAL        | 2020-04-02
                        a3       | citra-1        | citra        | 1    | JAWA     | GENERAL        | 2020-04-03
                        a4       | dedi-1         | dedi         | 1    | SULAWESI | GENERAL        | 2020-04-04
                        a5       | eka-1          | eka          | 1    | SULAWESI | GENERAL        | 2020-04-05
                        a6       | fitri-1        | fitri        | 1    | SULAWESI | GENERAL        | 2020-04-06
                        a7       | gita-1         | gita         | 1    | SULAWESI | PRIORITY       | 2020-04-06
                        """)
                .with(EventContracts.APPLICATION_EXCLUDED, """
                        event_id | application_id | excluded_at
                        e1       | citra-1        | 2020-05-03
                        e2       | fitri-1        | 2020-05-02
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | application_id | applicant_id | draw_rank | is_selected
                        x1       | J       | ani-1          | ani          | 2         | false
                        x2       | J       | budi-1         | budi         | 1         | true
                        x3       | J       | citra-1        | citra        | 3         | false
                        x4       | S       | dedi-1         | dedi         | 1         | true
                        x5       | S       | eka-1          | eka          | 2         | false
                        x6       | N       | ani-1          | ani          | 1         | true
                        x7       | N       | eka-1          | eka          | 2         | false
                        x8       | N       | budi-1         | budi         | 3         | false
                        """);
    }

    @Test
    void eachStageHasItsOwnEntrantsAndExclusions() {
        assertEquals(
                List.of(
                        "J | AREA | ani-1 | true | false | 2 | false | 0",
                        "J | AREA | budi-1 | true | false | 1 | true | 0",
                        "J | AREA | citra-1 | true | false | 3 | false | 0",
                        "N | NATIONAL | ani-1 | true | false | 1 | true | 0",
                        "N | NATIONAL | budi-1 | false | false | 3 | false | 1",
                        "N | NATIONAL | citra-1 | true | true | - | - | 0",
                        "N | NATIONAL | eka-1 | true | false | 2 | false | 0",
                        "N | NATIONAL | fitri-1 | true | true | - | - | 0",
                        "S | AREA | dedi-1 | true | false | 1 | true | 0",
                        "S | AREA | eka-1 | true | false | 2 | false | 0",
                        "S | AREA | fitri-1 | true | true | - | - | 0"),
                Rows.text(
                        twoStages().entries(UnaryOperator.identity()),
                        Fields.DRAW_ID,
                        DrawFields.DRAW_STAGE,
                        Fields.APPLICATION_ID,
                        DrawFields.IS_APPLIED,
                        DrawFields.IS_EXCLUDED,
                        Fields.DRAW_RANK,
                        Fields.IS_SELECTED,
                        DrawFields.COUNT_EARLIER_WINS));
    }
}
