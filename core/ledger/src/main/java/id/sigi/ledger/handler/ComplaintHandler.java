package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.privacy.ScrubbedText;
import java.time.Instant;
import java.util.Optional;

/** Complaints. */
final class ComplaintHandler {
    private final LedgerContext office;
    private final Store store;

    ComplaintHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    private record Complaint(String applicantId, Instant openedAt, boolean isResolved) {}

    Optional<Refusal> open(Operation.OpenComplaint operation) {
        if (!store.has(Tables.APPLICANT.of(operation.applicantId()))) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (find(operation.complaintId()).isPresent()) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        store.insert(Tables.COMPLAINT, operation.complaintId(), operation.applicantId(), operation.at(), false);
        EventData facts = new EventData()
                .with(Fields.COMPLAINT_ID, operation.complaintId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.COMPLAINT_CHANNEL, operation.channel())
                .with(Fields.COMPLAINT_TOPIC, operation.topic())
                .with(Fields.OPENED_AT, operation.at())
                .with(Fields.COMPLAINT_TEXT, ScrubbedText.of(operation.text()));
        office.outbox().append(EventContracts.COMPLAINT_OPENED, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    Optional<Refusal> resolve(Operation.ResolveComplaint operation) {
        Optional<Complaint> found = find(operation.complaintId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_COMPLAINT);
        }
        if (found.get().isResolved()) {
            return Optional.of(Refusal.ALREADY_RESOLVED);
        }
        boolean isOrdered = !operation.firstResponseAt().isBefore(found.get().openedAt())
                && !operation.at().isBefore(operation.firstResponseAt());
        if (!isOrdered) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        store.set(Tables.COMPLAINT.of(operation.complaintId()), "is_resolved", true);
        EventData facts = new EventData()
                .with(Fields.COMPLAINT_ID, operation.complaintId())
                .with(Fields.FIRST_RESPONSE_AT, operation.firstResponseAt())
                .with(Fields.RESOLVED_AT, operation.at())
                .with(Fields.APPLICANT_ID, found.get().applicantId());
        office.outbox()
                .append(
                        EventContracts.COMPLAINT_RESOLVED,
                        operation.at(),
                        found.get().applicantId(),
                        facts);
        return Optional.empty();
    }

    private Optional<Complaint> find(String complaintId) {
        return store.hold(Tables.COMPLAINT.of(complaintId))
                .map(row -> new Complaint(row.text("applicant_id"), row.instant("opened_at"), row.is("is_resolved")));
    }
}
