package id.sigi.transforms.gold;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Applicants as they registered. */
final class People {
    private People() {}

    /** One row per applicant: the registration. */
    static Dataset<Row> registered(SilverTables silver) {
        return silver.facts(EventContracts.APPLICANT_REGISTERED)
                .drop(Fields.EVENT_ID.name(), Fields.OCCURRED_AT.name());
    }
}
