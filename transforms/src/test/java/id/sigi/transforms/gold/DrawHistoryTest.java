package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.HistoryFields;
import id.sigi.programme.contract.PlaceFields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.contract.table.HistoryContracts;
import id.sigi.programme.contract.table.PlaceContracts;
import id.sigi.programme.contract.table.TableContract;
import id.sigi.programme.contract.table.TableContracts;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was known when a draw was held, and what became known after it; expected rows were worked out by hand from the grids. */
@Tag("transform")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawHistoryTest {
    private static final String NINE = "99999999999999999999999999999999";

    private Map<TableContract, Dataset<Row>> tables;

    /** Ani, budi and citra share a family card; dewi is alone. Draws are held on 5 May and 5 June at 08:00 in UTC. */
    @BeforeAll
    void build() {
        tables = new Grids()
                .with(EventContracts.APPLICANT_REGISTERED, """
                        event_id | applicant_id | person_key                       | household_key                    | nik_province | province | registered_at
                        r1       | ani          | 11111111111111111111111111111111 | 99999999999999999999999999999999 | 94           | 94       | 2020-04-11
                        r2       | budi         | 22222222222222222222222222222222 | 99999999999999999999999999999999 | 32           | 31       | 2020-04-11
                        r3       | citra        | 33333333333333333333333333333333 | 99999999999999999999999999999999 | -            | 31       | 2020-06-01
                        r4       | dewi         | 44444444444444444444444444444444 | 88888888888888888888888888888888 | 32           | 32       | 2020-05-05T08:00:00Z
                        """)
                .with(EventContracts.IDENTITY_VERIFIED, """
                        event_id | applicant_id | is_verified | verified_at
                        v1       | ani          | true        | 2020-05-05T08:00:00Z
                        v2       | budi         | true        | 2020-05-05T08:00:01Z
                        v3       | dewi         | false       | 2020-04-12
                        """)
                .with(EventContracts.LOTTERY_DRAWN, """
                        event_id | draw_id | wave | area | drawn_on   | household_cap | occurred_at
                        d1       | D1      | 3    | JAWA | 2020-05-05 | 2             | 2020-05-05T08:00:00Z
                        d2       | D2      | 48   | JAWA | 2020-06-05 | 2             | 2020-06-05T08:00:00Z
                        d3       | D3      | 4    | JAWA | 2020-06-06 | -             | 2020-06-06T08:00:00Z
                        """)
                .with(EventContracts.LOTTERY_RESULT, """
                        event_id | draw_id | applicant_id | draw_rank | is_selected
                        x1       | D1      | ani          | 1         | true
                        x2       | D1      | budi         | 2         | true
                        x3       | D1      | dewi         | 3         | false
                        x4       | D2      | citra        | 1         | true
                        x5       | D3      | dewi         | 1         | true
                        """)
                .with(EventContracts.PARTICIPATION_REVOKED, """
                        event_id | applicant_id | revoked_at
                        w1       | ani          | 2020-06-05T07:59:59Z
                        w2       | budi         | 2020-06-05T08:00:00Z
                        """)
                .with(StepEvents.EXCLUSION_LISTED, """
                        event_id | person_key                       | exclusion_ground | holds_from | holds_to   | known_at
                        e1       | 11111111111111111111111111111111 | SOLDIER          | -          | -          | 2020-05-05T08:00:00Z
                        e2       | 11111111111111111111111111111111 | POLICE           | 2020-05-06 | -          | 2020-05-01
                        e3       | 22222222222222222222222222222222 | PKH              | -          | 2020-05-05 | 2020-07-01
                        e4       | 22222222222222222222222222222222 | PKH              | -          | -          | 2020-08-01
                        e5       | 22222222222222222222222222222222 | BLACKLISTED      | -          | -          | 2020-06-05T08:00:00Z
                        e6       | 33333333333333333333333333333333 | PKH              | -          | -          | 2020-05-01
                        e7       | 44444444444444444444444444444444 | COUNCIL_MEMBER   | -          | -          | 2020-04-01
                        e8       | 44444444444444444444444444444444 | CIVIL_SERVANT    | -          | -          | 2020-06-01
                        """)
                .with(StepEvents.EXCLUSION_WITHDRAWN, """
                        event_id | person_key                       | exclusion_ground | withdrawn_at
                        t1       | 44444444444444444444444444444444 | COUNCIL_MEMBER   | 2020-05-05T08:00:01Z
                        t2       | 44444444444444444444444444444444 | CIVIL_SERVANT    | 2020-05-31
                        """)
                .rows(List.of(
                        HistoryContracts.HOUSEHOLD_DRAWS,
                        HistoryContracts.DRAW_KNOWLEDGE,
                        PlaceContracts.PROVINCES,
                        TableContracts.APPLICANTS));
    }

    /**
     * Two had registered before the first draw and won both places; before the second one of them was revoked, so one place was left, which citra
     * won. A participation revoked at the instant of a draw is revoked since.
     */
    @Test
    void householdsHaveThePlacesThatWereLeftWhenTheDrawWasHeld() {
        assertEquals(
                List.of(
                        NINE + " | D1 | 3 | 2 | 2 | 2 | 2 | 2 | 0 | 0 | 2",
                        NINE + " | D2 | 3 | 3 | 1 | 1 | 2 | 1 | 0 | 1 | 1"),
                Rows.text(
                        tables.get(HistoryContracts.HOUSEHOLD_DRAWS).where("household_key = '" + NINE + "'"),
                        Fields.HOUSEHOLD_KEY,
                        Fields.DRAW_ID,
                        HistoryFields.COUNT_MEMBERS,
                        HistoryFields.COUNT_MEMBERS_AT_DRAW,
                        HistoryFields.COUNT_ENTRANTS,
                        HistoryFields.COUNT_WINNERS,
                        DrawFields.HOUSEHOLD_CAP,
                        DrawFields.HOUSEHOLD_PLACES,
                        HistoryFields.PLACES_LEFT,
                        HistoryFields.COUNT_REVOKED_BEFORE,
                        HistoryFields.COUNT_REVOKED_SINCE));
    }

    /** Dewi registered at the instant of the first draw; the third draw's record names no cap. */
    @Test
    void whereNoCapIsOnRecordThereAreNoPlaces() {
        assertEquals(
                List.of("D1 | 1 | 0 | 0 | 2 | 2", "D3 | 1 | 1 | 1 | - | -"),
                Rows.text(
                        tables.get(HistoryContracts.HOUSEHOLD_DRAWS).where("household_key <> '" + NINE + "'"),
                        Fields.DRAW_ID,
                        HistoryFields.COUNT_MEMBERS,
                        HistoryFields.COUNT_MEMBERS_AT_DRAW,
                        HistoryFields.COUNT_WINNERS,
                        DrawFields.HOUSEHOLD_PLACES,
                        HistoryFields.PLACES_LEFT));
    }

    /**
     * What is known at the instant of the draw is known then. Other assistance (PKH) bars from wave 3 and not from wave 48; budi's blacklisting follows
     * his revocation; one of dewi's grounds was withdrawn after the first draw, and the other not, because it became known after that withdrawal.
     */
    @Test
    void listsTellWhatWasKnownThenAndWhatOnlySince() {
        assertEquals(
                List.of(
                        "D1 | ani | true | true | 1 | 0 | 0 | - | true",
                        "D1 | budi | false | true | 0 | 0 | 1 | 2020-07-01T00:00:00Z | true",
                        "D1 | dewi | false | false | 1 | 1 | 1 | 2020-06-01T00:00:00Z | false",
                        "D2 | citra | false | false | 0 | 0 | 0 | - | false",
                        "D3 | dewi | false | false | 1 | 0 | 0 | - | false"),
                Rows.text(
                        tables.get(HistoryContracts.DRAW_KNOWLEDGE),
                        Fields.DRAW_ID,
                        Fields.APPLICANT_ID,
                        HistoryFields.IS_VERIFIED_AT_DRAW,
                        Fields.IS_VERIFIED,
                        HistoryFields.COUNT_GROUNDS_AT_DRAW,
                        HistoryFields.COUNT_GROUNDS_WITHDRAWN,
                        HistoryFields.COUNT_GROUNDS_SINCE,
                        HistoryFields.GROUND_KNOWN_AT,
                        HistoryFields.IS_REVOKED_SINCE));
    }

    /** The same two digits are Central Papua in an identity number, and Papua in the domicile. */
    @Test
    void numberAndDomicileMeetInTheCrosswalk() {
        Dataset<Row> provinces = tables.get(PlaceContracts.PROVINCES);
        Dataset<Row> applicants = tables.get(TableContracts.APPLICANTS);
        assertEquals(
                List.of(
                        "ani | 94 | 94 | Papua Tengah | 94",
                        "budi | 32 | 31 | Jawa Barat | 32",
                        "dewi | 32 | 32 | Jawa Barat | 32"),
                Rows.text(
                        applicants
                                .join(
                                        provinces,
                                        applicants.col("nik_province").equalTo(provinces.col("home_affairs_code")))
                                .where("bounds_to IS NULL"),
                        Fields.APPLICANT_ID,
                        PlaceFields.NIK_PROVINCE,
                        Fields.PROVINCE,
                        PlaceFields.PROVINCE_NAME,
                        PlaceFields.BPS_CODE_34));
    }
}
