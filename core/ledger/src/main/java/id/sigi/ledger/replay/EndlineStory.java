package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.scenario.Dice;
import id.sigi.programme.scenario.EndlinePlan;
import id.sigi.programme.scenario.SurveyPath;
import id.sigi.programme.vocabulary.SurveyRound;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** The researchers invite a sample of first-draw winners and losers; whether somebody answers hangs on the arm alone. */
final class EndlineStory {
    private static final int NUMBER = 4;

    private final Stage stage;
    private final Collection<Life> lives;
    private final SurveyPath path;

    EndlineStory(Stage stage, Collection<Life> lives) {
        this.stage = stage;
        this.lives = lives;
        path = new SurveyPath(stage.scenario().behaviour());
    }

    void plan() {
        Instant start = ProgrammeTime.startOf(stage.scenario().endline().startsOn());
        stage.agenda().plan(start, this::begin);
    }

    private void begin(Instant start) {
        for (Life life : lives) {
            Dice dice = life.person().dice("endline", 0);
            boolean isInvited = dice.chance(stage.scenario().endline().invited(life.hasWonFirst()));
            if (life.firstDraw().isPresent() && isInvited) {
                Instant inviting = start.plus(Duration.ofSeconds(dice.between(0, 86_399)));
                stage.agenda().plan(inviting, at -> invite(life, at));
            }
        }
    }

    private void invite(Life life, Instant at) {
        EndlinePlan plan = stage.scenario().endline();
        stage.clerk().require(new Operation.InviteToSurvey(at, life.id(), SurveyRound.ENDLINE));
        Dice dice = life.person().dice("endline", 1);
        if (dice.chance(plan.answering(life.hasWonFirst()))) {
            Instant answering = at.plus(Duration.ofMinutes(dice.between(10, (plan.days() - 1) * 1_440)));
            stage.agenda().plan(answering, then -> answer(life, then));
        }
    }

    private void answer(Life life, Instant at) {
        Instant start = ProgrammeTime.startOf(stage.scenario().endline().startsOn());
        stage.clerk()
                .require(new Operation.AnswerSurvey(
                        at,
                        life.id("rsp", NUMBER),
                        life.id(),
                        SurveyRound.ENDLINE,
                        path.endline(life.person(), life.isParticipant(start))));
    }
}
