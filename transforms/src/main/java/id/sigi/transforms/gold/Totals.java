package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import id.sigi.lake.SparkSchemas;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Facts added up by applicant, and joined to applicants of whom there may be none. */
final class Totals {
    private Totals() {}

    /** One row per applicant with facts: their number, then the given totals. */
    static Dataset<Row> byApplicant(Dataset<Row> facts, Field number, Column... totals) {
        Column counted = count(lit(1)).cast(SparkSchemas.type(number.type())).as(number.name());
        return facts.groupBy(column(Fields.APPLICANT_ID)).agg(counted, totals);
    }

    static Dataset<Row> joined(Dataset<Row> applicants, Dataset<Row> totals) {
        return applicants.join(totals, new String[] {Fields.APPLICANT_ID.name()}, "left");
    }

    /** The total, nought where there are no facts. */
    static Column orNought(Field total) {
        Column nought = lit(0).cast(SparkSchemas.type(total.type()));
        return coalesce(column(total), nought).as(total.name());
    }

    /** The truth, false where there are no facts. */
    static Column orFalse(Field truth) {
        return coalesce(column(truth), lit(false)).as(truth.name());
    }

    /** Whether there is at least one. */
    static Column isAny(Field number, Field truth) {
        return orNought(number).gt(0).as(truth.name());
    }
}
