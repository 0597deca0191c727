package id.sigi.transforms.gold;

import static id.sigi.transforms.Columns.columns;

import id.sigi.programme.contract.EventContract;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.TableContracts;
import id.sigi.transforms.Columns;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Ratings with the course they rate and the platform that sold it. */
final class CourseRatings {
    static final List<EventContract> INPUTS =
            List.of(EventContracts.COURSE_RATED, EventContracts.COURSE_LISTED, EventContracts.COURSE_PURCHASED);

    private CourseRatings() {}

    static Dataset<Row> from(SilverTables silver) {
        Dataset<Row> platforms =
                silver.facts(EventContracts.COURSE_PURCHASED).select(columns(Fields.PURCHASE_ID, Fields.PLATFORM));
        Dataset<Row> rows = silver.facts(EventContracts.COURSE_RATED)
                .join(platforms, Fields.PURCHASE_ID.name())
                .join(courses(silver), Fields.COURSE_ID.name());
        return Columns.select(TableContracts.COURSE_RATINGS, rows);
    }

    /** One row per course of the catalogue. */
    static Dataset<Row> courses(SilverTables silver) {
        return silver.facts(EventContracts.COURSE_LISTED)
                .select(columns(Fields.COURSE_ID, Fields.PROVIDER_ID, Fields.COURSE_CATEGORY, Fields.COURSE_MODE));
    }
}
