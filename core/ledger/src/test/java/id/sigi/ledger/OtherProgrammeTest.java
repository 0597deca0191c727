package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.CARD;
import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.on;
import static id.sigi.ledger.StandardLife.pay;
import static id.sigi.ledger.StandardLife.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.operation.Refusal;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.EntryStep;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same ledger under the rules of another, invented programme, which are a file and nothing else. */
@Tag("scenario")
class OtherProgrammeTest {
    private static final StandardLife LIFE = new StandardLife(7);
    private static final RuleSet RULES = RuleSet.read(Path.of("src", "test", "resources", "rules", "weavers.yaml"));

    private final Ledger ledger = Ledger.inMemory(RULES, StandardLife.KEY);

    @AfterEach
    void close() {
        ledger.close();
    }

    private void play(List<Operation> story) {
        story.forEach(step -> assertTrue(ledger.apply(step).isApplied(), step::toString));
    }

    private void refused(Refusal refusal, Operation operation) {
        assertEquals(new Outcome.Refused(refusal), ledger.apply(operation));
    }

    /** Sixteen years old and a civil servant: allowed here, as is a step less; the course is bought in time and paid for twice. */
    @Test
    void aLifeUnderOtherRules() {
        play(LIFE.upTo(Operation.OpenWave.class));
        play(List.of(
                StandardLife.register(ID, NIK, CARD, profile("32", 2004).withDeclared(ExclusionGround.CIVIL_SERVANT)),
                new Operation.VerifyIdentity(on("04-12"), ID),
                StandardLife.step(ID, EntryStep.DECLARATIONS),
                LIFE.submit("04-13"),
                new Operation.CloseWave(on("04-17"), 7),
                new Operation.DrawLottery(on("04-17"), LIFE.stratum(), 1, 99),
                new Operation.OpenAccount(on("04-18"), "acc-1", ID, 7),
                StandardLife.purchase("05-19"),
                new Operation.CompleteCourse(on("06-01"), "pur-1", "cer-1"),
                new Operation.RateCourse(on("06-02"), "pur-1", 5, "Tenunnya halus."),
                StandardLife.link(PaymentPartner.OVO, KycLevel.FULL),
                pay("06-05", IncentiveKind.POST_TRAINING, 1)));
        play(List.of(pay("06-20", IncentiveKind.POST_TRAINING, 2)));
        assertEquals(650_000, ledger.state().creditIdr());
        assertEquals(400_000, ledger.state().disbursedIdr());
        refused(Refusal.INSTALMENT_BEYOND_RULES, pay("07-20", IncentiveKind.POST_TRAINING, 3));
        refused(Refusal.SURVEY_NOT_OFFERED, new Operation.InviteToSurvey(on("08-20"), ID, SurveyRound.SURVEY_1));
    }

    @Test
    void whatBarsHereIsOnlyWhatTheFileSays() {
        play(LIFE.upTo(Operation.OpenWave.class));
        play(List.of(
                StandardLife.register(ID, NIK, CARD, profile("32", 1990).withDeclared(ExclusionGround.SOLDIER)),
                new Operation.VerifyIdentity(on("04-12"), ID),
                StandardLife.step(ID, EntryStep.DECLARATIONS)));
        refused(Refusal.DECLARED_INELIGIBLE, LIFE.submit("04-13"));
    }
}
