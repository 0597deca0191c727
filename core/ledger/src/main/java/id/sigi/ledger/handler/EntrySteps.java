package id.sigi.ledger.handler;

import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.vocabulary.EntryStep;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps that an applicant takes before applying, each once. */
final class EntrySteps {
    private EntrySteps() {}

    /** The steps that an applicant has taken. */
    static Set<EntryStep> taken(Store store, String applicantId) {
        return store.list(Tables.STEPS_OF_APPLICANT.of(applicantId)).stream()
                .map(row -> EntryStep.valueOf(row.text("step")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Writes down steps that have not been taken. */
    static void take(Store store, Operation.TakeEntrySteps operation) {
        operation
                .steps()
                .forEach(step -> store.insert(Tables.ENTRY_STEP, operation.applicantId(), step, operation.at()));
    }
}
