package id.sigi.ledger.desk;

import id.sigi.ledger.store.Facts;
import id.sigi.ledger.store.Statements;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.StepEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.vocabulary.IncentiveKind;
import id.sigi.programme.vocabulary.RevocationReason;
import java.util.Optional;

/** Incentives on the schedule, payments that failed and are tried again, and what is paid back. */
final class Schedule {
    private final Office office;
    private final Statements statements;

    Schedule(Office office) {
        this.office = office;
        statements = office.statements();
    }

    /** Whether an instalment is on the schedule for a later day than that of its payment. */
    static boolean isDueLater(Statements statements, Operation.DisburseIncentive operation) {
        return statements.exists(
                "select 1 from scheduled_incentive where applicant_id = ? and kind = ? and instalment = ? and due_on > ?",
                operation.applicantId(),
                operation.kind(),
                operation.instalment(),
                ProgrammeTime.day(operation.at()));
    }

    Optional<Refusal> schedule(Operation.ScheduleIncentive operation) {
        Optional<Beneficiary> found = Beneficiary.find(statements, operation.applicantId());
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
        int rows = statements.change(
                "insert into scheduled_incentive (applicant_id, kind, instalment, due_on, count_failures)"
                        + " values (?, ?, ?, ?, 0) on conflict do nothing",
                operation.applicantId(),
                operation.kind(),
                operation.instalment(),
                operation.dueOn());
        if (rows == 0) {
            return Optional.of(Refusal.ALREADY_SCHEDULED);
        }
        Facts facts = new Facts()
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
        if (Beneficiary.find(statements, operation.applicantId()).isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        boolean isPaid = statements.exists(
                "select 1 from disbursement where applicant_id = ? and kind = ? and instalment = ?",
                operation.applicantId(),
                operation.kind(),
                operation.instalment());
        if (isPaid) {
            return Optional.of(Refusal.ALREADY_PAID);
        }
        int rows = statements.change(
                "update scheduled_incentive set count_failures = count_failures + 1, last_failure = ?"
                        + " where applicant_id = ? and kind = ? and instalment = ?",
                operation.failure(),
                operation.applicantId(),
                operation.kind(),
                operation.instalment());
        if (rows == 0) {
            return Optional.of(Refusal.NOT_SCHEDULED);
        }
        tellFailure(operation);
        return Optional.empty();
    }

    private void tellFailure(Operation.FailIncentive operation) {
        long attempt = statements.number(
                "select count_failures from scheduled_incentive where applicant_id = ? and kind = ? and instalment = ?",
                operation.applicantId(),
                operation.kind(),
                operation.instalment());
        Facts facts = new Facts()
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
        if (Beneficiary.find(statements, operation.applicantId()).isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        boolean isOwed = statements.exists(
                "select 1 from beneficiary where applicant_id = ? and revocation_reason = ?",
                operation.applicantId(),
                RevocationReason.LATER_FOUND_INELIGIBLE);
        if (!isOwed) {
            return Optional.of(Refusal.NOT_REVOKED);
        }
        if (statements.exists("select 1 from claw_back where claw_back_id = ?", operation.clawBackId())) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        if (operation.amountIdr() > owed(operation.applicantId())) {
            return Optional.of(Refusal.MORE_THAN_RECEIVED);
        }
        statements.change(
                "insert into claw_back (claw_back_id, applicant_id, amount_idr, paid_back_at) values (?, ?, ?, ?)",
                operation.clawBackId(),
                operation.applicantId(),
                operation.amountIdr(),
                operation.at());
        office.books().recover(operation.applicantId(), operation.amountIdr(), operation.at());
        Facts facts = new Facts()
                .with(Fields.CLAW_BACK_ID, operation.clawBackId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.AMOUNT_IDR, operation.amountIdr())
                .with(Fields.PAID_BACK_AT, operation.at());
        office.outbox().append(StepEvents.CLAW_BACK_PAID, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }

    private long owed(String applicantId) {
        return sum("price_idr", "purchase", applicantId)
                + sum("amount_idr", "disbursement", applicantId)
                - sum("amount_idr", "claw_back", applicantId);
    }

    private long sum(String column, String table, String applicantId) {
        return statements.number(
                "select coalesce(sum(" + column + "), 0) from " + table + " where applicant_id = ?", applicantId);
    }
}
