package id.sigi.ledger.handler;

import id.sigi.ledger.store.EventData;
import id.sigi.ledger.store.Store;
import id.sigi.ledger.store.Tables;
import id.sigi.programme.contract.Field;
import id.sigi.programme.contract.Fields;
import id.sigi.programme.contract.WorkFields;
import id.sigi.programme.contract.event.EventContract;
import id.sigi.programme.contract.event.EventContracts;
import id.sigi.programme.operation.Answers;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.WorkAnswers;
import id.sigi.programme.rules.RecipientSurveys;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.vocabulary.survey.Answer;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Surveys: three of recipients, strictly in order, and the researchers' endline of everybody who was in a draw. */
final class SurveyHandler {
    private final LedgerContext office;
    private final Store store;

    SurveyHandler(LedgerContext office) {
        this.office = office;
        store = office.store();
    }

    private record Invitation(Instant invitedAt, boolean isAnswered) {}

    Optional<Refusal> invite(Operation.InviteToSurvey operation) {
        Optional<Integer> draws =
                store.hold(Tables.APPLICANT.of(operation.applicantId())).map(row -> row.count("count_draws"));
        if (draws.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_APPLICANT);
        }
        if (findInvitation(operation.applicantId(), operation.round()).isPresent()) {
            return Optional.of(Refusal.ALREADY_INVITED);
        }
        Optional<Refusal> refusal = operation.round() == SurveyRound.ENDLINE
                ? Optional.of(Refusal.NEVER_DRAWN).filter(never -> draws.get() == 0)
                : refuseRecipient(operation);
        if (refusal.isEmpty()) {
            send(operation);
        }
        return refusal;
    }

    private Optional<Refusal> refuseRecipient(Operation.InviteToSurvey operation) {
        Optional<Beneficiary> found = Beneficiary.find(store, operation.applicantId());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_A_BENEFICIARY);
        }
        WaveRules rules = office.rules().getRules(found.get().wave());
        int number = RecipientSurveys.number(operation.round()).orElseThrow() - 1;
        if (number >= rules.surveyRounds()) {
            return Optional.of(Refusal.SURVEY_NOT_OFFERED);
        }
        if (found.get().firstPaidAt().isEmpty()) {
            return Optional.of(Refusal.NO_INCENTIVE_YET);
        }
        if (found.get().surveys() < number) {
            return Optional.of(Refusal.SURVEY_OUT_OF_ORDER);
        }
        Duration wait = Duration.ofDays(rules.surveyAfterDays().get(number));
        boolean isEarly =
                operation.at().isBefore(found.get().firstPaidAt().get().plus(wait));
        if (isEarly) {
            return Optional.of(Refusal.SURVEY_TOO_EARLY);
        }
        return isYearOver(found.get(), operation.at()) ? Optional.of(Refusal.SURVEY_YEAR_OVER) : Optional.empty();
    }

    private boolean isYearOver(Beneficiary beneficiary, Instant at) {
        WaveRules rules = office.rules().getRules(beneficiary.wave());
        int year = ProgrammeTime.day(beneficiary.openedAt()).getYear();
        return rules.findSurveyStop(year).filter(ProgrammeTime.day(at)::isAfter).isPresent();
    }

    private void send(Operation.InviteToSurvey operation) {
        store.insert(Tables.SURVEY, operation.applicantId(), operation.round(), operation.at());
        EventData facts = new EventData()
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.SURVEY_ROUND, operation.round())
                .with(Fields.INVITED_AT, operation.at());
        office.outbox().append(EventContracts.SURVEY_INVITED, operation.at(), operation.applicantId(), facts);
    }

    Optional<Refusal> answer(Operation.AnswerSurvey operation) {
        Optional<Invitation> found = findInvitation(operation.applicantId(), operation.round());
        if (found.isEmpty()) {
            return Optional.of(Refusal.NOT_INVITED);
        }
        if (found.get().isAnswered()) {
            return Optional.of(Refusal.ALREADY_ANSWERED);
        }
        if (operation.at().isBefore(found.get().invitedAt())) {
            return Optional.of(Refusal.TIMES_OUT_OF_ORDER);
        }
        Optional<Refusal> late =
                operation.round() == SurveyRound.ENDLINE ? Optional.empty() : refuseLate(operation, found.get());
        if (late.isPresent()) {
            return late;
        }
        if (store.has(Tables.SURVEY_BY_RESPONSE.of(operation.responseId()))) {
            return Optional.of(Refusal.IDENTIFIER_TAKEN);
        }
        take(operation);
        return Optional.empty();
    }

    /** Not for the endline, which is the researchers' own: the programme's rules set it no window. */
    private Optional<Refusal> refuseLate(Operation.AnswerSurvey operation, Invitation invitation) {
        Beneficiary beneficiary =
                Beneficiary.find(store, operation.applicantId()).orElseThrow();
        Duration window =
                Duration.ofDays(office.rules().getRules(beneficiary.wave()).surveyAnswerDays());
        if (operation.at().isAfter(invitation.invitedAt().plus(window))) {
            return Optional.of(Refusal.SURVEY_WINDOW_CLOSED);
        }
        return isYearOver(beneficiary, operation.at()) ? Optional.of(Refusal.SURVEY_YEAR_OVER) : Optional.empty();
    }

    private void take(Operation.AnswerSurvey operation) {
        store.set(Tables.SURVEY.of(operation.applicantId(), operation.round()), "response_id", operation.responseId());
        if (operation.round() != SurveyRound.ENDLINE) {
            store.add(Tables.BENEFICIARY.of(operation.applicantId()), "count_surveys", 1);
        }
        office.outbox()
                .append(contract(operation.answers()), operation.at(), operation.applicantId(), facts(operation));
    }

    /** A questionnaire without questions on businesses and jobs is told in the version that has none. */
    private static EventContract contract(Answers answers) {
        EventContract newest = EventContracts.SURVEY_ANSWERED;
        return answers.workAnswers().isPresent() ? newest : newest.earlier().get(0);
    }

    private static EventData facts(Operation.AnswerSurvey operation) {
        Answers answers = operation.answers();
        EventData facts = new EventData()
                .with(Fields.RESPONSE_ID, operation.responseId())
                .with(Fields.APPLICANT_ID, operation.applicantId())
                .with(Fields.SURVEY_ROUND, operation.round())
                .with(Fields.LABOUR_STATUS, answers.labourStatus())
                .with(Fields.HAS_NEW_JOB, answers.hasNewJob())
                .with(Fields.MONTHLY_INCOME_IDR, answers.monthlyIncomeIdr())
                .with(Fields.HAS_USED_CERTIFICATE, answers.hasUsedCertificate());
        answers.recipientAnswers()
                .ifPresent(only -> facts.with(Fields.HAS_SKILL_GAIN, only.hasSkillGain())
                        .with(Fields.INCENTIVE_USES, only.incentiveUses()));
        facts.with(Fields.ANSWERED_AT, operation.at());
        answers.workAnswers().ifPresent(work -> tell(work, facts));
        return facts;
    }

    /** What was not asked is left out. */
    private static void tell(WorkAnswers work, EventData facts) {
        facts.with(WorkFields.ENTERPRISE_SECTOR, work.sector());
        work.hiredWorkers().ifPresent(count -> facts.with(WorkFields.COUNT_HIRED_WORKERS, count));
        tell(work.isRegistered(), WorkFields.IS_BUSINESS_REGISTERED, facts);
        tell(work.keepsAccounts(), WorkFields.HAS_ACCOUNTS, facts);
        work.businessIncomeIdr().ifPresent(income -> facts.with(WorkFields.BUSINESS_INCOME_IDR, income));
        tell(work.paysPension(), WorkFields.HAS_PENSION, facts);
    }

    private static void tell(Answer answer, Field field, EventData facts) {
        if (answer != Answer.NOT_ASKED) {
            facts.with(field, answer.isYes());
        }
    }

    private Optional<Invitation> findInvitation(String applicantId, SurveyRound round) {
        return store.hold(Tables.SURVEY.of(applicantId, round))
                .map(row -> new Invitation(
                        row.instant("invited_at"), row.findText("response_id").isPresent()));
    }
}
