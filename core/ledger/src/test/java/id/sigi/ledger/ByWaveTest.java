package id.sigi.ledger;

import static id.sigi.ledger.StandardLife.CARD;
import static id.sigi.ledger.StandardLife.ID;
import static id.sigi.ledger.StandardLife.NIK;
import static id.sigi.ledger.StandardLife.on;
import static id.sigi.ledger.StandardLife.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.Outcome;
import id.sigi.programme.rules.RuleSet;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.payment.Fund;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import id.sigi.programme.vocabulary.training.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same operation in two waves, accepted under one wave's published rules and refused under the other's (sources: rules/prakerja.yaml). */
@Tag("scenario")
class ByWaveTest {
    private static final StandardLife LIFE = new StandardLife(1);

    private static String last(List<Operation> story) {
        try (Ledger ledger = Ledger.inMemory(RuleSet.prakerja(), StandardLife.KEY)) {
            var outcomes = ledger.applyAll(story);
            var last = outcomes.get(outcomes.size() - 1);
            return last instanceof Outcome.Refused refused ? refused.refusal().name() : "accepted";
        }
    }

    private static List<Operation> before(StandardLife life, Class<? extends Operation> kind) {
        List<Operation> steps = life.upTo(kind);
        return new ArrayList<>(steps.subList(0, steps.size() - 1));
    }

    /** Born on 1 January, joining on 13 April 2020. */
    @ParameterizedTest
    @CsvSource({
        "17, 1955, accepted",
        "18, 1955, AGE_OUT_OF_BOUNDS",
        "18, 1956, accepted",
        "1,  2002, accepted",
        "1,  2003, AGE_OUT_OF_BOUNDS",
        "48, 2003, AGE_OUT_OF_BOUNDS"
    })
    void age(int wave, int birthYear, String answer) {
        StandardLife life = new StandardLife(wave);
        List<Operation> story = before(life, Operation.SubmitApplication.class);
        story.replaceAll(step -> step instanceof Operation.RegisterApplicant
                ? StandardLife.register(ID, NIK, CARD, profile("32", birthYear))
                : step);
        story.add(life.submit("04-13"));
        assertEquals(answer, last(story));
    }

    /** Opened on 18 April; the thirtieth day after is 18 May, the fifteenth 3 May. */
    @ParameterizedTest
    @CsvSource({
        "1,  05-18, accepted",
        "1,  05-19, FIRST_PURCHASE_TOO_LATE",
        "47, 05-18, accepted",
        "48, 05-03, accepted",
        "48, 05-04, FIRST_PURCHASE_TOO_LATE"
    })
    void firstPurchase(int wave, String day, String answer) {
        List<Operation> story = new ArrayList<>(new StandardLife(wave).upTo(Operation.OpenAccount.class));
        story.add(StandardLife.purchase(day));
        assertEquals(answer, last(story));
    }

    /** Recipients of other assistance were screened out before the draw until wave 47. */
    @ParameterizedTest
    @CsvSource({"1, NOT_SELECTED", "47, NOT_SELECTED", "48, accepted"})
    void socialAssistance(int wave, String answer) {
        StandardLife life = new StandardLife(wave);
        List<Operation> story = before(life, Operation.DrawLottery.class);
        story.add(new Operation.ListExclusion(on("04-01"), NIK, ExclusionGround.PKH));
        story.add(new Operation.DrawLottery(on("04-17"), life.stratum(), 1, 99));
        story.add(new Operation.OpenAccount(on("04-18"), "acc-1", ID, wave));
        assertEquals(answer, last(story));
    }

    /** Surveys of those whose account was opened in 2020 are answered until 15 December, 23:59 WIB. */
    @ParameterizedTest
    @CsvSource({"12-15T16:59:59Z, accepted", "12-15T17:00:00Z, SURVEY_YEAR_OVER"})
    void surveyStop(String instant, String answer) {
        List<Operation> story = new ArrayList<>(LIFE.upTo(Operation.DisburseIncentive.class));
        story.add(new Operation.InviteToSurvey(on("12-01"), ID, SurveyRound.SURVEY_1));
        Operation.AnswerSurvey any = (Operation.AnswerSurvey) StandardLife.answer("12-02", SurveyRound.SURVEY_1);
        story.add(new Operation.AnswerSurvey(
                Instant.parse("2020-" + instant), any.responseId(), ID, any.round(), any.answers()));
        assertEquals(answer, last(story));
    }

    /** A declared wage subsidy bars until wave 47; an occupation of the list bars in every wave. */
    @ParameterizedTest
    @CsvSource({
        "47, BSU, DECLARED_INELIGIBLE",
        "48, BSU, accepted",
        "1, STATE_ENTERPRISE_BOARD, DECLARED_INELIGIBLE",
        "48, COUNCIL_MEMBER, DECLARED_INELIGIBLE"
    })
    void declaredGround(int wave, ExclusionGround ground, String answer) {
        StandardLife life = new StandardLife(wave);
        List<Operation> story = before(life, Operation.SubmitApplication.class);
        story.replaceAll(step -> step instanceof Operation.RegisterApplicant
                ? StandardLife.register(ID, NIK, CARD, profile("32", 1990).withDeclared(ground))
                : step);
        story.add(life.submit("04-13"));
        assertEquals(answer, last(story));
    }

    /** Four instalments until wave 47, one since. */
    @ParameterizedTest
    @CsvSource({"1, accepted", "47, accepted", "48, INSTALMENT_BEYOND_RULES"})
    void secondInstalment(int wave, String answer) {
        List<Operation> story = new ArrayList<>(new StandardLife(wave).upTo(Operation.DisburseIncentive.class));
        story.add(0, new Operation.FundProgramme(on("03-01"), "fnd-3", Fund.INCENTIVE, 1_000_000));
        story.add(StandardLife.pay("06-15", IncentiveKind.POST_TRAINING, 2));
        assertEquals(answer, last(story));
    }

    /** The credit must be used by 15 December of the year in which the account was opened. */
    @ParameterizedTest
    @CsvSource({"1, 12-15, accepted", "1, 12-16, CREDIT_EXPIRED", "48, 12-16, CREDIT_EXPIRED"})
    void yearEnd(int wave, String day, String answer) {
        List<Operation> story = new ArrayList<>(new StandardLife(wave).upTo(Operation.PurchaseCourse.class));
        story.replaceAll(step -> step instanceof Operation.PurchaseCourse ? StandardLife.purchase("05-01") : step);
        story.add(StandardLife.list("crs-2", 400_000));
        story.add(new Operation.PurchaseCourse(on(day), "pur-2", "acc-1", "crs-2", Platform.PINTARIA));
        assertEquals(answer, last(story));
    }
}
