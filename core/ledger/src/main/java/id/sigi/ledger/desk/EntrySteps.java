package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.vocabulary.EntryStep;
import java.util.List;
import java.util.Set;

/** The steps that an applicant takes before applying, each once. */
final class EntrySteps {
    private EntrySteps() {}

    /** The steps that an applicant has taken. */
    static Set<EntryStep> taken(Statements statements, String applicantId) {
        return Set.copyOf(statements.list(
                "select step from entry_step where applicant_id = ?",
                row -> EntryStep.valueOf(row.getString(1)),
                applicantId));
    }

    /** Writes down steps that have not been taken. */
    static void take(Statements statements, Operation.TakeEntrySteps operation) {
        List<Object[]> rows = operation.steps().stream()
                .map(step -> new Object[] {operation.applicantId(), step, operation.at()})
                .toList();
        statements.changeAll("insert into entry_step (applicant_id, step, taken_at) values (?, ?, ?)", rows);
    }
}
