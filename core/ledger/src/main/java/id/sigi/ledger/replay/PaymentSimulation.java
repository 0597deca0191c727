package id.sigi.ledger.replay;

import id.sigi.programme.operation.Answers;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.PayoutAccount;
import id.sigi.programme.rules.RecipientSurveys;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.people.SurveyPath;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.KycLevel;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.payment.PaymentPartner;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** After the rating: a payout account, the incentives, and the three surveys with theirs. */
final class PaymentSimulation {
    private static final List<PaymentPartner> WALLETS = Arrays.stream(PaymentPartner.values())
            .filter(partner -> partner != PaymentPartner.BNI)
            .toList();
    private static final int DAYS_BETWEEN_INSTALMENTS = 30;

    private final SimulationContext context;
    private final BehaviourPlan behaviour;
    private final SurveyPath path;
    private final ScheduleSimulation schedule;
    private final AuditSimulation audit;

    PaymentSimulation(SimulationContext context) {
        this.context = context;
        schedule = new ScheduleSimulation(context);
        audit = new AuditSimulation(context);
        behaviour = context.scenario().behaviour();
        path = new SurveyPath(context.scenario());
    }

    void plan(PersonHistory life, int wave, Instant rated) {
        RandomStream dice = life.person().dice("payout", 0);
        boolean isWallet = dice.chance(behaviour.ewallet());
        PayoutChannel channel = isWallet ? PayoutChannel.EWALLET : PayoutChannel.BANK;
        PaymentPartner partner = isWallet ? dice.among(WALLETS) : PaymentPartner.BNI;
        Optional<PaymentFailure> failure = ScheduleSimulation.findFailure(life, channel);
        KycLevel kyc =
                failure.filter(PaymentFailure.EWALLET_NOT_UPGRADED::equals).isPresent()
                        ? KycLevel.BASIC
                        : KycLevel.FULL;
        PayoutAccount account =
                new PayoutAccount(channel, partner, life.person().accountNumber(), kyc);
        Instant linking = rated.plus(Duration.ofHours(dice.between(1, 72)));
        Instant paying = linking.plus(Duration.ofHours(dice.between(72, 120)));
        if (dice.chance(behaviour.breaksRules())) {
            context.queue().plan(rated.plusSeconds(30), at -> pay(life, IncentiveKind.POST_TRAINING, 1, at));
        }
        context.queue()
                .plan(
                        linking,
                        at -> context.submitter().require(new Operation.LinkPayoutAccount(at, life.id(), account)));
        schedule.planFirst(life, failure, linking, paying);
        context.queue().plan(paying, at -> payFirst(life, wave, at));
    }

    /** Without a rating the first incentive fails, and there is none after it. */
    void planUnrated(PersonHistory life, Instant completed) {
        schedule.planUnrated(life, completed);
    }

    private boolean pay(PersonHistory life, IncentiveKind kind, int instalment, Instant at) {
        String id = life.id(kind == IncentiveKind.SURVEY ? "dss" : "dsp", instalment);
        return context.submitter().apply(new Operation.DisburseIncentive(at, id, life.id(), kind, instalment));
    }

    private void payFirst(PersonHistory life, int wave, Instant at) {
        if (!pay(life, IncentiveKind.POST_TRAINING, 1, at)) {
            return;
        }
        WaveRules rules = context.rules().getRules(wave);
        for (int instalment = 2; instalment <= rules.instalments(); instalment++) {
            int number = instalment;
            Instant paying = at.plus(Duration.ofDays((long) DAYS_BETWEEN_INSTALMENTS * (number - 1)));
            schedule.plan(new ScheduleSimulation.Due(life, IncentiveKind.POST_TRAINING, number, paying), at);
            context.queue().plan(paying, then -> pay(life, IncentiveKind.POST_TRAINING, number, then));
        }
        audit.plan(life, rules, at);
        planSurvey(new Survey(life, rules, 1, at), at);
    }

    /** One of the surveys of one recipient, counted from the first incentive. */
    private record Survey(PersonHistory life, WaveRules rules, int number, Instant firstPaid) {
        Survey next() {
            return new Survey(life, rules, number + 1, firstPaid);
        }

        SurveyRound round() {
            return RecipientSurveys.list().get(number - 1);
        }
    }

    /**
     * The invitation comes when the rules allow it, but not before the earlier survey was answered; late in the year the ledger refuses it,
     * or the answer, and that was the last of the surveys.
     */
    private void planSurvey(Survey survey, Instant earliest) {
        if (survey.number() > survey.rules().surveyRounds()) {
            return;
        }
        Duration wait = Duration.ofDays(survey.rules().surveyAfterDays().get(survey.number() - 1));
        Instant due = survey.firstPaid().plus(wait);
        context.queue().plan(due.isBefore(earliest) ? earliest : due, at -> invite(survey, at));
    }

    private void invite(Survey survey, Instant at) {
        PersonHistory life = survey.life();
        if (!context.submitter().apply(new Operation.InviteToSurvey(at, life.id(), survey.round()))) {
            return;
        }
        RandomStream dice = life.person().dice("survey", survey.number());
        if (dice.chance(path.responseShare(life.person(), survey.round()))) {
            int most = Math.toIntExact(
                    Duration.ofDays(survey.rules().surveyAnswerDays()).toMinutes());
            Instant answering = at.plus(Duration.ofMinutes(dice.between(10, most - 1)));
            context.queue().plan(answering, then -> answer(survey, then));
        }
    }

    private void answer(Survey survey, Instant at) {
        PersonHistory life = survey.life();
        Answers answers = path.recipient(life.person(), survey.round());
        boolean isTaken = context.submitter()
                .apply(new Operation.AnswerSurvey(
                        at, life.id("rsp", survey.number()), life.id(), survey.round(), answers));
        if (!isTaken) {
            return;
        }
        RandomStream dice = life.person().dice("survey paid", survey.number());
        Instant paying = at.plus(Duration.ofHours(dice.between(24, 336)));
        schedule.plan(new ScheduleSimulation.Due(life, IncentiveKind.SURVEY, survey.number(), paying), at);
        context.queue().plan(paying, then -> pay(life, IncentiveKind.SURVEY, survey.number(), then));
        planSurvey(survey.next(), at.plusSeconds(3_600));
    }
}
