package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.RevocationReason;
import java.time.Duration;
import java.time.Instant;

/**
 * The auditors find a few who were paid and should not have been selected, as the state auditors did; they pay back, for which sixty days
 * are set. All of it comes after the last wave, so that no later draw hangs on it.
 */
final class AuditSimulation {
    private static final double FOUND = 0.006;
    private static final int EARLIEST_DAY = 220;
    private static final int LATEST_DAY = 280;
    private static final int DAYS_TO_PAY = 60;
    private static final double PAYS_AGAIN = 0.5;

    private final SimulationContext context;

    AuditSimulation(SimulationContext context) {
        this.context = context;
    }

    void plan(PersonHistory life, WaveRules rules, Instant firstPaid) {
        RandomStream dice = life.person().dice("audit", 0);
        if (dice.chance(FOUND)) {
            Instant listing = firstPaid.plus(Duration.ofHours(dice.between(EARLIEST_DAY * 24, LATEST_DAY * 24)));
            Instant revoking = listing.plus(Duration.ofHours(dice.between(24, 240)));
            context.queue()
                    .plan(
                            listing,
                            at -> context.submitter()
                                    .require(new Operation.ListExclusion(
                                            at,
                                            life.person().nik(),
                                            life.person().ground(ExclusionReason.BARRED_OCCUPATION))));
            context.queue().plan(revoking, at -> revoke(life, rules, at));
        }
    }

    private void revoke(PersonHistory life, WaveRules rules, Instant at) {
        context.submitter()
                .require(new Operation.RevokeParticipation(at, life.id(), RevocationReason.LATER_FOUND_INELIGIBLE));
        RandomStream dice = life.person().dice("audit", 1);
        planPayment(life, rules, 1, at.plus(Duration.ofHours(dice.between(24, DAYS_TO_PAY * 12))));
        if (dice.chance(PAYS_AGAIN)) {
            planPayment(life, rules, 2, at.plus(Duration.ofHours(dice.between(DAYS_TO_PAY * 12, DAYS_TO_PAY * 24))));
        }
    }

    /** An instalment at a time; the ledger refuses more than was received. */
    private void planPayment(PersonHistory life, WaveRules rules, int number, Instant paying) {
        context.queue()
                .plan(
                        paying,
                        at -> context.submitter()
                                .apply(new Operation.ClawBack(
                                        at, life.id("clw", number), life.id(), rules.postTrainingIncentiveIdr())));
    }
}
