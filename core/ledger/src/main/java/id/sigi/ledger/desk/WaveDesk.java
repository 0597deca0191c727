package id.sigi.ledger.desk;

import id.sigi.ledger.store.Facts;
import id.sigi.ledger.store.Statements;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.EventContracts;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.StepEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.ExclusionGround;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Waves and applications to them. */
final class WaveDesk {
    private static final String EXCLUSIVE = " for update";

    private final Office office;
    private final Statements statements;

    WaveDesk(Office office) {
        this.office = office;
        statements = office.statements();
    }

    private record Wave(LocalDate openedOn, LocalDate closedOn, boolean isClosed) {}

    private record Applicant(String personKey, Area area, LocalDate birthDate, boolean isVerified) {}

    Optional<Refusal> open(Operation.OpenWave operation) {
        office.rules().getRules(operation.wave());
        if (findWave(operation.wave(), EXCLUSIVE).isPresent()) {
            return Optional.of(Refusal.WAVE_EXISTS);
        }
        statements.change(
                "insert into wave (wave, opened_on, closed_on, is_closed, count_applications) values (?, ?, ?, false, 0)",
                operation.wave(),
                operation.openedOn(),
                operation.closedOn());
        operation.areas().stream()
                .sorted()
                .forEach(area ->
                        statements.change("insert into wave_area (wave, area) values (?, ?)", operation.wave(), area));
        Facts facts = new Facts()
                .with(Fields.WAVE, operation.wave())
                .with(Fields.OPENED_ON, operation.openedOn())
                .with(Fields.CLOSED_ON, operation.closedOn())
                .with(Fields.AREAS, List.copyOf(operation.areas()));
        office.outbox().append(StepEvents.WAVE_OPENED, operation.at(), "wave-" + operation.wave(), facts);
        return Optional.empty();
    }

    Optional<Refusal> submit(Operation.SubmitApplication operation) {
        return submit(operation, Optional.empty());
    }

    Optional<Refusal> submitAssisted(Operation.SubmitAssistedApplication operation) {
        return submit(operation.alone(), Optional.of(operation.operatorId()));
    }

    private Optional<Refusal> submit(Operation.SubmitApplication operation, Optional<String> operatorId) {
        Optional<Wave> wave = findWave(operation.wave(), statements.shared());
        Optional<Applicant> applicant = findApplicant(operation.applicantId());
        if (applicant.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (wave.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_WAVE);
        }
        Optional<Refusal> refusal = refuseWave(operation, wave.get(), applicant.get())
                .or(() -> refusePerson(operation, applicant.get()))
                .or(() -> refuseRepeat(operation));
        if (refusal.isEmpty()) {
            enter(operation, applicant.get().area(), operatorId);
        }
        return refusal;
    }

    private Optional<Refusal> refuseWave(Operation.SubmitApplication operation, Wave wave, Applicant applicant) {
        LocalDate day = ProgrammeTime.day(operation.at());
        if (wave.isClosed() || day.isBefore(wave.openedOn()) || day.isAfter(wave.closedOn())) {
            return Optional.of(Refusal.WAVE_NOT_OPEN);
        }
        boolean isOpenThere = statements.exists(
                "select 1 from wave_area where wave = ? and area = ?", operation.wave(), applicant.area());
        return isOpenThere ? Optional.empty() : Optional.of(Refusal.AREA_NOT_OPEN);
    }

    private Optional<Refusal> refusePerson(Operation.SubmitApplication operation, Applicant applicant) {
        WaveRules rules = office.rules().getRules(operation.wave());
        if (declared(operation.applicantId()).stream().anyMatch(rules::isBarredBy)) {
            return Optional.of(Refusal.DECLARED_INELIGIBLE);
        }
        if (!applicant.isVerified()) {
            return Optional.of(Refusal.IDENTITY_NOT_VERIFIED);
        }
        if (!EntrySteps.taken(statements, operation.applicantId()).containsAll(rules.entrySteps())) {
            return Optional.of(Refusal.ENTRY_STEP_MISSING);
        }
        if (!rules.admitsAge(applicant.birthDate(), ProgrammeTime.day(operation.at()))) {
            return Optional.of(Refusal.AGE_OUT_OF_BOUNDS);
        }
        if (Exclusions.known(statements, applicant.personKey(), operation.at()).contains(ExclusionGround.BLACKLISTED)) {
            return Optional.of(Refusal.BLACKLISTED);
        }
        boolean isRecipient =
                statements.exists("select 1 from recipient where applicant_id = ?", operation.applicantId());
        return isRecipient ? Optional.of(Refusal.PRIOR_RECIPIENT) : Optional.empty();
    }

    private List<ExclusionGround> declared(String applicantId) {
        return statements.list(
                "select ground from declared_ground where applicant_id = ?",
                row -> ExclusionGround.valueOf(row.getString(1)),
                applicantId);
    }

    private Optional<Refusal> refuseRepeat(Operation.SubmitApplication operation) {
        if (statements.exists(
                "select 1 from application where applicant_id = ? and wave = ?",
                operation.applicantId(),
                operation.wave())) {
            return Optional.of(Refusal.ALREADY_APPLIED);
        }
        boolean isTaken =
                statements.exists("select 1 from application where application_id = ?", operation.applicationId());
        return isTaken ? Optional.of(Refusal.IDENTIFIER_TAKEN) : Optional.empty();
    }

    private void enter(Operation.SubmitApplication operation, Area area, Optional<String> operatorId) {
        statements.change(
                "insert into application (application_id, applicant_id, wave, area, priority_group, state)"
                        + " values (?, ?, ?, ?, ?, 'SUBMITTED')",
                operation.applicationId(),
                operation.applicantId(),
                operation.wave(),
                area,
                operation.priorityGroup());
        Facts facts = new Facts()
                .with(Fields.APPLICATION_ID, operation.applicationId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.WAVE, operation.wave())
                .with(Fields.AREA, area)
                .with(Fields.PRIORITY_GROUP, operation.priorityGroup())
                .with(Fields.APPLIED_AT, operation.at());
        operatorId.ifPresent(code -> facts.with(DrawFields.OPERATOR_ID, code));
        office.outbox().append(EventContracts.APPLICATION_SUBMITTED, operation.at(), operation.applicantId(), facts);
    }

    Optional<Refusal> close(Operation.CloseWave operation) {
        Optional<Wave> wave = findWave(operation.wave(), EXCLUSIVE);
        if (wave.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_WAVE);
        }
        if (wave.get().isClosed()) {
            return Optional.of(Refusal.WAVE_CLOSED);
        }
        if (!ProgrammeTime.day(operation.at()).isAfter(wave.get().closedOn())) {
            return Optional.of(Refusal.WAVE_NOT_OVER);
        }
        long applications = statements.number("select count(*) from application where wave = ?", operation.wave());
        statements.change(
                "update wave set is_closed = true, count_applications = ? where wave = ?",
                applications,
                operation.wave());
        Facts facts = new Facts()
                .with(Fields.WAVE, operation.wave())
                .with(Fields.OPENED_ON, wave.get().openedOn())
                .with(Fields.CLOSED_ON, wave.get().closedOn())
                .with(Fields.COUNT_APPLICATIONS, applications);
        office.outbox().append(EventContracts.WAVE_CLOSED, operation.at(), "wave-" + operation.wave(), facts);
        return Optional.empty();
    }

    private Optional<Wave> findWave(int wave, String lock) {
        return statements.find(
                "select opened_on, closed_on, is_closed from wave where wave = ?" + lock,
                row -> new Wave(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getBoolean(3)),
                wave);
    }

    private Optional<Applicant> findApplicant(String applicantId) {
        return statements.find(
                "select person_key, area, birth_date, is_verified from applicant where applicant_id = ? for update",
                row -> new Applicant(
                        row.getString(1),
                        Area.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)),
                applicantId);
    }
}
