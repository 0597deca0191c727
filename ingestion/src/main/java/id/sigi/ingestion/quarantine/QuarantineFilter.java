package id.sigi.ingestion.quarantine;

import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Which rows of the quarantine are meant; what is empty does not matter.
 *
 * @param ingestionId run that put them there
 * @param reason why they are there
 * @param file source they came from
 */
public record QuarantineFilter(Optional<String> ingestionId, Optional<QuarantineReason> reason, Optional<String> file) {
    /** All rows. */
    public static final QuarantineFilter ALL =
            new QuarantineFilter(Optional.empty(), Optional.empty(), Optional.empty());

    Column condition() {
        Column all = functions.lit(true);
        return and(
                and(and(all, Fields.INGESTION_ID, ingestionId), Fields.QUARANTINE_REASON, reason.map(Enum::name)),
                Fields.SOURCE_FILE,
                file);
    }

    private static Column and(Column condition, Field field, Optional<String> value) {
        return value.map(wanted -> condition.and(functions.col(field.name()).equalTo(wanted)))
                .orElse(condition);
    }
}
