package id.sigi.ingestion;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import id.sigi.ingestion.check.QuarantineReason;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Decides what becomes of each row. The first place of an event id is what has landed before; within the run it is the first line of
 * the first file that has it. At its first place an event is accepted; anywhere else it is a duplicate if its content is the same, and in
 * conflict otherwise.
 */
final class Fates {
    static final String FATE = "fate";
    private static final String PLACE = "place";
    private static final String FIRST = "first";
    private static final String PLACES = "places";
    private static final String REPEATED_ID = "repeated_id";
    private static final String RANK = "rank";
    private static final int LANDED = 0;
    private static final int RECEIVED = 1;

    private Fates() {}

    /**
     * The first place of every event id that occurs more than once: one row for each such id.
     *
     * @param verdicts rows of {@link VerdictRows}
     * @param landed event id and content digest of what landed in earlier runs
     */
    static Dataset<Row> firstPlaces(Dataset<Row> verdicts, Dataset<Row> landed) {
        Dataset<Row> received = verdicts.where(isFit())
                .select(
                        column(Fields.EVENT_ID),
                        place(RECEIVED, column(Fields.SOURCE_FILE), column(Fields.SOURCE_LINE)));
        Dataset<Row> before = landed.select(column(Fields.EVENT_ID), place(LANDED, lit(""), lit(0L)));
        return received.unionAll(before)
                .groupBy(column(Fields.EVENT_ID))
                .agg(min(PLACE).as(FIRST), count(lit(1)).as(PLACES))
                .where(col(PLACES).gt(1))
                .select(column(Fields.EVENT_ID), col(FIRST));
    }

    private static Column place(int rank, Column file, Column line) {
        return struct(
                        lit(rank).as(RANK),
                        file.as(Fields.SOURCE_FILE.name()),
                        line.as(Fields.SOURCE_LINE.name()),
                        column(Fields.CONTENT_SHA256))
                .as(PLACE);
    }

    /** The verdicts with their fate, the reasons of conflicts filled in. */
    static Dataset<Row> decided(Dataset<Row> verdicts, Dataset<Row> firstPlaces) {
        Dataset<Row> places = firstPlaces.withColumnRenamed(Fields.EVENT_ID.name(), REPEATED_ID);
        Dataset<Row> joined = verdicts.join(
                        places,
                        column(Fields.EVENT_ID).equalTo(col(REPEATED_ID)).and(isFit()),
                        "left")
                .drop(REPEATED_ID);
        return joined.withColumn(FATE, fate())
                .withColumn(
                        Fields.QUARANTINE_DETAIL.name(),
                        when(isConflict(), conflictDetail()).otherwise(column(Fields.QUARANTINE_DETAIL)))
                .withColumn(
                        Fields.QUARANTINE_REASON.name(),
                        when(isConflict(), lit(QuarantineReason.CONFLICTING_CONTENT.name()))
                                .otherwise(column(Fields.QUARANTINE_REASON)))
                .drop(FIRST);
    }

    private static Column fate() {
        return when(isFit().and(isFirst()), lit(Fate.ACCEPTED.name()))
                .when(isFit().and(isSameContent()), lit(Fate.DUPLICATE.name()))
                .otherwise(lit(Fate.QUARANTINED.name()));
    }

    private static Column isFit() {
        return column(Fields.QUARANTINE_REASON).isNull();
    }

    private static Column isFirst() {
        Column here = first(RANK)
                .equalTo(RECEIVED)
                .and(first(Fields.SOURCE_FILE.name()).equalTo(column(Fields.SOURCE_FILE)))
                .and(first(Fields.SOURCE_LINE.name()).equalTo(column(Fields.SOURCE_LINE)));
        return col(FIRST).isNull().or(here);
    }

    private static Column isSameContent() {
        return first(Fields.CONTENT_SHA256.name()).equalTo(column(Fields.CONTENT_SHA256));
    }

    private static Column isConflict() {
        return isFit().and(isFirst().or(isSameContent()).unary_$bang());
    }

    private static Column conflictDetail() {
        return concat(
                lit(QuarantineReason.CONFLICTING_CONTENT.words() + ", whose SHA-256 is "),
                first(Fields.CONTENT_SHA256.name()));
    }

    private static Column first(String part) {
        return col(FIRST).getField(part);
    }

    private static Column column(Field field) {
        return col(field.name());
    }
}
