package id.sigi.ledger.desk;

import id.sigi.ledger.store.Statements;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** The partners' questionnaire of every half-year, and vacancies of job platforms with applications for them. */
final class PartnerDesk {
    private static final int HALF_YEAR = 6;

    private final Statements statements;

    PartnerDesk(Office office) {
        statements = office.statements();
    }

    Optional<Refusal> answer(Operation.AnswerQuestionnaire operation) {
        LocalDate day = ProgrammeTime.day(operation.at());
        int half = day.getMonthValue() <= HALF_YEAR ? 1 : 2;
        if (day.getYear() != operation.year() || half != operation.half()) {
            return Optional.of(Refusal.OUTSIDE_HALF_YEAR);
        }
        int rows = statements.change(
                "insert into questionnaire (partner_id, of_year, of_half, answered_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                operation.partnerId(),
                operation.year(),
                operation.half(),
                operation.at());
        return rows == 1 ? Optional.empty() : Optional.of(Refusal.ALREADY_ANSWERED);
    }

    Optional<Refusal> post(Operation.PostVacancy operation) {
        int rows = statements.change(
                "insert into vacancy (vacancy_id, portal_id, posted_at) values (?, ?, ?) on conflict do nothing",
                operation.vacancyId(),
                operation.portalId(),
                operation.at());
        return rows == 1 ? Optional.empty() : Optional.of(Refusal.IDENTIFIER_TAKEN);
    }

    Optional<Refusal> apply(Operation.ApplyForVacancy operation) {
        if (!statements.exists("select 1 from applicant where applicant_id = ? for update", operation.applicantId())) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (!statements.exists("select 1 from vacancy where vacancy_id = ?", operation.vacancyId())) {
            return Optional.of(Refusal.UNKNOWN_VACANCY);
        }
        int rows = statements.change(
                "insert into vacancy_application (applicant_id, vacancy_id, applied_at) values (?, ?, ?)"
                        + " on conflict do nothing",
                operation.applicantId(),
                operation.vacancyId(),
                operation.at());
        return rows == 1 ? Optional.empty() : Optional.of(Refusal.ALREADY_APPLIED_FOR_VACANCY);
    }
}
