package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a fact that several applicants claim counts once, for who claimed it first, whatever bucket each of them lies in. */
@Tag("transform")
class ContestedFactsTest {
    @Test
    void theEarliestClaimCounts() {
        Grids grids = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id
                        r1       | ani
                        r2       | budi
                        r3       | citra
                        r4       | dewi
                        """)
                .with(EventContracts.COURSE_PURCHASED, """
                        event_id | purchase_id | applicant_id | occurred_at
                        p2       | P1          | ani          | 2020-05-02
                        p1       | P1          | budi         | 2020-05-01
                        p3       | P1          | citra        | 2020-05-01
                        p4       | P2          | dewi         | 2020-05-03
                        """)
                .with(EventContracts.APPLICATION_SUBMITTED, """
                        event_id | application_id | applicant_id | occurred_at
                        a1       | A1             | ani          | 2020-04-01
                        a2       | A1             | budi         | 2020-04-02
                        a3       | A2             | budi         | 2020-04-02
                        """);
        assertEquals(
                List.of("ani | false | 1", "budi | true | 1", "citra | false | 0", "dewi | true | 0"),
                grids.text(
                        TableContracts.APPLICANTS,
                        Fields.APPLICANT_ID,
                        Fields.IS_PURCHASER,
                        Fields.COUNT_APPLICATIONS));
    }
}
