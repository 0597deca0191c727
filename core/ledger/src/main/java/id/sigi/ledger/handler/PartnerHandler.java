package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PartnerFields;
import id.sigi.programme.contract.event.PartnerEvents;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** The partners' questionnaire of every half-year, and vacancies of job platforms with applications for them. */
final class PartnerHandler {
    private static final int HALF_YEAR = 6;

    private final LedgerContext office;
    private final Store store;

    PartnerHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    Optional<Refusal> answer(Operation.AnswerQuestionnaire operation) {
        LocalDate day = ProgrammeTime.day(operation.at());
        int half = day.getMonthValue() <= HALF_YEAR ? 1 : 2;
        if (day.getYear() != operation.year() || half != operation.half()) {
            return Optional.of(Refusal.OUTSIDE_HALF_YEAR);
        }
        boolean isNew = store.insertNew(
                Tables.QUESTIONNAIRE, operation.partnerId(), operation.year(), operation.half(), operation.at());
        if (!isNew) {
            return Optional.of(Refusal.ALREADY_ANSWERED);
        }
        EventData facts = new EventData()
                .with(PartnerFields.PARTNER_ID, operation.partnerId())
                .with(PartnerFields.OF_YEAR, operation.year())
                .with(PartnerFields.OF_HALF, operation.half())
                .with(PartnerFields.COUNT_COURSES_ON_OFFER, operation.answers().coursesOnOffer())
                .with(PartnerFields.COUNT_LEARNERS, operation.answers().learners())
                .with(PartnerFields.SATISFACTION, operation.answers().satisfaction())
                .with(Fields.ANSWERED_AT, operation.at());
        office.outbox().append(PartnerEvents.QUESTIONNAIRE_ANSWERED, operation.at(), operation.partnerId(), facts);
        return Optional.empty();
    }

    Optional<Refusal> post(Operation.PostVacancy operation) {
        boolean isNew = store.insertNew(Tables.VACANCY, operation.vacancyId(), operation.portalId(), operation.at());
        if (!isNew) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        EventData facts = new EventData()
                .with(PartnerFields.VACANCY_ID, operation.vacancyId())
                .with(PartnerFields.PORTAL_ID, operation.portalId())
                .with(PartnerFields.POSTED_AT, operation.at());
        office.outbox().append(PartnerEvents.VACANCY_POSTED, operation.at(), operation.vacancyId(), facts);
        return Optional.empty();
    }

    Optional<Refusal> apply(Operation.ApplyForVacancy operation) {
        if (store.hold(Tables.APPLICANT.of(operation.applicantId())).isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (!store.has(Tables.VACANCY.of(operation.vacancyId()))) {
            return Optional.of(Refusal.UNKNOWN_VACANCY);
        }
        boolean isNew = store.insertNew(
                Tables.VACANCY_APPLICATION, operation.applicantId(), operation.vacancyId(), operation.at());
        if (!isNew) {
            return Optional.of(Refusal.ALREADY_APPLIED_FOR_VACANCY);
        }
        EventData facts = new EventData()
                .with(PartnerFields.VACANCY_ID, operation.vacancyId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(PartnerFields.VACANCY_APPLIED_AT, operation.at());
        office.outbox().append(PartnerEvents.VACANCY_APPLIED, operation.at(), operation.applicantId(), facts);
        return Optional.empty();
    }
}
