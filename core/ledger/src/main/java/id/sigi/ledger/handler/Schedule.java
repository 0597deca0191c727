package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Row;
import id.sigi.ledger.store.RowLocation;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.StepEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import java.util.Optional;

/** Incentives on the schedule, payments that failed and are tried again, and what is paid back. */
final class Schedule {
    private final LedgerContext office;
    private final Store store;

    Schedule(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    /** Whether an instalment is on the schedule for a later day than that of its payment. */
    static boolean isDueLater(Store store, Operation.DisburseIncentive operation) {
        return store.find(Tables.SCHEDULED_INCENTIVE.of(
                        operation.applicantId(), operation.kind(), operation.instalment()))
                .filter(row -> row.day("due_on").isAfter(ProgrammeTime.day(operation.at())))
                .isPresent();
    }

    Optional<Refusal> schedule(Operation.ScheduleIncentive operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        if (found.get().isRevoked()) {
            return Optional.of(Refusal.PARTICIPATION_REVOKED);
        }
        var rules = office.rules().getRules(found.get().wave());
        int most = operation.kind() == IncentiveKind.SURVEY ? rules.surveyRounds() : rules.instalments();
        if (operation.instalment() < 1 || operation.instalment() > most) {
            return Optional.of(Refusal.INSTALMENT_BEYOND_RULES);
        }
        boolean isNew = store.insertNew(
                Tables.SCHEDULED_INCENTIVE,
                operation.applicantId(),
                operation.kind(),
                operation.instalment(),
                operation.dueOn(),
                0);
        if (!isNew) {
            return Optional.of(Refusal.ALREADY_SCHEDULED);
        }
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.INCENTIVE_KIND, operation.kind())
                .with(Fields.INSTALMENT, operation.instalment())
                .with(Fields.DUE_ON, operation.dueOn())
                .with(Fields.SCHEDULED_AT, operation.at());
        office.outbox().append(StepEvents.INCENTIVE_SCHEDULED, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    /** The instalment stays on the schedule, so that it is tried again. */
    Optional<Refusal> fail(Operation.FailIncentive operation) {
        if (Beneficiary.find(store, operation.applicantId()).isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        boolean isPaid = store.has(Tables.DISBURSEMENT_OF_INSTALMENT.of(
                operation.applicantId(), operation.kind(), operation.instalment()));
        if (isPaid) {
            return Optional.of(Refusal.ALREADY_PAID);
        }
        Optional<Row> scheduled = store.hold(place(operation));
        if (scheduled.isEmpty()) {
            return Optional.of(Refusal.NOT_SCHEDULED);
        }
        long attempt = scheduled.get().number("count_failures") + 1;
        store.set(place(operation), "count_failures", attempt, "last_failure", operation.failure());
        tellFailure(operation, attempt);
        return Optional.empty();
    }

    private static RowLocation place(Operation.FailIncentive operation) {
        return Tables.SCHEDULED_INCENTIVE.of(operation.applicantId(), operation.kind(), operation.instalment());
    }

    private void tellFailure(Operation.FailIncentive operation, long attempt) {
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.INCENTIVE_KIND, operation.kind())
                .with(Fields.INSTALMENT, operation.instalment())
                .with(Fields.ATTEMPT, attempt)
                .with(Fields.PAYMENT_FAILURE, operation.failure())
                .with(Fields.FAILED_AT, operation.at());
        office.outbox().append(StepEvents.INCENTIVE_FAILED, operation.at(), operation.applicantId(), facts);
    }

    /** Asked back is at most what was received: training aid and incentives, less what was paid back before. */
    Optional<Refusal> clawBack(Operation.ClawBack operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        boolean isOwed = found.get()
                .revocationReason()
                .filter(RevocationReason.LATER_FOUND_INELIGIBLE.name()::equals)
                .isPresent();
        if (!isOwed) {
            return Optional.of(Refusal.NOT_REVOKED);
        }
        if (store.has(Tables.CLAW_BACK.of(operation.clawBackId()))) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        if (operation.amountIdr() > owed(operation.applicantId())) {
            return Optional.of(Refusal.MORE_THAN_RECEIVED);
        }
        store.insert(
                Tables.CLAW_BACK,
                operation.clawBackId(),
                operation.applicantId(),
                operation.amountIdr(),
                operation.at());
        office.books().recover(operation.applicantId(), operation.amountIdr(), operation.at());
        EventData facts = new EventData()
                .with(Fields.CLAW_BACK_ID, operation.clawBackId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.AMOUNT_IDR, operation.amountIdr())
                .with(Fields.PAID_BACK_AT, operation.at());
        office.outbox().append(StepEvents.CLAW_BACK_PAID, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    private long owed(String applicantId) {
        return sum("price_idr", Tables.PURCHASES_OF_APPLICANT.of(applicantId))
                + sum("amount_idr", Tables.DISBURSEMENTS_OF_APPLICANT.of(applicantId))
                - sum("amount_idr", Tables.CLAW_BACKS_OF_APPLICANT.of(applicantId));
    }

    private long sum(String column, RowLocation place) {
        return store.list(place).stream().mapToLong(row -> row.number(column)).sum();
    }
}
