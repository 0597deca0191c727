package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.RedeemRequest;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.RandomStream;
import java.time.Duration;
import java.time.Instant;

/**
 * What an institution reports of a purchase: the code is asked for and used, a session or two are attended, and the certificate appears
 * some time after it was issued. The shares and the lag are the generator's choice; that there is a lag is documented.
 */
final class ClassSimulation {
    private static final int FIRST_DAYS_HOURS = 48;
    private static final double ASKS_FIRST = 0.3;
    private static final double STARTS_WITHOUT_END = 0.6;
    private static final double SECOND_SESSION = 0.5;
    private static final double CERTIFICATE_LAG_HOURS = 20;
    private static final double NEVER_SHOWN = 0.01;

    private final SimulationContext context;

    ClassSimulation(SimulationContext context) {
        this.context = context;
    }

    /**
     * One purchase of one person.
     *
     * @param life who bought
     * @param course what was bought
     * @param number first or second purchase
     */
    record Training(PersonHistory life, Catalogue.Course course, int number) {
        String purchaseId() {
            return life.id("pur", number);
        }

        RandomStream dice(String purpose) {
            return life.person().dice(purpose, number);
        }
    }

    /** A training that will be completed, two days after its purchase at the earliest. */
    void planWhole(Training training, Instant purchased, Instant completing) {
        Instant start = planStart(training, purchased);
        RandomStream dice = training.dice("sessions");
        Duration whole = Duration.between(start, completing);
        context.queue().plan(start.plus(whole.dividedBy(3)), at -> attend(training, 1, at));
        if (dice.chance(SECOND_SESSION)) {
            context.queue().plan(start.plus(whole.dividedBy(3).multipliedBy(2)), at -> attend(training, 2, at));
        }
    }

    /** A training that is not carried to its end, if it is begun at all. */
    void planBroken(Training training, Instant purchased) {
        if (training.dice("sessions").chance(STARTS_WITHOUT_END)) {
            Instant start = planStart(training, purchased);
            context.queue().plan(start.plus(Duration.ofHours(2)), at -> attend(training, 1, at));
        }
    }

    private Instant planStart(Training training, Instant purchased) {
        RandomStream dice = training.dice("redeem");
        Instant start = purchased.plus(Duration.ofMinutes(dice.between(20, FIRST_DAYS_HOURS * 60)));
        if (dice.chance(ASKS_FIRST)) {
            context.queue().plan(start.minusSeconds(20), at -> call(training, RedeemRequest.Endpoint.STATUS, at));
        }
        context.queue().plan(start, at -> call(training, RedeemRequest.Endpoint.COMMIT, at));
        return start;
    }

    private void call(Training training, RedeemRequest.Endpoint endpoint, Instant at) {
        String provider = training.course().providerId();
        RedeemRequest request = new RedeemRequest(
                endpoint, CatalogueSimulation.clientCode(provider), at.getEpochSecond(), "", training.purchaseId());
        String key = CatalogueSimulation.signKey(context.scenario(), provider);
        context.submitter().require(new Operation.RedeemCode(at, request.signedWith(key)));
    }

    private void attend(Training training, int session, Instant at) {
        context.submitter().require(new Operation.RecordAttendance(at, training.purchaseId(), session));
    }

    /** The certificate of a completed training appears on the dashboard, nearly always. */
    void planCertificate(Training training, Instant completed) {
        RandomStream dice = training.dice("certificate");
        if (!dice.chance(NEVER_SHOWN)) {
            long seconds = Math.round(dice.lognormal(CERTIFICATE_LAG_HOURS, 0.9) * 3_600);
            context.queue()
                    .plan(
                            completed.plusSeconds(seconds),
                            at -> context.submitter()
                                    .require(new Operation.ShowCertificate(at, training.purchaseId())));
        }
    }
}
