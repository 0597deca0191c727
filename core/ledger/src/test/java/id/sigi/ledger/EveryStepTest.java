package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.on;
import static id.sigi.ledger.StandardLife.pay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.ledger.testkit.Invariants;
import id.sigi.ledger.testkit.TestDatabase;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.QuestionnaireAnswers;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.operation.Validity;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps beside selection, training and payment, each with what follows from it, on every database. */
@Tag("scenario")
class EveryStepTest {
    private static final StandardLife LIFE = new StandardLife(1);
    private static final QuestionnaireAnswers ANSWERS = new QuestionnaireAnswers(12, 340, 4);
    private static final IncentiveKind TRAINING = IncentiveKind.POST_TRAINING;
    private static final Operation FOUND = new Operation.ListExclusion(on("06-01"), NIK, ExclusionGround.CIVIL_SERVANT);
    private static final Operation REVOKE =
            new Operation.RevokeParticipation(on("06-02"), ID, RevocationReason.LATER_FOUND_INELIGIBLE);

    /** Plays a story whose steps are all applied, and gives the state after it. */
    private static LedgerState play(String address, List<Operation> story) {
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            story.forEach(step -> assertTrue(ledger.apply(step).isApplied(), step::toString));
            return ledger.state();
        }
    }

    private static Outcome ask(String address, Operation operation) {
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            return ledger.apply(operation);
        }
    }

    private static List<Operation> after(Class<? extends Operation> kind, Operation... more) {
        List<Operation> story = new ArrayList<>(LIFE.upTo(kind));
        story.addAll(List.of(more));
        return story;
    }

    /** By hand: 600,000 of training aid and 600,000 of incentive were received; 700,000 and 500,000 are paid back. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasReceivedIsPaidBackAsAnEntryOfItsOwn(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        LedgerState state = play(
                address,
                after(
                        Operation.DisburseIncentive.class,
                        FOUND,
                        REVOKE,
                        new Operation.ClawBack(on("06-03"), "clw-1", ID, 700_000),
                        new Operation.ClawBack(on("06-04"), "clw-2", ID, 500_000)));
        assertEquals(600_000, state.disbursedIdr(), "what was paid stays on record");
        assertEquals(0, state.balanceSumIdr());
        assertEquals(
                new Outcome.Refused(Refusal.MORE_THAN_RECEIVED),
                ask(address, new Operation.ClawBack(on("06-05"), "clw-3", ID, 1)));
        Invariants.check(address);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFailedPaymentIsTriedAgain(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        List<Operation> story = new ArrayList<>(LIFE.upTo(Operation.RateCourse.class));
        Operation fail = new Operation.FailIncentive(on("05-14"), ID, TRAINING, 1, PaymentFailure.EWALLET_NOT_UPGRADED);
        story.addAll(List.of(
                StandardLife.link(PaymentPartner.OVO, KycLevel.BASIC),
                new Operation.ScheduleIncentive(on("05-12"), ID, TRAINING, 1, LocalDate.of(2020, 5, 14)),
                fail,
                fail,
                new Operation.UpgradeEwallet(on("05-15"), ID),
                pay("05-16", TRAINING, 1)));
        LedgerState state = play(address, story);
        assertEquals(600_000, state.disbursedIdr());
        assertEquals(new Outcome.Refused(Refusal.ALREADY_PAID), ask(address, fail));
        Invariants.check(address);
    }

    /** A place that a revocation freed in wave 1 is a place of wave 2's draw, once. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFreedPlaceFlowsToALaterWave(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        String other = "app-0000002";
        play(address, after(Operation.OpenAccount.class, FOUND, REVOKE));
        Operation draw = new Operation.DrawLottery(on("06-20"), new StandardLife(2).stratum(), 1, 1, 7);
        play(
                address,
                List.of(
                        StandardLife.open(2, "06-10", "06-15"),
                        StandardLife.register(other, new Nik("3201014101900002"), new FamilyCard("3201010101100002")),
                        new Operation.VerifyIdentity(on("06-11"), other),
                        StandardLife.step(other, EntryStep.values()),
                        new Operation.SubmitApplication(on("06-12"), "apl-2", other, 2, PriorityGroup.GENERAL),
                        new Operation.CloseWave(on("06-16"), 2),
                        draw));
        try (Ledger ledger = Ledger.open(address, RuleSet.prakerja(), StandardLife.KEY)) {
            assertEquals(List.of(new Ledger.Drawn(other, true)), ledger.listDrawn(new StandardLife(2).stratum()));
        }
        Invariants.check(address);
    }

    /**
     * Known at the draw and valid then bars; withdrawn before, or valid on other days only, does not. Learned later of the day of the
     * account's opening revokes; learned later of later days only does not.
     */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aListIsReadInTwoTimes(TestDatabase database, @TempDir Path folder) {
        String address = database.newAddress(folder);
        ExclusionGround ground = ExclusionGround.CIVIL_SERVANT;
        Validity past = new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2019, 12, 31));
        Validity future = new Validity(LocalDate.of(2020, 5, 1), LocalDate.of(2030, 1, 1));
        List<Operation> story = new ArrayList<>(LIFE.upTo(Operation.CloseWave.class));
        story.add(new Operation.ListExclusion(on("04-01"), NIK, ground, past));
        story.add(new Operation.ListExclusion(on("04-02"), NIK, ground));
        story.add(new Operation.WithdrawExclusion(on("04-03"), NIK, ground));
        story.add(new Operation.DrawLottery(on("04-17"), LIFE.stratum(), 1, 99));
        story.add(new Operation.OpenAccount(on("04-18"), "acc-1", ID, 1));
        story.add(new Operation.ListExclusion(on("05-20"), NIK, ground, future));
        play(address, story);
        assertEquals(new Outcome.Refused(Refusal.NOT_FOUND_INELIGIBLE), ask(address, REVOKE));
        play(address, List.of(new Operation.ListExclusion(on("06-01"), NIK, ground), REVOKE));
    }

    /** The code's status is asked, it is committed, the class attended, the certificate issued and shown two days later. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aPurchaseIsRedeemedAttendedAndCertified(TestDatabase database, @TempDir Path folder) throws SQLException {
        String address = database.newAddress(folder);
        play(
                address,
                after(
                        Operation.PurchaseCourse.class,
                        StepRefusals.redeem(RedeemRequest.Endpoint.STATUS, "client-1", "key-1"),
                        StepRefusals.redeem(RedeemRequest.Endpoint.COMMIT, "client-1", "key-1"),
                        new Operation.RecordAttendance(on("05-03"), "pur-1", 1),
                        new Operation.RecordAttendance(on("05-04"), "pur-1", 2),
                        new Operation.CompleteCourse(on("05-10"), "pur-1", "cer-1"),
                        new Operation.ShowCertificate(on("05-12"), "pur-1"),
                        new Operation.AnswerQuestionnaire(on("05-12"), "prv-1", 2020, 1, ANSWERS),
                        new Operation.AnswerQuestionnaire(on("07-12"), "prv-1", 2020, 2, ANSWERS),
                        new Operation.PostVacancy(on("07-13"), "vac-1", "portal-1"),
                        new Operation.ApplyForVacancy(on("07-14"), ID, "vac-1")));
        Invariants.check(address);
    }
}
