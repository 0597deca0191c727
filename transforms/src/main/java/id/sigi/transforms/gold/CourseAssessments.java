package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.column;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.Columns;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Assessors' scores with the course they score, and the mean of the four aspects. */
final class CourseAssessments {
    static final List<EventContract> INPUTS = List.of(EventContracts.COURSE_ASSESSED, EventContracts.COURSE_LISTED);

    private CourseAssessments() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> rows = silver.facts(EventContracts.COURSE_ASSESSED)
                .join(CourseRatings.courses(silver), Fields.COURSE_ID.name())
                .withColumn(Fields.SCORE_MEAN.name(), mean());
        return Columns.select(TableContracts.COURSE_ASSESSMENTS, rows);
    }

    private static Column mean() {
        return column(Fields.SCORE_LABOUR_MARKET)
                .plus(column(Fields.SCORE_REQUIREMENTS))
                .plus(column(Fields.SCORE_CURRICULUM))
                .plus(column(Fields.SCORE_ADMINISTRATION))
                .cast("double")
                .divide(4.0);
    }
}
