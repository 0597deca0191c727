package id.sigi.transforms.person;

import id.sigi.programme.contract.CubeFields;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.table.CubeContracts;
import id.sigi.transforms.fact.FactKind;
import id.sigi.transforms.fact.Facts;
import id.sigi.transforms.table.WibCalendar;
import id.sigi.transforms.tally.Cell;
import id.sigi.transforms.tally.Tallies;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.types.UTF8String;

/** What an applicant adds to the months of courses, registered or not. */
final class CourseTally {
    private final Tallies.Column enrolled;
    private final Tallies.Column spent;
    private final Tallies.Column enrolledTrained;
    private final Tallies.Column trained;

    CourseTally(Tallies tallies) {
        enrolled = tallies.column(CubeContracts.COURSE_MONTHS, CubeFields.COUNT_ENROLLED);
        spent = tallies.column(CubeContracts.COURSE_MONTHS, Fields.SPENT_IDR);
        enrolledTrained = tallies.column(CubeContracts.COURSE_MONTHS, CubeFields.COUNT_ENROLLED_TRAINED);
        trained = tallies.column(CubeContracts.COURSE_MONTHS, CubeFields.COUNT_TRAINED);
    }

    void add(Facts facts) {
        Set<UTF8String> completed = new HashSet<>();
        FactKind completion = FactKind.COMPLETED;
        for (UnsafeRow fact : facts.of(completion)) {
            completed.add(fact.getUTF8String(completion.place(Fields.PURCHASE_ID)));
            trained.add(cell(completion, fact, Fields.COMPLETED_AT), 1);
        }
        FactKind purchase = FactKind.PURCHASED;
        for (UnsafeRow fact : facts.of(purchase)) {
            Cell cell = cell(purchase, fact, Fields.PURCHASED_AT);
            enrolled.add(cell, 1);
            spent.add(cell, fact.getLong(purchase.place(Fields.PRICE_IDR)));
            boolean isCompleted = completed.contains(fact.getUTF8String(purchase.place(Fields.PURCHASE_ID)));
            enrolledTrained.add(cell, isCompleted ? 1 : 0);
        }
    }

    private static Cell cell(FactKind kind, UnsafeRow fact, Field at) {
        int month = WibCalendar.month(fact.getLong(kind.place(at)));
        return Cell.of(Cell.text(fact.getUTF8String(kind.place(Fields.COURSE_ID))), WibCalendar.firstDay(month));
    }
}
