package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Applicants as they registered. */
final class People {
    private People() {}

    /** One row per applicant: the registration and whether the person was employed then. */
    static Dataset<Row> registered(SilverTables silver) {
        return silver.facts(EventContracts.APPLICANT_REGISTERED)
                .withColumn(
                        Fields.BASELINE_IS_EMPLOYED.name(), LabourColumns.isEmployed(column(Fields.BASELINE_STATUS)))
                .drop(Fields.EVENT_ID.name(), Fields.OCCURRED_AT.name());
    }

    /** Age in completed years on a day. Born on 29 February, a person completes a year on 1 March where the month has 28 days. */
    static Column ageOn(Column day) {
        Column birth = column(Fields.BIRTH_DATE);
        Column birthday = when(dayOfYear(day).lt(dayOfYear(birth)), 1).otherwise(0);
        return year(day).minus(year(birth)).minus(birthday).as(Fields.AGE.name());
    }

    private static Column dayOfYear(Column day) {
        return month(day).multiply(100).plus(dayofmonth(day));
    }
}
