package id.sigi.transforms.catalogue;

import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.table.WibCalendar;
import id.sigi.transforms.tally.Cell;
import id.sigi.transforms.tally.Tallies;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/** What buyers and assessors say of courses, added up by month. */
final class CourseOpinions {
    private static final FactKind RATED = FactKind.RATED;
    private static final FactKind ASSESSED = FactKind.ASSESSED;

    private final List<Tallies.Column> stars;
    private final Tallies.Column assessments;
    private final Tallies.Column points;

    CourseOpinions(Tallies tallies) {
        stars = List.of(
                column(tallies, CubeFields.COUNT_STARS_1),
                column(tallies, CubeFields.COUNT_STARS_2),
                column(tallies, CubeFields.COUNT_STARS_3),
                column(tallies, CubeFields.COUNT_STARS_4),
                column(tallies, CubeFields.COUNT_STARS_5));
        assessments = column(tallies, CubeFields.COUNT_ASSESSMENTS);
        points = column(tallies, CubeFields.ASSESSED_POINTS);
    }

    private static Tallies.Column column(Tallies tallies, Field field) {
        return tallies.column(CubeContracts.COURSE_MONTHS, field);
    }

    void rated(UnsafeRow fact) {
        int month = WibCalendar.month(fact.getLong(RATED.place(Fields.RATED_AT)));
        stars.get(fact.getInt(RATED.place(Fields.STARS)) - 1).add(cell(RATED, fact, month), 1);
    }

    void assessed(UnsafeRow fact, int sumOfAspects) {
        int month = WibCalendar.monthOfDay(fact.getInt(ASSESSED.place(Fields.ASSESSED_ON)));
        assessments.add(cell(ASSESSED, fact, month), 1);
        points.add(cell(ASSESSED, fact, month), sumOfAspects);
    }

    private static Cell cell(FactKind kind, UnsafeRow fact, int month) {
        return Cell.of(Cell.text(fact.getUTF8String(kind.place(Fields.COURSE_ID))), WibCalendar.firstDay(month));
    }
}
