package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Lotteries and who entered them. */
final class Draws {
    static final List<EventContract> INPUTS = List.of(EventContracts.LOTTERY_DRAWN, EventContracts.LOTTERY_RESULT);
    /** Day of the first draw that an applicant entered. */
    static final String FIRST_DRAWN_ON = "first_drawn_on";
    /** Chance of losing all later draws of the same area and group. */
    static final String LATER_LOSS = "later_loss";
    /** Logarithm that stands for no chance of losing; its exponential is nought. */
    private static final double CERTAIN_WIN = -1e6;

    private Draws() {}

    /** One row per applicant and draw: the draw's design and the applicant's result in it. */
    static Dataset<Row> entered(SilverTables silver) {
        Dataset<Row> draws = silver.facts(EventContracts.LOTTERY_DRAWN)
                .withColumn(Fields.STRATUM.name(), stratum())
                .select(columns(
                        Fields.DRAW_ID,
                        Fields.WAVE,
                        Fields.PRIORITY_GROUP,
                        Fields.STRATUM,
                        Fields.QUOTA,
                        Fields.COUNT_ELIGIBLE,
                        Fields.DRAWN_ON));
        return silver.facts(EventContracts.LOTTERY_RESULT)
                .select(columns(Fields.DRAW_ID, Fields.APPLICANT_ID, Fields.DRAW_RANK, Fields.IS_SELECTED))
                .join(draws, Fields.DRAW_ID.name());
    }

    /**
     * One row per draw: the rules by which it was held, and the chance of losing every later draw of its area and group, each at its quota over
     * its eligible applicants.
     */
    static Dataset<Row> rules(SilverTables silver) {
        WindowSpec later = Window.partitionBy(columns(Fields.AREA, Fields.PRIORITY_GROUP))
                .orderBy(column(Fields.WAVE).desc(), column(Fields.DRAW_ID).desc())
                .rowsBetween(Window.unboundedPreceding(), -1);
        Column share =
                least(coalesce(try_divide(column(Fields.QUOTA), column(Fields.COUNT_ELIGIBLE)), lit(0.0)), lit(1.0));
        Column loss = when(share.lt(1), log1p(share.multiply(-1))).otherwise(lit(CERTAIN_WIN));
        return silver.facts(EventContracts.LOTTERY_DRAWN)
                .select(
                        column(Fields.DRAW_ID),
                        column(Fields.SEED),
                        column(DrawFields.HOUSEHOLD_CAP),
                        column(Fields.OCCURRED_AT),
                        exp(coalesce(sum(loss).over(later), lit(0.0))).as(LATER_LOSS));
    }

    /** The cell of a lottery, for example {@code W03-JAWA-GENERAL}. */
    private static Column stratum() {
        return format_string("W%02d-%s-%s", columns(Fields.WAVE, Fields.AREA, Fields.PRIORITY_GROUP));
    }

    /** One row per applicant who entered a draw: draws entered, whether one was won, day of the first. */
    static Dataset<Row> histories(Dataset<Row> entered) {
        return entered.groupBy(column(Fields.APPLICANT_ID))
                .agg(
                        count(lit(1)).cast("int").as(Fields.COUNT_DRAWS.name()),
                        max(column(Fields.IS_SELECTED)).as(Fields.IS_EVER_SELECTED.name()),
                        min(column(Fields.DRAWN_ON)).as(FIRST_DRAWN_ON));
    }
}
