package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.Columns;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Complaints with their resolution. Hours are empty while there is no answer, and where an answer is dated before its complaint. */
final class Complaints {
    static final List<EventContract> INPUTS =
            List.of(EventContracts.COMPLAINT_OPENED, EventContracts.COMPLAINT_RESOLVED);

    private static final double MICROS_PER_HOUR = 3.6e9;

    private Complaints() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> resolved = silver.facts(EventContracts.COMPLAINT_RESOLVED)
                .select(columns(Fields.COMPLAINT_ID, Fields.FIRST_RESPONSE_AT, Fields.RESOLVED_AT));
        Dataset<Row> rows = silver.facts(EventContracts.COMPLAINT_OPENED)
                .join(resolved, new String[] {Fields.COMPLAINT_ID.name()}, "left")
                .withColumn(Fields.RESPONSE_HOURS.name(), hoursUntil(Fields.FIRST_RESPONSE_AT))
                .withColumn(Fields.RESOLUTION_HOURS.name(), hoursUntil(Fields.RESOLVED_AT));
        return Columns.select(TableContracts.COMPLAINTS, rows);
    }

    private static Column hoursUntil(Field answer) {
        Column micros = unix_micros(column(answer)).minus(unix_micros(column(Fields.OPENED_AT)));
        return when(micros.geq(0), micros.divide(MICROS_PER_HOUR));
    }
}
