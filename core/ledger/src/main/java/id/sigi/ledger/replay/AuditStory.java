package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.scenario.Dice;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.RevocationReason;
import java.time.Duration;
import java.time.Instant;

/**
 * The auditors find a few who were paid and should not have been selected, as the state auditors did; they pay back, for which sixty days
 * are set. All of it comes after the last wave, so that no later draw hangs on it.
 */
final class AuditStory {
    private static final double FOUND = 0.006;
    private static final int EARLIEST_DAY = 220;
    private static final int LATEST_DAY = 280;
    private static final int DAYS_TO_PAY = 60;
    private static final double PAYS_AGAIN = 0.5;

    private final Stage stage;

    AuditStory(Stage stage) {
        this.stage = stage;
    }

    void plan(Life life, WaveRules rules, Instant firstPaid) {
        Dice dice = life.person().dice("audit", 0);
        if (dice.chance(FOUND)) {
            Instant listing = firstPaid.plus(Duration.ofHours(dice.between(EARLIEST_DAY * 24, LATEST_DAY * 24)));
            Instant revoking = listing.plus(Duration.ofHours(dice.between(24, 240)));
            stage.agenda()
                    .plan(
                            listing,
                            at -> stage.clerk()
                                    .require(new Operation.ListExclusion(
                                            at,
                                            life.person().nik(),
                                            life.person().ground(ExclusionReason.BARRED_OCCUPATION))));
            stage.agenda().plan(revoking, at -> revoke(life, rules, at));
        }
    }

    private void revoke(Life life, WaveRules rules, Instant at) {
        stage.clerk()
                .require(new Operation.RevokeParticipation(at, life.id(), RevocationReason.LATER_FOUND_INELIGIBLE));
        Dice dice = life.person().dice("audit", 1);
        planPayment(life, rules, 1, at.plus(Duration.ofHours(dice.between(24, DAYS_TO_PAY * 12))));
        if (dice.chance(PAYS_AGAIN)) {
            planPayment(life, rules, 2, at.plus(Duration.ofHours(dice.between(DAYS_TO_PAY * 12, DAYS_TO_PAY * 24))));
        }
    }

    /** An instalment at a time; the ledger refuses more than was received. */
    private void planPayment(Life life, WaveRules rules, int number, Instant paying) {
        stage.agenda()
                .plan(
                        paying,
                        at -> stage.clerk()
                                .apply(new Operation.ClawBack(
                                        at, life.id("clw", number), life.id(), rules.postTrainingIncentiveIdr())));
    }
}
