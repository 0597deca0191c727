package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What makes two events one fact. A source may send a fact again under another event id; of such events the earliest counts, and of
 * those at one time the one with the least event id.
 */
final class BusinessKeys {
    private static final String PLACE = "place_of_fact";

    private static final Map<EventContract, List<Field>> KEYS = Map.ofEntries(
            Map.entry(EventContracts.APPLICANT_REGISTERED, List.of(Fields.APPLICANT_ID)),
            Map.entry(EventContracts.IDENTITY_VERIFIED, List.of(Fields.APPLICANT_ID, Fields.VERIFIED_AT)),
            Map.entry(EventContracts.APPLICATION_SUBMITTED, List.of(Fields.APPLICATION_ID)),
            Map.entry(EventContracts.WAVE_CLOSED, List.of(Fields.WAVE)),
            Map.entry(EventContracts.APPLICATION_EXCLUDED, List.of(Fields.APPLICATION_ID)),
            Map.entry(EventContracts.LOTTERY_DRAWN, List.of(Fields.DRAW_ID)),
            Map.entry(EventContracts.LOTTERY_RESULT, List.of(Fields.DRAW_ID, Fields.APPLICANT_ID)),
            Map.entry(EventContracts.ACCOUNT_OPENED, List.of(Fields.APPLICANT_ID)),
            Map.entry(EventContracts.COURSE_LISTED, List.of(Fields.COURSE_ID)),
            Map.entry(EventContracts.COURSE_PURCHASED, List.of(Fields.PURCHASE_ID)),
            Map.entry(EventContracts.COURSE_COMPLETED, List.of(Fields.PURCHASE_ID)),
            Map.entry(EventContracts.COURSE_RATED, List.of(Fields.PURCHASE_ID)),
            Map.entry(EventContracts.COURSE_ASSESSED, List.of(Fields.ASSESSMENT_ID)),
            Map.entry(EventContracts.PAYOUT_LINKED, List.of(Fields.APPLICANT_ID)),
            Map.entry(EventContracts.INCENTIVE_PAID, List.of(Fields.DISBURSEMENT_ID)),
            Map.entry(EventContracts.SURVEY_INVITED, List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND)),
            Map.entry(EventContracts.SURVEY_ANSWERED, List.of(Fields.APPLICANT_ID, Fields.SURVEY_ROUND)),
            Map.entry(EventContracts.COMPLAINT_OPENED, List.of(Fields.COMPLAINT_ID)),
            Map.entry(EventContracts.COMPLAINT_RESOLVED, List.of(Fields.COMPLAINT_ID)),
            Map.entry(EventContracts.PARTICIPATION_REVOKED, List.of(Fields.APPLICANT_ID)));

    private BusinessKeys() {}

    /** The fields that identify a fact of this event. */
    static List<Field> of(EventContract event) {
        List<Field> key = KEYS.get(event);
        if (key == null) {
            throw new IllegalArgumentException("no business key is written down for " + event.type());
        }
        return key;
    }

    /** Rows of the event's silver table, one for each fact. */
    static Dataset<Row> once(EventContract event, Dataset<Row> rows) {
        WindowSpec fact = Window.partitionBy(columns(of(event))).orderBy(columns(Fields.OCCURRED_AT, Fields.EVENT_ID));
        return rows.withColumn(PLACE, row_number().over(fact))
                .where(col(PLACE).equalTo(1))
                .drop(PLACE);
    }
}
