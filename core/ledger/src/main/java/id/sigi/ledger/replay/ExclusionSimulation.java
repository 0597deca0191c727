package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.people.Person;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the ministries' lists say before the first wave: rightly of some, and wrongly of a few, whose entries are withdrawn in time. */
final class ExclusionSimulation {
    private static final double WRONGLY_LISTED = 0.004;
    private static final int LAST_WITHDRAWAL_DAY = 35;

    private final SimulationContext context;

    ExclusionSimulation(SimulationContext context) {
        this.context = context;
    }

    void tell(List<Person> people, Instant at) {
        for (Person person : people) {
            person.habits()
                    .listedAs()
                    .ifPresentOrElse(
                            reason -> context.submitter()
                                    .require(new Operation.ListExclusion(at, person.nik(), person.ground(reason))),
                            () -> listWrongly(person, at));
        }
    }

    private void listWrongly(Person person, Instant at) {
        RandomStream dice = person.dice("wrong list", 0);
        if (dice.chance(WRONGLY_LISTED)) {
            ExclusionGround ground = person.ground(ExclusionReason.BARRED_OCCUPATION);
            context.submitter().require(new Operation.ListExclusion(at, person.nik(), ground));
            Instant withdrawing = at.plus(Duration.ofHours(dice.between(24, LAST_WITHDRAWAL_DAY * 24)));
            context.queue()
                    .plan(
                            withdrawing,
                            then -> context.submitter()
                                    .require(new Operation.WithdrawExclusion(then, person.nik(), ground)));
        }
    }
}
