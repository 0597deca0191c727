package id.sigi.transforms.silver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.lake.LakeSession;
import id.sigi.lake.SparkSchemas;
import id.sigi.lake.testkit.Rows;
import id.sigi.lake.testkit.SparkForTests;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContract;
import id.sigi.programme.contract.TableContracts;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("transform")
class SilverTest {
    private final LakeSession session = SparkForTests.session();

    private Dataset<Row> bronze(String grid) {
        return Rows.like(session, TableContracts.EVENTS.columns(), grid);
    }

    static List<EventContract> contracts() {
        return EventContracts.list();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void hasTheColumnsOfItsContract(EventContract event) {
        TableContract table = TableContracts.silver(event);
        StructType given = Silver.from(bronze("event_id"), event).schema();
        assertEquals(table.columnNames(), List.of(given.fieldNames()));
        assertEquals(SparkSchemas.of(table).asNullable(), given.asNullable());
    }

    @Test
    void readsTheDataOfItsOwnType() {
        Dataset<Row> events = bronze("""
                event_id | event_type                     | occurred_at | data
                e1       | id.prakerja.survey.answered.v1 | 2021-05-01  | {"response_id":"r1","applicant_id":"a1","survey_round":"SURVEY_1","labour_status":"EMPLOYEE","has_new_job":true,"monthly_income_idr":3000000,"has_used_certificate":false,"incentive_uses":["DEBT","SAVING"],"answered_at":"2021-05-01T03:04:05.000006Z"}
                e2       | id.prakerja.course.rated.v1    | 2021-05-02  | {}
                """);
        assertEquals(
                List.of(
                        "e1 | r1 | 3000000 | - | ArraySeq(DEBT, SAVING) | 2021-05-01T03:04:05.000006Z | 2021-05-01T00:00:00Z"),
                Rows.text(
                        Silver.from(events, EventContracts.SURVEY_ANSWERED),
                        Fields.EVENT_ID,
                        Fields.RESPONSE_ID,
                        Fields.MONTHLY_INCOME_IDR,
                        Fields.HAS_SKILL_GAIN,
                        Fields.INCENTIVE_USES,
                        Fields.ANSWERED_AT,
                        Fields.OCCURRED_AT));
    }

    @Test
    void failsOnDataThatBronzeShouldNotHold() {
        Dataset<Row> events = bronze("""
                event_id | event_type                  | data
                e1       | id.prakerja.course.rated.v1 | {"stars":"many"}
                """);
        Dataset<Row> silver = Silver.from(events, EventContracts.COURSE_RATED);
        assertThrows(Exception.class, silver::collectAsList);
    }
}
