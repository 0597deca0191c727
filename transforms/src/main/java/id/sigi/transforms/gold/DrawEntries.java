package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;
import static id.sigi.transforms.Columns.columns;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.table.DrawContracts;
import id.sigi.programme.vocabulary.DrawStage;
import id.sigi.transforms.Columns;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is on record of every draw, for an audit: applications to its stratum and results, whichever of the two there is. Unlike the panels it
 * keeps results and records of a draw that contradict each other; only what was sent twice with the same content counts once.
 */
public final class DrawEntries {
    /** Events whose silver tables it is made of. */
    public static final List<EventContract> INPUTS = List.of(
            EventContracts.LOTTERY_DRAWN,
            EventContracts.LOTTERY_RESULT,
            EventContracts.APPLICATION_SUBMITTED,
            EventContracts.APPLICATION_EXCLUDED,
            EventContracts.APPLICANT_REGISTERED,
            EventContracts.PARTICIPATION_REVOKED);

    private static final String EXCLUDED = "excluded";
    private static final String RECORD = "record";

    private DrawEntries() {}

    /** Rows of {@link DrawContracts#ENTRIES}. */
    public static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> records = records(silver);
        Dataset<Row> rows = entered(silver, records)
                .join(
                        records.select(
                                col(Fields.DRAW_ID.name()), col(RECORD + ".*"), column(DrawFields.COUNT_RECORDS)),
                        names(Fields.DRAW_ID),
                        "full")
                .join(excluded(silver), names(Fields.APPLICATION_ID), "left")
                .join(people(silver), names(Fields.APPLICANT_ID), "left")
                .transform(entries -> HouseholdPlaces.joined(entries, silver));
        return Columns.select(DrawContracts.ENTRIES, described(rows));
    }

    /** One row per draw on record: the record that came first, and how many there are with different content. */
    private static Dataset<Row> records(SilverTables silver) {
        Column[] rules = columns(
                Fields.WAVE,
                Fields.AREA,
                Fields.PRIORITY_GROUP,
                DrawFields.DRAW_STAGE,
                Fields.QUOTA,
                Fields.COUNT_ELIGIBLE,
                Fields.SEED,
                Fields.ALGORITHM,
                DrawFields.HOUSEHOLD_CAP,
                Fields.OCCURRED_AT);
        Dataset<Row> draws = silver.reported(EventContracts.LOTTERY_DRAWN);
        return draws.groupBy(column(Fields.DRAW_ID))
                .agg(
                        min_by(struct(rules), struct(columns(Fields.OCCURRED_AT, Fields.EVENT_ID)))
                                .as(RECORD),
                        count(lit(1)).as(DrawFields.COUNT_RECORDS.name()));
    }

    private static Dataset<Row> entered(SilverTables silver, Dataset<Row> records) {
        Dataset<Row> applied = toAreas(silver, records)
                .unionByName(toAllAreas(silver, records), true)
                .select(
                        column(Fields.DRAW_ID),
                        column(Fields.APPLICATION_ID),
                        column(Fields.APPLICANT_ID).as("applied_by"),
                        column(Fields.APPLIED_AT),
                        column(DrawFields.OPERATOR_ID));
        Dataset<Row> results = silver.reported(EventContracts.LOTTERY_RESULT)
                .select(columns(
                        Fields.DRAW_ID,
                        Fields.APPLICATION_ID,
                        Fields.APPLICANT_ID,
                        Fields.DRAW_RANK,
                        Fields.IS_SELECTED));
        return applied.join(results, names(Fields.DRAW_ID, Fields.APPLICATION_ID), "full")
                .withColumn(Fields.APPLICANT_ID.name(), coalesce(column(Fields.APPLICANT_ID), col("applied_by")))
                .drop("applied_by");
    }

    private static Dataset<Row> strata(Dataset<Row> records, Column isMeant) {
        return records.where(isMeant)
                .select(
                        column(Fields.DRAW_ID),
                        col(RECORD + "." + Fields.WAVE.name()),
                        col(RECORD + "." + Fields.AREA.name()),
                        col(RECORD + "." + Fields.PRIORITY_GROUP.name()));
    }

    private static Column isNational() {
        return coalesce(
                col(RECORD + "." + DrawFields.DRAW_STAGE.name()).equalTo(DrawStage.NATIONAL.name()), lit(false));
    }

    private static Dataset<Row> toAreas(SilverTables silver, Dataset<Row> records) {
        return silver.facts(EventContracts.APPLICATION_SUBMITTED)
                .join(strata(records, not(isNational())), names(Fields.WAVE, Fields.AREA, Fields.PRIORITY_GROUP));
    }

    /** Whoever applied in the wave and group, in whatever area, and did not win there, is in the national draw. */
    private static Dataset<Row> toAllAreas(SilverTables silver, Dataset<Row> records) {
        Dataset<Row> before = silver.reported(EventContracts.LOTTERY_RESULT)
                .join(strata(records, not(isNational())).select(column(Fields.DRAW_ID)), names(Fields.DRAW_ID))
                .where(column(Fields.IS_SELECTED))
                .select(column(Fields.APPLICATION_ID));
        return silver.facts(EventContracts.APPLICATION_SUBMITTED)
                .join(strata(records, isNational()).drop(Fields.AREA.name()), names(Fields.WAVE, Fields.PRIORITY_GROUP))
                .join(before, names(Fields.APPLICATION_ID), "left_anti");
    }

    private static Dataset<Row> excluded(SilverTables silver) {
        return silver.facts(EventContracts.APPLICATION_EXCLUDED)
                .select(
                        column(Fields.APPLICATION_ID),
                        column(Fields.EXCLUDED_AT),
                        lit(true).as(EXCLUDED));
    }

    private static Dataset<Row> people(SilverTables silver) {
        return People.registered(silver)
                .select(columns(
                        Fields.APPLICANT_ID,
                        Fields.PERSON_KEY,
                        Fields.HOUSEHOLD_KEY,
                        Fields.SEX,
                        Fields.BIRTH_DATE,
                        Fields.EDUCATION,
                        Fields.DISABILITY,
                        Fields.PROVINCE,
                        Fields.IS_URBAN,
                        Fields.IS_DISADVANTAGED_REGION,
                        Fields.IS_FORMER_MIGRANT,
                        Fields.HAD_BANK_ACCOUNT,
                        Fields.HAD_EWALLET,
                        Fields.BASELINE_STATUS));
    }

    /** Who is kept out of a national draw was not yet kept out of the area's before it. */
    private static Dataset<Row> described(Dataset<Row> rows) {
        Column isInTime = coalesce(column(Fields.EXCLUDED_AT).leq(column(Fields.OCCURRED_AT)), lit(true));
        return rows.withColumn(
                        DrawFields.IS_APPLIED.name(), column(Fields.APPLIED_AT).isNotNull())
                .withColumn(
                        DrawFields.IS_EXCLUDED.name(), coalesce(col(EXCLUDED).and(isInTime), lit(false)))
                .withColumn(DrawFields.COUNT_RECORDS.name(), coalesce(column(DrawFields.COUNT_RECORDS), lit(0L)));
    }

    private static String[] names(Field... fields) {
        return List.of(fields).stream().map(Field::name).toArray(String[]::new);
    }
}
