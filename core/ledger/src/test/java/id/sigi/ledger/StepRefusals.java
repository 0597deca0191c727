package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.on;
import static id.sigi.ledger.StandardLife.pay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.QuestionnaireAnswers;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stories of refusals in the steps beside selection, training and payment. */
final class StepRefusals {
    private static final StandardLife LIFE = new StandardLife(1);

    private StepRefusals() {}

    private static List<Operation> after(Class<? extends Operation> kind, Operation... more) {
        List<Operation> story = new ArrayList<>(LIFE.upTo(kind));
        story.addAll(List.of(more));
        return story;
    }

    static void addTo(Map<Refusal, List<Operation>> stories) {
        redeeming(stories);
        classes(stories);
        schedule(stories);
        partners(stories);
        catalogue(stories);
        Operation draw = new Operation.DrawLottery(on("04-17"), LIFE.stratum(), 1, 1, 99);
        hostile(stories);
        stories.put(Refusal.TOO_FEW_FREED_PLACES, after(Operation.CloseWave.class, draw));
    }

    private static void hostile(Map<Refusal, List<Operation>> stories) {
        stories.put(Refusal.VALUE_MALFORMED, List.of(new Operation.PostVacancy(on("05-01"), "vac-\u0000", "portal-1")));
        stories.put(
                Refusal.VALUE_OUT_OF_BOUNDS,
                List.of(new Operation.FundProgramme(on("03-01"), "fnd-1", Fund.TRAINING, Long.MAX_VALUE)));
        stories.put(
                Refusal.IDENTIFIER_IN_CLEAR,
                List.of(new Operation.PostVacancy(on("05-01"), "3201010101900002", "portal-1")));
    }

    static Operation redeem(RedeemRequest.Endpoint endpoint, String clientCode, String signKey) {
        Instant at = on("05-02");
        return new Operation.RedeemCode(
                at, new RedeemRequest(endpoint, clientCode, at.getEpochSecond(), "", "pur-1").signedWith(signKey));
    }

    private static void redeeming(Map<Refusal, List<Operation>> stories) {
        Operation commit = redeem(RedeemRequest.Endpoint.COMMIT, "client-1", "key-1");
        Operation status = redeem(RedeemRequest.Endpoint.STATUS, "client-1", "key-1");
        RedeemRequest signed = ((Operation.RedeemCode) commit).request();
        Operation late = new Operation.RedeemCode(on("05-03"), signed);
        Operation other = new Operation.AdmitProvider(on("03-01"), "prv-2", "Lembaga Dua", "client-2", "key-2");
        Class<Operation.PurchaseCourse> bought = Operation.PurchaseCourse.class;
        stories.put(Refusal.PROVIDER_EXISTS, List.of(StandardLife.ADMIT, StandardLife.ADMIT));
        stories.put(Refusal.UNKNOWN_CLIENT, after(bought, redeem(RedeemRequest.Endpoint.COMMIT, "client-9", "key-1")));
        stories.put(Refusal.SIGNATURE_WRONG, after(bought, redeem(RedeemRequest.Endpoint.COMMIT, "client-1", "key-2")));
        stories.put(Refusal.CALL_OUT_OF_TIME, after(bought, late));
        stories.put(
                Refusal.CODE_OF_ANOTHER_PROVIDER,
                after(bought, other, redeem(RedeemRequest.Endpoint.STATUS, "client-2", "key-2")));
        stories.put(Refusal.CODE_USED, after(bought, status, commit, status));
    }

    /** Prices and times on offer are those of the day; what comes later changes nothing before it. */
    private static void catalogue(Map<Refusal, List<Operation>> stories) {
        Class<Operation.OpenAccount> opened = Operation.OpenAccount.class;
        Operation buy = StandardLife.purchase("05-01");
        Operation suspend =
                new Operation.ChangeProvider(on("04-30"), "prv-1", "Lembaga Satu", ProviderStatus.SUSPENDED);
        Operation join = new Operation.JoinPlatform(on("03-01"), Platform.SISNAKER);
        stories.put(Refusal.UNKNOWN_PROVIDER, List.of(StandardLife.list("crs-1", 600_000)));
        stories.put(Refusal.PROVIDER_NOT_IN_PROGRAMME, after(opened, suspend, buy));
        stories.put(
                Refusal.COURSE_NOT_ON_OFFER, after(opened, new Operation.WithdrawCourse(on("04-30"), "crs-1"), buy));
        stories.put(Refusal.PLATFORM_IN_PROGRAMME, List.of(join, join));
        stories.put(
                Refusal.PLATFORM_NOT_IN_PROGRAMME,
                after(opened, new Operation.LeavePlatform(on("04-30"), Platform.SISNAKER), buy));
    }

    private static void classes(Map<Refusal, List<Operation>> stories) {
        Operation attend = new Operation.RecordAttendance(on("05-03"), "pur-1", 1);
        Operation show = new Operation.ShowCertificate(on("05-14"), "pur-1");
        stories.put(Refusal.ALREADY_ATTENDED, after(Operation.PurchaseCourse.class, attend, attend));
        stories.put(Refusal.CERTIFICATE_SHOWN, after(Operation.CompleteCourse.class, show, show));
    }

    private static void schedule(Map<Refusal, List<Operation>> stories) {
        IncentiveKind training = IncentiveKind.POST_TRAINING;
        Operation schedule = new Operation.ScheduleIncentive(on("05-12"), ID, training, 1, LocalDate.of(2020, 5, 16));
        Operation fail = new Operation.FailIncentive(on("05-16"), ID, training, 1, PaymentFailure.ACCOUNT_INACTIVE);
        Operation found = new Operation.ListExclusion(on("06-01"), NIK, ExclusionGround.CIVIL_SERVANT);
        Operation revoke = new Operation.RevokeParticipation(on("06-02"), ID, RevocationReason.LATER_FOUND_INELIGIBLE);
        Class<Operation.LinkPayoutAccount> linked = Operation.LinkPayoutAccount.class;
        stories.put(Refusal.ALREADY_SCHEDULED, after(linked, schedule, fail, schedule));
        stories.put(Refusal.NOT_SCHEDULED, after(linked, fail));
        stories.put(Refusal.PAYMENT_NOT_DUE, after(linked, schedule, pay("05-15", training, 1)));
        stories.put(Refusal.NOT_REVOKED, after(linked, new Operation.ClawBack(on("06-03"), "clw-1", ID, 600_000)));
        stories.put(
                Refusal.MORE_THAN_RECEIVED,
                after(
                        Operation.DisburseIncentive.class,
                        found,
                        revoke,
                        new Operation.ClawBack(on("06-03"), "clw-1", ID, 700_000),
                        new Operation.ClawBack(on("06-04"), "clw-2", ID, 500_001)));
    }

    private static void partners(Map<Refusal, List<Operation>> stories) {
        Operation post = new Operation.PostVacancy(on("05-01"), "vac-1", "portal-1");
        Operation apply = new Operation.ApplyForVacancy(on("05-02"), ID, "vac-1");
        stories.put(
                Refusal.OUTSIDE_HALF_YEAR,
                List.of(new Operation.AnswerQuestionnaire(
                        on("07-02"), "prv-1", 2020, 1, new QuestionnaireAnswers(12, 340, 4))));
        stories.put(Refusal.UNKNOWN_VACANCY, after(Operation.RegisterApplicant.class, apply));
        stories.put(Refusal.ALREADY_APPLIED_FOR_VACANCY, after(Operation.RegisterApplicant.class, post, apply, apply));
    }
}
