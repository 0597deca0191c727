package id.sigi.transforms.catalogue;

import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.TableContracts;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.BuiltTables;
import id.sigi.transforms.table.TableRow;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/** Assessors' scores with the course they score, and the mean of the four aspects. */
final class AssessmentRows {
    private static final List<Field> ASPECTS = List.of(
            Fields.SCORE_LABOUR_MARKET,
            Fields.SCORE_REQUIREMENTS,
            Fields.SCORE_CURRICULUM,
            Fields.SCORE_ADMINISTRATION);

    private AssessmentRows() {}

    static void add(Facts catalogue, Courses courses, BuiltTables tables, CourseOpinions opinions) {
        FactKind kind = FactKind.ASSESSED;
        TableRow row = new TableRow(TableContracts.COURSE_ASSESSMENTS);
        TableRow.Shared assessment = row.shared(kind.layout());
        Courses.Description description = courses.into(row);
        int mean = row.place(Fields.SCORE_MEAN);
        for (UnsafeRow fact : catalogue.of(kind)) {
            row.begin();
            assessment.copy(fact);
            if (description.test(fact.getUTF8String(kind.place(Fields.COURSE_ID)))) {
                int sum = ASPECTS.stream()
                        .mapToInt(aspect -> fact.getInt(kind.place(aspect)))
                        .sum();
                row.number(mean, sum / (double) ASPECTS.size());
                opinions.assessed(fact, sum);
                tables.add(TableContracts.COURSE_ASSESSMENTS, row.row());
            }
        }
    }
}
