package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first_value;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.programme.vocabulary.SurveyRound;
import id.sigi.transforms.Columns;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The experiment: every applicant in every draw entered, with the draw's design, what was known at registration, participation and the
 * endline's answers.
 *
 * <p>A participant completed a course before the first invitation to the endline was sent; where there is no endline, at any time.
 */
final class PersonDraws {
    static final List<EventContract> INPUTS = Stream.concat(
                    Draws.INPUTS.stream(),
                    Stream.of(
                            EventContracts.APPLICANT_REGISTERED,
                            EventContracts.PARTICIPATION_REVOKED,
                            EventContracts.COURSE_COMPLETED,
                            EventContracts.SURVEY_INVITED,
                            EventContracts.SURVEY_ANSWERED))
            .toList();

    private static final String ENDLINE_STARTED_AT = "endline_started_at";

    private PersonDraws() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> invited = endline(silver, EventContracts.SURVEY_INVITED);
        Dataset<Row> rows = Draws.entered(silver)
                .join(People.registered(silver), Fields.APPLICANT_ID.name())
                .transform(PersonDraws::placed)
                .transform(draws -> withChances(draws, silver))
                .transform(draws -> Totals.joined(draws, participants(silver, invited)))
                .transform(draws -> Totals.joined(draws, marked(invited)))
                .transform(draws -> Totals.joined(draws, answers(silver)));
        return Columns.select(TableContracts.PERSON_DRAWS, described(rows));
    }

    /** A person who registered more than once has one history. The national draw of a wave follows those of its areas. */
    private static Dataset<Row> placed(Dataset<Row> entered) {
        WindowSpec person = Window.partitionBy(column(Fields.PERSON_KEY));
        WindowSpec inOrder = person.orderBy(
                columns(Fields.DRAWN_ON, Fields.WAVE, DrawFields.DRAW_STAGE, Fields.DRAW_ID, Fields.APPLICANT_ID));
        WindowSpec inDraw = Window.partitionBy(columns(Fields.PERSON_KEY, Fields.DRAW_ID));
        WindowSpec inWave = Window.partitionBy(columns(Fields.PERSON_KEY, Fields.WAVE));
        return entered.withColumn(Fields.DRAW_SEQUENCE.name(), row_number().over(inOrder))
                .withColumn(
                        Fields.COUNT_DRAWS.name(), count(lit(1)).over(person).cast("int"))
                .withColumn(
                        DrawFields.COUNT_ENTRIES.name(),
                        count(lit(1)).over(inDraw).cast("int"))
                .withColumn(
                        DrawFields.IS_WAVE_WINNER.name(),
                        max(column(Fields.IS_SELECTED)).over(inWave))
                .withColumn(
                        Fields.IS_EVER_SELECTED.name(),
                        max(column(Fields.IS_SELECTED)).over(person));
    }

    /**
     * The chance of each draw; that of the wave, which begins with the person's first draw in it; and that of the path, which begins with the
     * person's first draw of all. Both go on by losing.
     */
    private static Dataset<Row> withChances(Dataset<Row> draws, SilverTables silver) {
        Dataset<Row> paths = Draws.paths(silver);
        Dataset<Row> chanced = draws.join(Draws.rules(silver), Fields.DRAW_ID.name())
                .transform(rows -> HouseholdPlaces.joined(rows, silver))
                .transform(AssignmentOdds::joined)
                .withColumn(Draws.PATH_AREA, coalesce(col(Draws.DRAW_AREA), column(Fields.AREA)))
                .join(paths, new String[] {Fields.DRAW_ID.name(), Draws.PATH_AREA}, "left");
        Column losing = lit(1.0).minus(column(DrawFields.PERSON_PROBABILITY));
        // The wider history first, so that rows are brought together once.
        return chanced.withColumn(
                        DrawFields.EVER_WIN_PROBABILITY.name(),
                        winning(losing.multiply(col(Draws.LATER_LOSS)), columns(Fields.PERSON_KEY)))
                .withColumn(
                        DrawFields.WAVE_WIN_PROBABILITY.name(),
                        winning(
                                losing.multiply(col(Draws.LATER_LOSS_IN_WAVE)),
                                columns(Fields.PERSON_KEY, Fields.WAVE)))
                .drop(Fields.OCCURRED_AT.name());
    }

    /** One less the chance of losing that the first row of a history has. */
    private static Column winning(Column losing, Column... history) {
        WindowSpec whole = Window.partitionBy(history)
                .orderBy(column(Fields.DRAW_SEQUENCE))
                .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        return lit(1.0).minus(first_value(losing).over(whole));
    }

    private static Dataset<Row> endline(SilverTables silver, EventContract event) {
        return silver.facts(event).where(column(Fields.SURVEY_ROUND).equalTo(SurveyRound.ENDLINE.name()));
    }

    private static Dataset<Row> participants(SilverTables silver, Dataset<Row> invited) {
        Dataset<Row> started = invited.agg(min(column(Fields.INVITED_AT)).as(ENDLINE_STARTED_AT));
        Column isInTime =
                col(ENDLINE_STARTED_AT).isNull().or(column(Fields.COMPLETED_AT).lt(col(ENDLINE_STARTED_AT)));
        return silver.facts(EventContracts.COURSE_COMPLETED)
                .crossJoin(started)
                .where(isInTime)
                .select(column(Fields.APPLICANT_ID), lit(true).as(Fields.IS_PARTICIPANT.name()))
                .distinct();
    }

    private static Dataset<Row> marked(Dataset<Row> invited) {
        return invited.select(column(Fields.APPLICANT_ID), lit(true).as(Fields.IS_INVITED.name()));
    }

    private static Dataset<Row> answers(SilverTables silver) {
        return endline(silver, EventContracts.SURVEY_ANSWERED)
                .select(columns(
                        Fields.APPLICANT_ID,
                        Fields.LABOUR_STATUS,
                        Fields.HAS_NEW_JOB,
                        Fields.MONTHLY_INCOME_IDR,
                        Fields.HAS_USED_CERTIFICATE,
                        Fields.ANSWERED_AT));
    }

    private static Dataset<Row> described(Dataset<Row> rows) {
        Column status = column(Fields.LABOUR_STATUS);
        return rows.withColumns(Map.of(
                Fields.SELECTION_PROBABILITY.name(), probability(),
                Fields.AGE.name(), People.ageOn(column(Fields.DRAWN_ON)),
                Fields.IS_PARTICIPANT.name(), Totals.orFalse(Fields.IS_PARTICIPANT),
                Fields.IS_INVITED.name(), Totals.orFalse(Fields.IS_INVITED),
                Fields.IS_RESPONDENT.name(), column(Fields.ANSWERED_AT).isNotNull(),
                Fields.IS_EMPLOYED.name(), LabourColumns.isEmployed(status),
                Fields.IS_SELF_EMPLOYED.name(), LabourColumns.isSelfEmployed(status),
                Fields.IS_BUSINESS_OWNER.name(), LabourColumns.isBusinessOwner(status)));
    }

    /** A draw that somebody entered has at least one eligible applicant, so the division is sound. */
    private static Column probability() {
        Column share = column(Fields.QUOTA).cast("double").divide(column(Fields.COUNT_ELIGIBLE));
        return least(share, lit(1.0));
    }
}
