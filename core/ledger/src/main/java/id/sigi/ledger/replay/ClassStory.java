package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.Dice;
import java.time.Duration;
import java.time.Instant;

/**
 * What an institution reports of a purchase: the code is asked for and used, a session or two are attended, and the certificate appears
 * some time after it was issued. The shares and the lag are the generator's choice; that there is a lag is documented.
 */
final class ClassStory {
    private static final int FIRST_DAYS_HOURS = 48;
    private static final double ASKS_FIRST = 0.3;
    private static final double STARTS_WITHOUT_END = 0.6;
    private static final double SECOND_SESSION = 0.5;
    private static final double CERTIFICATE_LAG_HOURS = 20;
    private static final double NEVER_SHOWN = 0.01;

    private final Stage stage;

    ClassStory(Stage stage) {
        this.stage = stage;
    }

    /**
     * One purchase of one person.
     *
     * @param life who bought
     * @param course what was bought
     * @param number first or second purchase
     */
    record Training(Life life, Catalogue.Course course, int number) {
        String purchaseId() {
            return life.id("pur", number);
        }

        Dice dice(String purpose) {
            return life.person().dice(purpose, number);
        }
    }

    /** A training that will be completed, two days after its purchase at the earliest. */
    void planWhole(Training training, Instant purchased, Instant completing) {
        Instant start = planStart(training, purchased);
        Dice dice = training.dice("sessions");
        Duration whole = Duration.between(start, completing);
        stage.agenda().plan(start.plus(whole.dividedBy(3)), at -> attend(training, 1, at));
        if (dice.chance(SECOND_SESSION)) {
            stage.agenda().plan(start.plus(whole.dividedBy(3).multipliedBy(2)), at -> attend(training, 2, at));
        }
    }

    /** A training that is not carried to its end, if it is begun at all. */
    void planBroken(Training training, Instant purchased) {
        if (training.dice("sessions").chance(STARTS_WITHOUT_END)) {
            Instant start = planStart(training, purchased);
            stage.agenda().plan(start.plus(Duration.ofHours(2)), at -> attend(training, 1, at));
        }
    }

    private Instant planStart(Training training, Instant purchased) {
        Dice dice = training.dice("redeem");
        Instant start = purchased.plus(Duration.ofMinutes(dice.between(20, FIRST_DAYS_HOURS * 60)));
        if (dice.chance(ASKS_FIRST)) {
            stage.agenda().plan(start.minusSeconds(20), at -> call(training, RedeemRequest.Endpoint.STATUS, at));
        }
        stage.agenda().plan(start, at -> call(training, RedeemRequest.Endpoint.COMMIT, at));
        return start;
    }

    private void call(Training training, RedeemRequest.Endpoint endpoint, Instant at) {
        String provider = training.course().providerId();
        RedeemRequest request = new RedeemRequest(
                endpoint, CatalogueStory.clientCode(provider), at.getEpochSecond(), "", training.purchaseId());
        String key = CatalogueStory.signKey(stage.scenario(), provider);
        stage.clerk().require(new Operation.RedeemCode(at, request.signedWith(key)));
    }

    private void attend(Training training, int session, Instant at) {
        stage.clerk().require(new Operation.RecordAttendance(at, training.purchaseId(), session));
    }

    /** The certificate of a completed training appears on the dashboard, nearly always. */
    void planCertificate(Training training, Instant completed) {
        Dice dice = training.dice("certificate");
        if (!dice.chance(NEVER_SHOWN)) {
            long seconds = Math.round(dice.lognormal(CERTIFICATE_LAG_HOURS, 0.9) * 3_600);
            stage.agenda()
                    .plan(
                            completed.plusSeconds(seconds),
                            at -> stage.clerk().require(new Operation.ShowCertificate(at, training.purchaseId())));
        }
    }
}
