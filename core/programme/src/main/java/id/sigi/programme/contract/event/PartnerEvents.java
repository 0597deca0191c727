package id.sigi.programme.contract.event;

import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.PartnerFields;
import java.util.List;

/** Contracts of what partners say, and of the vacancies of job platforms. */
public final class PartnerEvents {
    /** What partners are asked is not published; see {@link id.sigi.programme.operation.QuestionnaireAnswers}. */
    public static final EventContract QUESTIONNAIRE_ANSWERED = new EventContract(
            "id.prakerja.questionnaire.answered.v1",
            "one event per partner and half-year",
            "questionnaires",
            List.of(PartnerFields.PARTNER_ID, PartnerFields.OF_YEAR, PartnerFields.OF_HALF),
            List.of(
                    PartnerFields.PARTNER_ID,
                    PartnerFields.OF_YEAR,
                    PartnerFields.OF_HALF,
                    PartnerFields.COUNT_COURSES_ON_OFFER,
                    PartnerFields.COUNT_LEARNERS,
                    PartnerFields.SATISFACTION,
                    Fields.ANSWERED_AT));

    public static final EventContract VACANCY_POSTED = new EventContract(
            "id.prakerja.vacancy.posted.v1",
            "one event per vacancy",
            "vacancies",
            List.of(PartnerFields.VACANCY_ID),
            List.of(PartnerFields.VACANCY_ID, PartnerFields.PORTAL_ID, PartnerFields.POSTED_AT));
    public static final EventContract VACANCY_APPLIED = new EventContract(
            "id.prakerja.vacancy.applied.v1",
            "one event per applicant and vacancy applied for",
            "vacancy_applications",
            List.of(PartnerFields.VACANCY_ID, Fields.APPLICANT_ID),
            List.of(PartnerFields.VACANCY_ID, Fields.APPLICANT_ID, PartnerFields.VACANCY_APPLIED_AT));

    private PartnerEvents() {}

    static List<EventContract> list() {
        return List.of(QUESTIONNAIRE_ANSWERED, VACANCY_POSTED, VACANCY_APPLIED);
    }
}
