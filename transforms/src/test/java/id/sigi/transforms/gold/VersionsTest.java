package id.sigi.transforms.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.lake.testkit.Rows;
import id.sigi.programme.contract.CatalogueFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.CatalogueEvents;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.TableContracts;
import java.util.List;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expected rows were worked out by hand from the grids. */
@Tag("transform")
class VersionsTest {
    private static final String LISTED = """
            event_id | course_id | provider_id | course_title | price_idr | occurred_at
            e1       | kue       | prv-1       | Kue          | 500000    | 2020-03-20
            e2       | las       | prv-2       | -            | 600000    | 2020-03-20
            """;
    private static final String WITHDRAWN = """
            event_id | course_id | withdrawn_at
            e9       | kue       | 2020-12-20
            """;

    private static final Field[] COLUMNS = {
        Fields.COURSE_ID,
        CatalogueFields.VALID_FROM,
        CatalogueFields.VALID_TO,
        CatalogueFields.IS_CURRENT,
        CatalogueFields.COURSE_TITLE,
        Fields.PRICE_IDR
    };
    private static final List<String> CHANGED_TWICE = List.of(
            "kue | 2020-03-20T00:00:00Z | 2020-06-01T00:00:00Z | false | Kue | 500000",
            "kue | 2020-06-01T00:00:00Z | 2020-08-01T00:00:00Z | false | Kue basah | 475000",
            "kue | 2020-08-01T00:00:00Z | 2020-12-20T00:00:00Z | false | Kue kering | 450000",
            "las | 2020-03-20T00:00:00Z | - | true | - | 600000");

    private static Grids courses(String changes) {
        return new Grids()
                .with(EventContracts.COURSE_LISTED, LISTED)
                .with(CatalogueEvents.COURSE_CHANGED, changes)
                .with(CatalogueEvents.COURSE_WITHDRAWN, WITHDRAWN);
    }

    private static List<String> text(Grids grids) {
        return grids.text(TableContracts.COURSE_VERSIONS, COLUMNS);
    }

    @Test
    void aVersionHoldsFromItsEventUntilTheNext() {
        Grids grids = courses("""
                event_id | course_id | provider_id | course_title | price_idr | changed_at
                e3       | kue       | prv-1       | Kue basah    | 475000    | 2020-06-01
                e4       | kue       | prv-1       | Kue kering   | 450000    | 2020-08-01
                """);
        assertEquals(CHANGED_TWICE, text(grids));
    }

    /** The earlier change lands after the later one, and again under another event id; the versions are those of the order of time. */
    @Test
    void whatLandsLateOrTwiceTakesItsPlace() {
        Grids late = courses("""
                event_id | course_id | provider_id | course_title | price_idr | changed_at
                e4       | kue       | prv-1       | Kue kering   | 450000    | 2020-08-01
                e3       | kue       | prv-1       | Kue basah    | 475000    | 2020-06-01
                e3again  | kue       | prv-1       | Kue basah    | 475000    | 2020-06-01
                """);
        assertEquals(CHANGED_TWICE, text(late));
        assertEquals(
                CHANGED_TWICE,
                Rows.text(
                        late.rows(TableContracts.COURSE_VERSIONS, silver -> silver.orderBy(functions.rand(7))),
                        COLUMNS));
    }

    /**
     * Of two changes of a course at one instant the last counts. One institution is suspended for a month and then active again, the other
     * leaves. A platform leaves and comes again.
     */
    private static Grids catalogue() {
        return courses("""
                        event_id | course_id | provider_id | course_title | price_idr | changed_at
                        e3       | las       | prv-2       | Las          | 475000    | 2020-06-01
                        e4       | las       | prv-2       | Las lanjutan | 450000    | 2020-03-20
                        """)
                .with(CatalogueEvents.PROVIDER_ADMITTED, """
                        event_id | provider_id | provider_name | admitted_at
                        i1       | prv-1       | Satu          | 2020-03-01
                        i2       | prv-2       | Dua           | 2020-03-01
                        """)
                .with(CatalogueEvents.PROVIDER_CHANGED, """
                        event_id | provider_id | provider_name | provider_status | changed_at
                        i4       | prv-1       | Satu          | ACTIVE          | 2020-06-01
                        i3       | prv-1       | Satu          | SUSPENDED       | 2020-05-01
                        """)
                .with(CatalogueEvents.PROVIDER_WITHDRAWN, """
                        event_id | provider_id | withdrawn_at
                        i5       | prv-2       | 2020-07-01
                        """)
                .with(CatalogueEvents.PLATFORM_JOINED, """
                        event_id | platform  | joined_at
                        j1       | RUANGGURU | 2020-04-01
                        j3       | RUANGGURU | 2022-01-01
                        """)
                .with(CatalogueEvents.PLATFORM_LEFT, """
                        event_id | platform  | left_at
                        j2       | RUANGGURU | 2021-01-01
                        """);
    }

    @Test
    void ofTwoChangesAtOneInstantTheLastCounts() {
        assertEquals(
                List.of(
                        "kue | 2020-03-20T00:00:00Z | 2020-12-20T00:00:00Z | false | Kue | 500000",
                        "las | 2020-03-20T00:00:00Z | 2020-06-01T00:00:00Z | false | Las lanjutan | 450000",
                        "las | 2020-06-01T00:00:00Z | - | true | Las | 475000"),
                text(catalogue()));
    }

    /** Suspended for a month, then active again; the other has left. */
    @Test
    void anInstitutionIsSuspendedTakenBackAndLeaves() {
        assertEquals(
                List.of(
                        "prv-1 | 2020-03-01T00:00:00Z | 2020-05-01T00:00:00Z | false | ACTIVE",
                        "prv-1 | 2020-05-01T00:00:00Z | 2020-06-01T00:00:00Z | false | SUSPENDED",
                        "prv-1 | 2020-06-01T00:00:00Z | - | true | ACTIVE",
                        "prv-2 | 2020-03-01T00:00:00Z | 2020-07-01T00:00:00Z | false | ACTIVE"),
                catalogue()
                        .text(
                                TableContracts.PROVIDER_VERSIONS,
                                Fields.PROVIDER_ID,
                                CatalogueFields.VALID_FROM,
                                CatalogueFields.VALID_TO,
                                CatalogueFields.IS_CURRENT,
                                CatalogueFields.PROVIDER_STATUS));
    }

    /** It left and came again: two times with a gap between them. */
    @Test
    void aPlatformMayComeAgain() {
        assertEquals(
                List.of(
                        "RUANGGURU | 2020-04-01T00:00:00Z | 2021-01-01T00:00:00Z | false",
                        "RUANGGURU | 2022-01-01T00:00:00Z | - | true"),
                catalogue()
                        .text(
                                TableContracts.PLATFORM_VERSIONS,
                                Fields.PLATFORM,
                                CatalogueFields.VALID_FROM,
                                CatalogueFields.VALID_TO,
                                CatalogueFields.IS_CURRENT));
    }
}
