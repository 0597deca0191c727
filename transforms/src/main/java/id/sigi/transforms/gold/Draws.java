package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lotteries and who entered them. */
final class Draws {
    static final List<EventContract> INPUTS = List.of(EventContracts.LOTTERY_DRAWN, EventContracts.LOTTERY_RESULT);
    /** Day of the first draw that an applicant entered. */
    static final String FIRST_DRAWN_ON = "first_drawn_on";

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
