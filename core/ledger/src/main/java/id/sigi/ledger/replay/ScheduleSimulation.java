package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.payment.IncentiveKind;
import id.sigi.programme.vocabulary.payment.PaymentFailure;
import id.sigi.programme.vocabulary.payment.PayoutChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Incentives come on the schedule before they are paid; some first payments fail for a published reason and are tried again. */
final class ScheduleSimulation {
    private static final Duration BEFORE = Duration.ofDays(5);
    private static final Duration BEFORE_RETRY = Duration.ofHours(30);
    private static final double FAILS = 0.05;
    private static final Map<PaymentFailure, Double> OF_WALLETS = new EnumMap<>(Map.of(
            PaymentFailure.EWALLET_NOT_UPGRADED, 0.6,
            PaymentFailure.ACCOUNT_INACTIVE, 0.2,
            PaymentFailure.IDENTITY_MISMATCH, 0.2));
    private static final Map<PaymentFailure, Double> OF_BANKS =
            new EnumMap<>(Map.of(PaymentFailure.ACCOUNT_INACTIVE, 0.7, PaymentFailure.IDENTITY_MISMATCH, 0.3));

    private final SimulationContext context;

    ScheduleSimulation(SimulationContext context) {
        this.context = context;
    }

    /**
     * An instalment that will be paid.
     *
     * @param life to whom
     * @param kind for what
     * @param instalment number within its kind
     * @param paying when
     */
    record Due(PersonHistory life, IncentiveKind kind, int instalment, Instant paying) {}

    /** An instalment comes on the schedule five days before its payment, but not before something is known. */
    void plan(Due due, Instant known) {
        Instant early = due.paying().minus(BEFORE);
        context.queue().plan(early.isBefore(known) ? known : early, at -> schedule(due, at));
    }

    private void schedule(Due due, Instant at) {
        context.submitter()
                .require(new Operation.ScheduleIncentive(
                        at, due.life().id(), due.kind(), due.instalment(), ProgrammeTime.day(due.paying())));
    }

    /** Why the first payment to a person fails, if it does. */
    static Optional<PaymentFailure> findFailure(PersonHistory life, PayoutChannel channel) {
        RandomStream dice = life.person().dice("payment failure", 0);
        return dice.chance(FAILS)
                ? Optional.of(dice.among(channel == PayoutChannel.EWALLET ? OF_WALLETS : OF_BANKS))
                : Optional.empty();
    }

    /** The first incentive, which fails for some the day before and is paid when it is tried again. */
    void planFirst(PersonHistory life, Optional<PaymentFailure> failure, Instant linked, Instant paying) {
        Due due = first(life, failure.isPresent() ? paying.minus(BEFORE_RETRY) : paying);
        context.queue().plan(linked.plusSeconds(600), at -> schedule(due, at));
        failure.ifPresent(why -> context.queue().plan(due.paying(), at -> fail(due, why, at)));
        failure.filter(PaymentFailure.EWALLET_NOT_UPGRADED::equals)
                .ifPresent(why -> context.queue()
                        .plan(
                                paying.minus(BEFORE_RETRY.dividedBy(2)),
                                at -> context.submitter().require(new Operation.UpgradeEwallet(at, life.id()))));
    }

    private static Due first(PersonHistory life, Instant paying) {
        return new Due(life, IncentiveKind.POST_TRAINING, 1, paying);
    }

    /** Whoever does not rate is on the schedule in vain. */
    void planUnrated(PersonHistory life, Instant completed) {
        Due due = first(life, completed.plus(BEFORE.multipliedBy(2)));
        context.queue().plan(completed.plus(BEFORE), at -> schedule(due, at));
        context.queue().plan(due.paying(), at -> fail(due, PaymentFailure.NOT_RATED, at));
    }

    private void fail(Due due, PaymentFailure failure, Instant at) {
        context.submitter()
                .require(new Operation.FailIncentive(at, due.life().id(), due.kind(), due.instalment(), failure));
    }
}
