package id.sigi.programme.scenario.people;

import id.sigi.programme.operation.Answers;
import id.sigi.programme.rules.RecipientSurveys;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.payment.IncentiveUse;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a recipient's answers go from registration towards the endline: everybody has one random moment of change, and each round finds more
 * people past it.
 */
public final class SurveyPath {
    /** Income at registration of somebody whom the endline finds without a job; a choice of this generator. */
    private static final long LOST_JOB_INCOME = 1_500_000;

    private static final double[] PAST_CHANGE = {0.4, 0.65, 0.85};

    private final BehaviourPlan behaviour;

    public SurveyPath(BehaviourPlan behaviour) {
        this.behaviour = behaviour;
    }

    /** A recipient's answers to one of the three recipients' surveys; recipients have taken part. */
    public Answers recipient(Person person, SurveyRound round) {
        int number = RecipientSurveys.number(round).orElseThrow();
        boolean isPast = person.dice("change", 0).uniform() < PAST_CHANGE[number - 1];
        LabourStatus before = person.profile().baselineStatus();
        LabourStatus status = isPast ? person.with().status() : before;
        return new Answers(
                status,
                isPast && person.with().hasNewJob(),
                income(person, status),
                isPast && person.with().hasUsedCertificate(),
                Optional.of(experience(person.dice("experience", number))));
    }

    /** Anybody's answers to the endline. */
    public Answers endline(Person person, boolean isParticipant) {
        LifeOutcome outcome = person.outcome(isParticipant);
        Optional<Answers.RecipientAnswers> experience =
                isParticipant ? Optional.of(experience(person.dice("experience", 0))) : Optional.empty();
        return new Answers(
                outcome.status(),
                outcome.hasNewJob(),
                outcome.monthlyIncomeIdr(),
                outcome.hasUsedCertificate(),
                experience);
    }

    private static long income(Person person, LabourStatus status) {
        if (!status.isEmployed()) {
            return 0;
        }
        long usual = Math.max(person.with().monthlyIncomeIdr(), person.without().monthlyIncomeIdr());
        return usual > 0 ? usual : LOST_JOB_INCOME;
    }

    private Answers.RecipientAnswers experience(RandomStream dice) {
        boolean hasSkillGain = dice.chance(behaviour.skillGain());
        List<IncentiveUse> uses = Arrays.stream(IncentiveUse.values())
                .filter(use -> dice.chance(behaviour.incentiveUses().getOrDefault(use, 0.0)))
                .toList();
        return new Answers.RecipientAnswers(hasSkillGain, uses);
    }
}
