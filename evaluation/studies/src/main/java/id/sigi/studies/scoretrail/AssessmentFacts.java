package id.sigi.studies.scoretrail;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import id.sigi.methods.trail.AssessedContent;
import id.sigi.methods.trail.SourceEvent;
import id.sigi.methods.trail.TracedAssessment;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Assessments as the panel has them beside the earliest event that told of each, one row per assessment. An event of another time that
 * contradicts it does not count, as in the panel.
 */
final class AssessmentFacts {
    static final String PANEL = "panel";
    static final String CONTENT = "content";

    static final List<Field> ASPECTS = List.of(
            Fields.SCORE_LABOUR_MARKET,
            Fields.SCORE_REQUIREMENTS,
            Fields.SCORE_CURRICULUM,
            Fields.SCORE_ADMINISTRATION);

    private static final String FACT = "fact";
    private static final String TOLD = "told";
    private static final String OCCURRED = "occurred";

    private AssessmentFacts() {}

    /** Key, provider, {@link #PANEL}, event, what it told, and {@link #CONTENT}: what was told, or else what the panel says. */
    static Dataset<Row> of(Dataset<Row> panel, Dataset<Row> events) {
        Dataset<Row> facts = events.groupBy(col(Fields.ASSESSMENT_ID.name()))
                .agg(min(struct(
                                col(Fields.OCCURRED_AT.name()).as(OCCURRED),
                                col(Fields.EVENT_ID.name()),
                                content().as(TOLD)))
                        .as(FACT));
        return panel.select(
                        col(Fields.ASSESSMENT_ID.name()),
                        col(Fields.PROVIDER_ID.name()),
                        content().as(PANEL))
                .join(facts, new String[] {Fields.ASSESSMENT_ID.name()}, "full_outer")
                .select(
                        col(Fields.ASSESSMENT_ID.name()),
                        col(Fields.PROVIDER_ID.name()),
                        col(PANEL),
                        col(FACT + "." + Fields.EVENT_ID.name()),
                        col(FACT + "." + OCCURRED).cast(DataTypes.StringType).as(OCCURRED),
                        col(FACT + "." + TOLD).as(TOLD),
                        coalesce(col(FACT + "." + TOLD), col(PANEL)).as(CONTENT));
    }

    private static Column content() {
        return struct(Stream.concat(
                        Stream.of(
                                col(Fields.COURSE_ID.name()),
                                col(Fields.ASSESSMENT_PHASE.name()),
                                col(Fields.ASSESSOR_ID.name()),
                                col(Fields.ASSESSED_ON.name()).cast(DataTypes.StringType)),
                        ASPECTS.stream().map(aspect -> col(aspect.name())))
                .toArray(Column[]::new));
    }

    /** A part of what was told, or else of what the panel says. */
    static Column part(Field field) {
        return col(CONTENT + "." + field.name());
    }

    /** Whether the panel does not say what the event told. */
    static Column differs() {
        return not(col(PANEL).eqNullSafe(col(TOLD)));
    }

    static TracedAssessment assessment(Row row) {
        return new TracedAssessment(
                row.getString(0),
                Optional.ofNullable(row.getString(3)).map(id -> new SourceEvent(id, row.getString(4))),
                Optional.ofNullable(row.getStruct(5)).map(AssessmentFacts::content),
                Optional.ofNullable(row.getStruct(2)).map(AssessmentFacts::content));
    }

    private static AssessedContent content(Row row) {
        int first = row.length() - ASPECTS.size();
        List<Integer> aspects = Stream.iterate(first, at -> at < row.length(), at -> at + 1)
                .map(row::getInt)
                .toList();
        return new AssessedContent(row.getString(0), row.getString(1), row.getString(2), aspects, row.getString(3));
    }
}
