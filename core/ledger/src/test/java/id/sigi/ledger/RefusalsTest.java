package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.CARD;
import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.answer;
import static id.sigi.ledger.StandardLife.on;
import static id.sigi.ledger.StandardLife.open;
import static id.sigi.ledger.StandardLife.pay;
import static id.sigi.ledger.StandardLife.profile;
import static id.sigi.ledger.StandardLife.purchase;
import static id.sigi.ledger.StandardLife.register;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.NationalStratum;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Operation.CloseWave;
import id.sigi.programme.operation.Operation.CompleteCourse;
import id.sigi.programme.operation.Operation.DisburseIncentive;
import id.sigi.programme.operation.Operation.DrawLottery;
import id.sigi.programme.operation.Operation.DrawNationalLottery;
import id.sigi.programme.operation.Operation.InviteToSurvey;
import id.sigi.programme.operation.Operation.LinkPayoutAccount;
import id.sigi.programme.operation.Operation.ListExclusion;
import id.sigi.programme.operation.Operation.OpenAccount;
import id.sigi.programme.operation.Operation.OpenComplaint;
import id.sigi.programme.operation.Operation.OpenWave;
import id.sigi.programme.operation.Operation.PurchaseCourse;
import id.sigi.programme.operation.Operation.RateCourse;
import id.sigi.programme.operation.Operation.RegisterApplicant;
import id.sigi.programme.operation.Operation.ResolveComplaint;
import id.sigi.programme.operation.Operation.RevokeParticipation;
import id.sigi.programme.operation.Operation.SubmitApplication;
import id.sigi.programme.operation.Operation.VerifyIdentity;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Scores;
import id.sigi.programme.operation.Stratum;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.Area;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import id.sigi.programme.vocabulary.training.Platform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason for a refusal has a story that ends in it; the rules are those of programme waves 1 and 48. */
@Tag("scenario")
class RefusalsTest {
    private static final StandardLife LIFE = new StandardLife(1);
    private static final Nik OTHER = new Nik("3201010101900002");
    private static final String OTHER_ID = "app-0000002";
    private static final Map<Refusal, List<Operation>> STORIES = stories();

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void theLastStepIsRefusedAndChangesNothing(Refusal refusal) {
        List<Operation> story = STORIES.get(refusal);
        assertNotNull(story, "no story for " + refusal);
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            for (Operation step : story.subList(0, story.size() - 1)) {
                assertTrue(ledger.apply(step).isApplied(), () -> step + " was " + ledger.apply(step));
            }
            LedgerState before = ledger.state();
            var events = ledger.eventCounts();
            assertEquals(new Outcome.Refused(refusal), ledger.apply(story.get(story.size() - 1)));
            assertEquals(before, ledger.state());
            assertEquals(events, ledger.eventCounts());
        }
    }

    private static List<Operation> after(Class<? extends Operation> kind, Operation... more) {
        List<Operation> story = new ArrayList<>(LIFE.upTo(kind));
        story.addAll(List.of(more));
        return story;
    }

    private static List<Operation> ready(Operation... more) {
        List<Operation> story = new ArrayList<>(LIFE.ready());
        story.addAll(List.of(more));
        return story;
    }

    static Map<Refusal, List<Operation>> stories() {
        Map<Refusal, List<Operation>> stories = new EnumMap<>(Refusal.class);
        registration(stories);
        applications(stories);
        draws(stories);
        purchases(stories);
        courses(stories);
        payments(stories);
        surveys(stories);
        complaints(stories);
        revocations(stories);
        StepRefusals.addTo(stories);
        return stories;
    }

    private static Operation apply(String id, int wave, String day) {
        return new SubmitApplication(on(day), "apl-" + id + wave, id, wave, PriorityGroup.GENERAL);
    }

    private static void registration(Map<Refusal, List<Operation>> stories) {
        stories.put(Refusal.IDENTIFIER_TAKEN, after(RegisterApplicant.class, register(ID, OTHER, CARD)));
        stories.put(Refusal.ALREADY_REGISTERED, after(RegisterApplicant.class, register(OTHER_ID, NIK, CARD)));
        stories.put(
                Refusal.EMAIL_TAKEN,
                after(
                        RegisterApplicant.class,
                        new RegisterApplicant(
                                on("04-11"), OTHER_ID, OTHER, CARD, StandardLife.contact(ID), profile("32", 1990))));
        stories.put(Refusal.UNKNOWN_APPLICANT, List.of(new VerifyIdentity(on("04-12"), ID)));
        stories.put(Refusal.ALREADY_VERIFIED, ready(new VerifyIdentity(on("04-13"), ID)));
    }

    private static void applications(Map<Refusal, List<Operation>> stories) {
        Operation minor = register(OTHER_ID, OTHER, CARD, profile("32", 2003));
        Operation islander = register(OTHER_ID, OTHER, CARD, profile("12", 1990));
        Operation verified = new VerifyIdentity(on("04-12"), OTHER_ID);
        stories.put(Refusal.IDENTITY_NOT_VERIFIED, after(RegisterApplicant.class, LIFE.submit("04-13")));
        stories.put(Refusal.UNKNOWN_WAVE, ready(apply(ID, 9, "04-13")));
        stories.put(Refusal.WAVE_NOT_OPEN, ready(LIFE.submit("04-10")));
        Operation ready = StandardLife.step(OTHER_ID, EntryStep.values());
        Operation joining = apply(OTHER_ID, 1, "04-13");
        stories.put(Refusal.AGE_OUT_OF_BOUNDS, after(OpenWave.class, minor, verified, ready, joining));
        stories.put(Refusal.AREA_NOT_OPEN, after(OpenWave.class, islander, verified, joining));
        stories.put(Refusal.STEP_TAKEN, ready(StandardLife.step(ID, EntryStep.DECLARATIONS)));
        stories.put(
                Refusal.ENTRY_STEP_MISSING,
                after(VerifyIdentity.class, StandardLife.step(ID, EntryStep.ABILITY_TEST), LIFE.submit("04-13")));
        stories.put(
                Refusal.NOT_LISTED,
                List.of(new Operation.WithdrawExclusion(on("04-01"), NIK, ExclusionGround.CIVIL_SERVANT)));
        Operation official =
                register(OTHER_ID, OTHER, CARD, profile("32", 1990).withDeclared(ExclusionGround.VILLAGE_OFFICIAL));
        stories.put(Refusal.DECLARED_INELIGIBLE, after(OpenWave.class, official, verified, ready, joining));
        stories.put(Refusal.ALREADY_APPLIED, after(SubmitApplication.class, LIFE.submit("04-14")));
        stories.put(
                Refusal.PRIOR_RECIPIENT, after(DrawLottery.class, open(2, "04-20", "04-25"), apply(ID, 2, "04-21")));
        stories.put(
                Refusal.BLACKLISTED,
                ready(new ListExclusion(on("04-01"), NIK, ExclusionGround.BLACKLISTED), LIFE.submit("04-13")));
    }

    private static void draws(Map<Refusal, List<Operation>> stories) {
        Stratum empty = new Stratum(1, Area.SUMATERA, PriorityGroup.GENERAL);
        Operation draw = new DrawLottery(on("04-17"), LIFE.stratum(), 1, 99);
        stories.put(Refusal.WAVE_EXISTS, after(OpenWave.class, open(1, "04-11", "04-16")));
        stories.put(Refusal.WAVE_NOT_OVER, after(SubmitApplication.class, new CloseWave(on("04-16"), 1)));
        stories.put(Refusal.WAVE_CLOSED, after(CloseWave.class, new CloseWave(on("04-18"), 1)));
        stories.put(Refusal.WAVE_NOT_CLOSED, after(SubmitApplication.class, draw));
        Operation national = new DrawNationalLottery(on("04-18"), new NationalStratum(1, PriorityGroup.GENERAL), 1, 99);
        stories.put(Refusal.AREA_NOT_DRAWN, after(CloseWave.class, national));
        stories.put(Refusal.NO_NATIONAL_DRAW, after(DrawLottery.class, national));
        stories.put(Refusal.ALREADY_DRAWN, after(DrawLottery.class, draw));
        stories.put(Refusal.STRATUM_EMPTY, after(CloseWave.class, new DrawLottery(on("04-17"), empty, 1, 99)));
        stories.put(Refusal.NOT_SELECTED, after(CloseWave.class, new OpenAccount(on("04-18"), "acc-1", ID, 1)));
        stories.put(Refusal.ACCOUNT_EXISTS, after(OpenAccount.class, new OpenAccount(on("04-19"), "acc-2", ID, 1)));
    }

    private static Operation buy(String day, String account, String course) {
        return new PurchaseCourse(on(day), "pur-2", account, course, Platform.PINTARIA);
    }

    private static void purchases(Map<Refusal, List<Operation>> stories) {
        stories.put(Refusal.UNKNOWN_ACCOUNT, after(OpenAccount.class, buy("05-01", "acc-9", "crs-1")));
        stories.put(Refusal.UNKNOWN_COURSE, after(OpenAccount.class, buy("05-01", "acc-1", "crs-9")));
        stories.put(Refusal.FIRST_PURCHASE_TOO_LATE, after(OpenAccount.class, purchase("05-19")));
        stories.put(
                Refusal.CREDIT_TOO_SMALL,
                after(PurchaseCourse.class, StandardLife.list("crs-2", 400_001), buy("05-02", "acc-1", "crs-2")));
        stories.put(
                Refusal.CREDIT_EXPIRED,
                after(PurchaseCourse.class, StandardLife.list("crs-2", 400_000), buy("12-16", "acc-1", "crs-2")));
        stories.put(Refusal.COURSE_ALREADY_BOUGHT, after(PurchaseCourse.class, buy("05-02", "acc-1", "crs-1")));
    }

    private static void courses(Map<Refusal, List<Operation>> stories) {
        Operation assess = new Operation.AssessCourse(
                on("03-10"), "asm-1", "crs-1", "asr-1", AssessmentPhase.ADMISSION, new Scores(3, 4, 5, 2));
        stories.put(Refusal.UNKNOWN_PURCHASE, List.of(new CompleteCourse(on("05-10"), "pur-1", "cer-1")));
        stories.put(
                Refusal.ALREADY_COMPLETED,
                after(CompleteCourse.class, new CompleteCourse(on("05-11"), "pur-1", "cer-2")));
        stories.put(
                Refusal.NOT_COMPLETED, after(PurchaseCourse.class, new RateCourse(on("05-11"), "pur-1", 5, "Bagus.")));
        stories.put(Refusal.ALREADY_RATED, after(RateCourse.class, new RateCourse(on("05-12"), "pur-1", 4, "Bagus.")));
        stories.put(Refusal.ALREADY_ASSESSED, List.of(assess, assess));
    }

    private static Operation link(PaymentPartner partner) {
        return StandardLife.link(partner, KycLevel.FULL);
    }

    private static void payments(Map<Refusal, List<Operation>> stories) {
        IncentiveKind training = IncentiveKind.POST_TRAINING;
        stories.put(Refusal.NOT_A_BENEFICIARY, after(DrawLottery.class, link(PaymentPartner.OVO)));
        stories.put(Refusal.PAYOUT_ALREADY_LINKED, after(LinkPayoutAccount.class, link(PaymentPartner.DANA)));
        stories.put(Refusal.PARTNER_DOES_NOT_SERVE_CHANNEL, after(RateCourse.class, link(PaymentPartner.BNI)));
        Operation basic = StandardLife.link(PaymentPartner.OVO, KycLevel.BASIC);
        Operation upgrade = new Operation.UpgradeEwallet(on("05-13"), ID);
        stories.put(Refusal.EWALLET_NOT_UPGRADED, after(RateCourse.class, basic, pay("05-15", training, 1)));
        stories.put(Refusal.ALREADY_UPGRADED, after(RateCourse.class, basic, upgrade, upgrade));
        stories.put(
                Refusal.NOT_RATED, after(CompleteCourse.class, link(PaymentPartner.OVO), pay("05-15", training, 1)));
        stories.put(Refusal.PAYOUT_NOT_LINKED, after(RateCourse.class, pay("05-15", training, 1)));
        stories.put(Refusal.ALREADY_PAID, after(DisburseIncentive.class, pay("05-16", training, 1)));
        stories.put(Refusal.INSTALMENT_OUT_OF_ORDER, after(LinkPayoutAccount.class, pay("05-15", training, 2)));
        stories.put(Refusal.INSTALMENT_BEYOND_RULES, after(LinkPayoutAccount.class, pay("05-15", training, 5)));
        stories.put(Refusal.FUND_EXHAUSTED, after(DisburseIncentive.class, pay("06-15", training, 2)));
        stories.put(Refusal.SURVEY_NOT_ANSWERED, after(InviteToSurvey.class, pay("06-16", IncentiveKind.SURVEY, 1)));
    }

    private static Operation invite(String day, SurveyRound round) {
        return new InviteToSurvey(on(day), ID, round);
    }

    private static void surveys(Map<Refusal, List<Operation>> stories) {
        List<Operation> later = new ArrayList<>(new StandardLife(48).upTo(DisburseIncentive.class));
        later.add(invite("12-01", SurveyRound.SURVEY_3));
        SurveyRound first = SurveyRound.SURVEY_1;
        stories.put(Refusal.SURVEY_NOT_OFFERED, later);
        stories.put(Refusal.SURVEY_TOO_EARLY, after(DisburseIncentive.class, invite("06-13", first)));
        stories.put(Refusal.SURVEY_OUT_OF_ORDER, after(DisburseIncentive.class, invite("10-01", SurveyRound.SURVEY_2)));
        stories.put(Refusal.NO_INCENTIVE_YET, after(LinkPayoutAccount.class, invite("06-15", first)));
        stories.put(Refusal.NEVER_DRAWN, after(CloseWave.class, invite("06-15", SurveyRound.ENDLINE)));
        stories.put(Refusal.ALREADY_INVITED, after(InviteToSurvey.class, invite("06-16", first)));
        stories.put(Refusal.NOT_INVITED, after(DisburseIncentive.class, answer("06-16", first)));
        stories.put(Refusal.ALREADY_ANSWERED, after(Operation.AnswerSurvey.class, answer("06-17", first)));
        stories.put(Refusal.SURVEY_YEAR_OVER, after(DisburseIncentive.class, invite("12-16", first)));
        stories.put(Refusal.SURVEY_WINDOW_CLOSED, after(InviteToSurvey.class, answer("07-16", first)));
    }

    private static void complaints(Map<Refusal, List<Operation>> stories) {
        stories.put(Refusal.UNKNOWN_COMPLAINT, List.of(new ResolveComplaint(on("06-19"), "cpl-1", on("06-18"))));
        stories.put(
                Refusal.ALREADY_RESOLVED,
                after(ResolveComplaint.class, new ResolveComplaint(on("06-20"), "cpl-1", on("06-18"))));
        stories.put(
                Refusal.TIMES_OUT_OF_ORDER,
                after(OpenComplaint.class, new ResolveComplaint(on("06-19"), "cpl-1", on("06-16"))));
    }

    private static void revocations(Map<Refusal, List<Operation>> stories) {
        RevocationReason late = RevocationReason.NO_PURCHASE_IN_TIME;
        Operation revoke = new RevokeParticipation(on("05-19"), ID, late);
        stories.put(Refusal.PARTICIPATION_REVOKED, after(OpenAccount.class, revoke, link(PaymentPartner.OVO)));
        stories.put(Refusal.ALREADY_REVOKED, after(OpenAccount.class, revoke, revoke));
        stories.put(
                Refusal.DEADLINE_NOT_PASSED, after(OpenAccount.class, new RevokeParticipation(on("05-18"), ID, late)));
        stories.put(Refusal.HAS_PURCHASED, after(PurchaseCourse.class, revoke));
        stories.put(
                Refusal.NOT_FOUND_INELIGIBLE,
                after(
                        OpenAccount.class,
                        new RevokeParticipation(on("04-20"), ID, RevocationReason.LATER_FOUND_INELIGIBLE)));
    }
}
