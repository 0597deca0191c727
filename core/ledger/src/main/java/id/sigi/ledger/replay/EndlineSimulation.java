package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.scenario.EndlinePlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.people.SurveyPath;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The researchers invite a sample of first-draw winners and losers; whether somebody answers hangs on the arm alone,
 * unless the scenario says otherwise.
 */
final class EndlineSimulation {
    private static final int NUMBER = 4;

    private final SimulationContext context;
    private final Collection<PersonHistory> lives;
    private final SurveyPath path;

    EndlineSimulation(SimulationContext context, Collection<PersonHistory> lives) {
        this.context = context;
        this.lives = lives;
        path = new SurveyPath(context.scenario());
    }

    void plan() {
        Instant start = ProgrammeTime.startOf(context.scenario().endline().startsOn());
        context.queue().plan(start, this::begin);
    }

    private void begin(Instant start) {
        for (PersonHistory life : lives) {
            RandomStream dice = life.person().dice("endline", 0);
            boolean isInvited = dice.chance(context.scenario().endline().invited(life.hasWonFirst()));
            if (life.firstDraw().isPresent() && isInvited) {
                Instant inviting = start.plus(Duration.ofSeconds(dice.between(0, 86_399)));
                context.queue().plan(inviting, at -> invite(life, at));
            }
        }
    }

    private void invite(PersonHistory life, Instant at) {
        EndlinePlan plan = context.scenario().endline();
        Instant start = ProgrammeTime.startOf(plan.startsOn());
        context.submitter().require(new Operation.InviteToSurvey(at, life.id(), SurveyRound.ENDLINE));
        RandomStream dice = life.person().dice("endline", 1);
        if (dice.chance(path.endlineShare(life.person(), life.hasWonFirst(), life.isParticipant(start)))) {
            Instant answering = at.plus(Duration.ofMinutes(dice.between(10, (plan.days() - 1) * 1_440)));
            context.queue().plan(answering, then -> answer(life, then));
        }
    }

    private void answer(PersonHistory life, Instant at) {
        Instant start = ProgrammeTime.startOf(context.scenario().endline().startsOn());
        context.submitter()
                .require(new Operation.AnswerSurvey(
                        at,
                        life.id("rsp", NUMBER),
                        life.id(),
                        SurveyRound.ENDLINE,
                        path.endline(life.person(), life.isParticipant(start))));
    }
}
