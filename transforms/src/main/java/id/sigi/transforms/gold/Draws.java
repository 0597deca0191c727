package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.vocabulary.DrawStage;
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
    /** Area of the draw; empty of a national one. */
    static final String DRAW_AREA = "draw_area";
    /** Area whose people go on from a draw. */
    static final String PATH_AREA = "path_area";
    /** Chance of losing all later draws that are open to people of an area and group. */
    static final String LATER_LOSS = "later_loss";
    /** The same of the later draws in the same wave. */
    static final String LATER_LOSS_IN_WAVE = "later_loss_in_wave";

    private static final String LOSS = "loss";
    /** Logarithm that stands for no chance of losing; its exponential is nought. */
    private static final double CERTAIN_WIN = -1e6;

    private Draws() {}

    /** One row per applicant and draw: the draw's design and the applicant's result in it. */
    static Dataset<Row> entered(SilverTables silver) {
        return silver.shared("entered", () -> joined(silver));
    }

    private static Dataset<Row> joined(SilverTables silver) {
        Dataset<Row> draws = silver.facts(EventContracts.LOTTERY_DRAWN)
                .select(
                        column(Fields.DRAW_ID),
                        column(Fields.WAVE),
                        column(Fields.PRIORITY_GROUP),
                        column(Fields.AREA).as(DRAW_AREA),
                        stratum().as(Fields.STRATUM.name()),
                        stage().as(DrawFields.DRAW_STAGE.name()),
                        column(Fields.QUOTA),
                        column(Fields.COUNT_ELIGIBLE),
                        column(Fields.DRAWN_ON));
        return silver.facts(EventContracts.LOTTERY_RESULT)
                .select(columns(Fields.DRAW_ID, Fields.APPLICANT_ID, Fields.DRAW_RANK, Fields.IS_SELECTED))
                .join(draws, Fields.DRAW_ID.name());
    }

    /** One row per draw: the rules by which it was held. */
    static Dataset<Row> rules(SilverTables silver) {
        return silver.facts(EventContracts.LOTTERY_DRAWN)
                .select(columns(Fields.DRAW_ID, DrawFields.HOUSEHOLD_CAP, Fields.OCCURRED_AT));
    }

    /**
     * One row per draw and area whose people it may follow: the chances of losing every later draw that is open to them, in the same wave and
     * in all, each at its quota over its eligible applicants. A draw of an area is followed by later ones of the area and by the national ones
     * of the same group; a national one has a row for each area in which its group is drawn.
     */
    static Dataset<Row> paths(SilverTables silver) {
        Column share =
                least(coalesce(try_divide(column(Fields.QUOTA), column(Fields.COUNT_ELIGIBLE)), lit(0.0)), lit(1.0));
        Dataset<Row> draws = silver.facts(EventContracts.LOTTERY_DRAWN)
                .select(
                        column(Fields.DRAW_ID),
                        column(Fields.WAVE),
                        column(Fields.PRIORITY_GROUP),
                        column(Fields.AREA).as(PATH_AREA),
                        stage().as(DrawFields.DRAW_STAGE.name()),
                        when(share.lt(1), log1p(share.multiply(-1)))
                                .otherwise(lit(CERTAIN_WIN))
                                .as(LOSS));
        Column isNational = column(DrawFields.DRAW_STAGE).equalTo(DrawStage.NATIONAL.name());
        Dataset<Row> ofAreas = draws.where(not(isNational));
        Dataset<Row> areas =
                ofAreas.select(column(Fields.PRIORITY_GROUP), col(PATH_AREA)).distinct();
        Dataset<Row> national = draws.where(isNational).drop(PATH_AREA).join(areas, Fields.PRIORITY_GROUP.name());
        WindowSpec open = Window.partitionBy(col(PATH_AREA), column(Fields.PRIORITY_GROUP));
        WindowSpec openInWave = Window.partitionBy(col(PATH_AREA), column(Fields.PRIORITY_GROUP), column(Fields.WAVE));
        return ofAreas.unionByName(national)
                .select(
                        column(Fields.DRAW_ID),
                        col(PATH_AREA),
                        losingLater(open).as(LATER_LOSS),
                        losingLater(openInWave).as(LATER_LOSS_IN_WAVE));
    }

    /** Stages follow each other in the order of their names. */
    private static Column losingLater(WindowSpec open) {
        WindowSpec later = open.orderBy(
                        column(Fields.WAVE).desc(),
                        column(DrawFields.DRAW_STAGE).desc(),
                        column(Fields.DRAW_ID).desc())
                .rowsBetween(Window.unboundedPreceding(), -1);
        return exp(coalesce(sum(col(LOSS)).over(later), lit(0.0)));
    }

    /** Records that name no stage are of the time when there was one alone. */
    private static Column stage() {
        return coalesce(column(DrawFields.DRAW_STAGE), lit(DrawStage.AREA.name()));
    }

    /** The cell of a lottery, for example {@code W03-JAWA-GENERAL}, or {@code W03-NATIONAL-GENERAL}. */
    private static Column stratum() {
        return format_string(
                "W%02d-%s-%s",
                column(Fields.WAVE),
                coalesce(column(Fields.AREA), lit(DrawStage.NATIONAL.name())),
                column(Fields.PRIORITY_GROUP));
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
