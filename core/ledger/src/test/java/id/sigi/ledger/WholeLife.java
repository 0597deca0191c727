package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.on;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.QuestionnaireAnswers;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.operation.Scores;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A way through the programme with nearly every kind of operation, each of which is applied after those before it. */
public final class WholeLife {
    private static final StandardLife LIFE = new StandardLife(1);
    private static final ExclusionGround GROUND = ExclusionGround.CIVIL_SERVANT;

    private WholeLife() {}

    public static List<Operation> list() {
        List<Operation> steps = new ArrayList<>(LIFE.upTo(Operation.PurchaseCourse.class));
        steps.addAll(training());
        steps.addAll(payment());
        steps.addAll(afterwards());
        return steps;
    }

    private static List<Operation> training() {
        return List.of(
                StepRefusals.redeem(RedeemRequest.Endpoint.STATUS, "client-1", "key-1"),
                StepRefusals.redeem(RedeemRequest.Endpoint.COMMIT, "client-1", "key-1"),
                new Operation.RecordAttendance(on("05-03"), "pur-1", 1),
                new Operation.AssessCourse(
                        on("05-04"), "asm-1", "crs-1", "asr-1", AssessmentPhase.ADMISSION, new Scores(3, 4, 5, 2)),
                new Operation.CompleteCourse(on("05-10"), "pur-1", "cer-1"),
                new Operation.RateCourse(on("05-11"), "pur-1", 5, "Bagus."),
                new Operation.ShowCertificate(on("05-12"), "pur-1"));
    }

    private static List<Operation> payment() {
        IncentiveKind kind = IncentiveKind.POST_TRAINING;
        return List.of(
                StandardLife.link(PaymentPartner.OVO, KycLevel.BASIC),
                new Operation.ScheduleIncentive(on("05-12"), ID, kind, 1, LocalDate.of(2020, 5, 14)),
                new Operation.FailIncentive(on("05-14"), ID, kind, 1, PaymentFailure.EWALLET_NOT_UPGRADED),
                new Operation.UpgradeEwallet(on("05-15"), ID),
                StandardLife.pay("05-16", kind, 1));
    }

    private static List<Operation> afterwards() {
        return List.of(
                new Operation.InviteToSurvey(on("06-15"), ID, SurveyRound.SURVEY_1),
                StandardLife.answer("06-16", SurveyRound.SURVEY_1),
                LIFE.all().get(LIFE.all().size() - 2),
                LIFE.all().get(LIFE.all().size() - 1),
                new Operation.ListExclusion(on("06-20"), NIK, GROUND),
                new Operation.RevokeParticipation(on("06-21"), ID, RevocationReason.LATER_FOUND_INELIGIBLE),
                new Operation.ClawBack(on("06-22"), "clw-1", ID, 700_000),
                new Operation.WithdrawExclusion(on("06-23"), NIK, GROUND),
                new Operation.AnswerQuestionnaire(on("07-12"), "prv-1", 2020, 2, new QuestionnaireAnswers(12, 340, 4)),
                new Operation.PostVacancy(on("07-13"), "vac-1", "portal-1"),
                new Operation.ApplyForVacancy(on("07-14"), ID, "vac-1"),
                new Operation.ChangeCourse(on("07-15"), "crs-1", StandardLife.listing(500_000)),
                new Operation.WithdrawCourse(on("07-16"), "crs-1"),
                new Operation.ChangeProvider(on("07-17"), "prv-1", "Lembaga Lain", ProviderStatus.SUSPENDED),
                new Operation.WithdrawProvider(on("07-18"), "prv-1"),
                new Operation.LeavePlatform(on("07-19"), Platform.SISNAKER));
    }
}
