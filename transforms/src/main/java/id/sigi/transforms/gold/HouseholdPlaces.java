package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Places that a household could still win at a draw: the cap on record, less its members' wins in draws held before, plus their participations
 * revoked before. Draws are ordered by the instant at which they were held; wins in a draw whose instant is not on record come before none.
 */
final class HouseholdPlaces {
    private static final String AT = "at_micros";
    private static final String CHANGE = "recipients_change";
    private static final String WINS = "wins";
    private static final String RECIPIENTS = "recipients_before";
    private static final long LAST_MICROSECOND_BEFORE = -1;

    private HouseholdPlaces() {}

    /**
     * @param entries rows with applicant, household, {@code is_selected}, {@code household_cap} and the draw's {@code occurred_at}
     * @return the same rows with {@code household_places}, empty where the cap is not on record, and {@code count_earlier_wins}
     */
    static Dataset<Row> joined(Dataset<Row> entries, SilverTables silver) {
        Column isWinner = coalesce(column(Fields.IS_SELECTED), lit(false))
                .and(column(Fields.OCCURRED_AT).isNotNull());
        Dataset<Row> changing = entries.withColumn(AT, unix_micros(column(Fields.OCCURRED_AT)))
                .withColumn(CHANGE, when(isWinner, 1).otherwise(0))
                .withColumn(WINS, when(isWinner, 1).otherwise(0));
        Dataset<Row> revoked = silver.facts(EventContracts.PARTICIPATION_REVOKED)
                .select(
                        column(Fields.APPLICANT_ID),
                        unix_micros(column(Fields.REVOKED_AT)).as(AT),
                        lit(-1).as(CHANGE))
                .join(
                        People.registered(silver).select(column(Fields.APPLICANT_ID), column(Fields.HOUSEHOLD_KEY)),
                        Fields.APPLICANT_ID.name());
        Dataset<Row> all = changing.withColumn("is_entry", lit(true)).unionByName(revoked, true);
        Column places = column(DrawFields.HOUSEHOLD_CAP)
                .minus(coalesce(sum(col(CHANGE)).over(before(column(Fields.HOUSEHOLD_KEY))), lit(0)));
        Column wins = coalesce(sum(col(WINS)).over(before(column(Fields.APPLICANT_ID))), lit(0));
        return all.withColumn(RECIPIENTS, places)
                .withColumn(DrawFields.COUNT_EARLIER_WINS.name(), wins.cast("int"))
                .where(col("is_entry"))
                .withColumn(DrawFields.HOUSEHOLD_PLACES.name(), col(RECIPIENTS).cast("int"))
                .drop("is_entry", RECIPIENTS, CHANGE, WINS, AT);
    }

    private static WindowSpec before(Column whose) {
        return Window.partitionBy(whose)
                .orderBy(col(AT))
                .rangeBetween(Window.unboundedPreceding(), LAST_MICROSECOND_BEFORE);
    }
}
