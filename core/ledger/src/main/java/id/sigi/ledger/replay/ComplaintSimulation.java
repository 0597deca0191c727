package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.people.SampleTexts;
import id.sigi.programme.vocabulary.ComplaintChannel;
import id.sigi.programme.vocabulary.ComplaintTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Some beneficiaries complain; most complaints are resolved. Volumes by channel follow the programme's own of May 2021, without email. */
final class ComplaintSimulation {
    private static final Map<ComplaintChannel, Double> CHANNELS = new EnumMap<>(
            Map.of(ComplaintChannel.HOTLINE, 0.05, ComplaintChannel.LIVE_CHAT, 0.60, ComplaintChannel.WEB_FORM, 0.35));
    private static final int DAYS = 150;

    private final SimulationContext context;
    private final BehaviourPlan behaviour;

    ComplaintSimulation(SimulationContext context) {
        this.context = context;
        behaviour = context.scenario().behaviour();
    }

    void plan(PersonHistory life, Instant opened) {
        RandomStream dice = life.person().dice("complaint", 0);
        if (dice.chance(behaviour.complains())) {
            ComplaintChannel channel = dice.among(CHANNELS);
            ComplaintTopic topic = dice.among(Arrays.asList(ComplaintTopic.values()));
            Instant complaining = opened.plus(Duration.ofMinutes(dice.between(10, DAYS * 1_440)));
            context.queue().plan(complaining, at -> open(life, channel, topic, at));
        }
    }

    private void open(PersonHistory life, ComplaintChannel channel, ComplaintTopic topic, Instant opened) {
        context.submitter()
                .require(new Operation.OpenComplaint(
                        opened,
                        life.id("cpl", 1),
                        life.id(),
                        channel,
                        topic,
                        SampleTexts.complaint(life.person(), topic)));
        RandomStream dice = life.person().dice("complaint", 1);
        if (dice.chance(behaviour.resolved())) {
            Instant response = opened.plusSeconds(seconds(dice.lognormal(responseHours(channel), 0.8)));
            Instant resolving = response.plusSeconds(seconds(dice.lognormal(36, 1.0)));
            context.queue()
                    .plan(
                            resolving,
                            at -> context.submitter()
                                    .require(new Operation.ResolveComplaint(at, life.id("cpl", 1), response)));
        }
    }

    /** Median hours to the first response; no target is published, these are the generator's choice. */
    private static double responseHours(ComplaintChannel channel) {
        return switch (channel) {
            case HOTLINE -> 0.2;
            case LIVE_CHAT -> 1.5;
            case WEB_FORM -> 20;
        };
    }

    private static long seconds(double hours) {
        return Math.round(hours * 3_600);
    }
}
