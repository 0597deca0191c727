package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Row;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.DrawFields;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.contract.event.StepEvents;
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
final class WaveHandler {
    private final LedgerContext office;
    private final Store store;

    WaveHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    private record Wave(LocalDate openedOn, LocalDate closedOn, boolean isClosed) {
        static Wave of(Row row) {
            return new Wave(row.day("opened_on"), row.day("closed_on"), row.is("is_closed"));
        }
    }

    private record Applicant(String personKey, Area area, LocalDate birthDate, boolean isVerified) {}

    Optional<Refusal> open(Operation.OpenWave operation) {
        office.rules().getRules(operation.wave());
        if (store.hold(Tables.WAVE.of(operation.wave())).map(Wave::of).isPresent()) {
            return Optional.of(Refusal.WAVE_EXISTS);
        }
        store.insert(Tables.WAVE, operation.wave(), operation.openedOn(), operation.closedOn(), false, 0);
        operation.areas().forEach(area -> store.insert(Tables.WAVE_AREA, operation.wave(), area));
        EventData facts = new EventData()
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
        Optional<Wave> wave = store.share(Tables.WAVE.of(operation.wave())).map(Wave::of);
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
        boolean isOpenThere = store.has(Tables.WAVE_AREA.of(operation.wave(), applicant.area()));
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
        if (!EntrySteps.taken(store, operation.applicantId()).containsAll(rules.entrySteps())) {
            return Optional.of(Refusal.ENTRY_STEP_MISSING);
        }
        if (!rules.admitsAge(applicant.birthDate(), ProgrammeTime.day(operation.at()))) {
            return Optional.of(Refusal.AGE_OUT_OF_BOUNDS);
        }
        if (Exclusions.known(store, applicant.personKey(), operation.at()).contains(ExclusionGround.BLACKLISTED)) {
            return Optional.of(Refusal.BLACKLISTED);
        }
        boolean isRecipient = store.has(Tables.RECIPIENT.of(operation.applicantId()));
        return isRecipient ? Optional.of(Refusal.PRIOR_RECIPIENT) : Optional.empty();
    }

    private List<ExclusionGround> declared(String applicantId) {
        return store.list(Tables.GROUNDS_OF_APPLICANT.of(applicantId)).stream()
                .map(row -> ExclusionGround.valueOf(row.text("ground")))
                .toList();
    }

    private Optional<Refusal> refuseRepeat(Operation.SubmitApplication operation) {
        if (store.has(Tables.APPLICATION_OF_WAVE.of(operation.applicantId(), operation.wave()))) {
            return Optional.of(Refusal.ALREADY_APPLIED);
        }
        boolean isTaken = store.has(Tables.APPLICATION.of(operation.applicationId()));
        return isTaken ? Optional.of(Refusal.IDENTIFIER_TAKEN) : Optional.empty();
    }

    private void enter(Operation.SubmitApplication operation, Area area, Optional<String> operatorId) {
        store.insert(
                Tables.APPLICATION,
                operation.applicationId(),
                operation.applicantId(),
                operation.wave(),
                area,
                operation.priorityGroup(),
                "SUBMITTED");
        EventData facts = new EventData()
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
        Optional<Wave> wave = store.hold(Tables.WAVE.of(operation.wave())).map(Wave::of);
        if (wave.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_WAVE);
        }
        if (wave.get().isClosed()) {
            return Optional.of(Refusal.WAVE_CLOSED);
        }
        if (!ProgrammeTime.day(operation.at()).isAfter(wave.get().closedOn())) {
            return Optional.of(Refusal.WAVE_NOT_OVER);
        }
        long applications = store.count(Tables.APPLICATIONS_OF_WAVE.of(operation.wave()));
        store.set(Tables.WAVE.of(operation.wave()), "is_closed", true, "count_applications", applications);
        EventData facts = new EventData()
                .with(Fields.WAVE, operation.wave())
                .with(Fields.OPENED_ON, wave.get().openedOn())
                .with(Fields.CLOSED_ON, wave.get().closedOn())
                .with(Fields.COUNT_APPLICATIONS, applications);
        office.outbox().append(EventContracts.WAVE_CLOSED, operation.at(), "wave-" + operation.wave(), facts);
        return Optional.empty();
    }

    private Optional<Applicant> findApplicant(String applicantId) {
        return store.hold(Tables.APPLICANT.of(applicantId))
                .map(row -> new Applicant(
                        row.text("person_key"),
                        Area.valueOf(row.text("area")),
                        row.day("birth_date"),
                        row.is("is_verified")));
    }
}
