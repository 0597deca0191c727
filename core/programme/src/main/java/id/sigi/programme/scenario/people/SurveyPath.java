package id.sigi.programme.scenario.people;

import id.sigi.programme.operation.Answers;
import id.sigi.programme.operation.WorkAnswers;
import id.sigi.programme.rules.RecipientSurveys;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.BusinessPlan;
import id.sigi.programme.scenario.EndlinePlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.SurveyTruth;
import id.sigi.programme.vocabulary.payment.IncentiveUse;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import id.sigi.programme.vocabulary.survey.SurveyRound;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a recipient's answers go from registration towards the endline: everybody has one random moment of change, and each round finds more
 * people past it. A scenario with known parameters ({@link SurveyTruth}) goes by those instead.
 */
public final class SurveyPath {
    /** Income at registration of somebody whom the endline finds without a job; a choice of this generator. */
    private static final long LOST_JOB_INCOME = 1_500_000;

    private static final double[] PAST_CHANGE = {0.4, 0.65, 0.85};

    /** Number of the endline among the rounds. */
    private static final int ENDLINE = SurveyTruth.ROUNDS;

    private final BehaviourPlan behaviour;
    private final EndlinePlan endline;
    private final Optional<WorkPath> known;
    private final Optional<BusinessPlan> business;

    public SurveyPath(Scenario scenario) {
        behaviour = scenario.behaviour();
        endline = scenario.endline();
        known = scenario.findSurveyTruth().map(WorkPath::new);
        business = scenario.findBusiness();
    }

    /** Share of people like this one, among those invited to a recipients' survey, who answer it. */
    public double responseShare(Person person, SurveyRound round) {
        int number = RecipientSurveys.number(round).orElseThrow();
        return known.flatMap(path -> path.findResponse(person.profile(), status(person, number), number))
                .orElseGet(() -> behaviour.surveyResponse().get(number - 1));
    }

    /** Share of people like this one, among those invited to the endline, who answer it. */
    public double endlineShare(Person person, boolean hasWonFirst, boolean isParticipant) {
        LabourStatus now = person.outcome(isParticipant).status();
        return known.flatMap(path -> path.findResponse(person.profile(), now, ENDLINE))
                .orElseGet(() -> endline.answering(hasWonFirst));
    }

    /** A recipient's answers to one of the three recipients' surveys; recipients have taken part. */
    public Answers recipient(Person person, SurveyRound round) {
        int number = RecipientSurveys.number(round).orElseThrow();
        boolean isPast = isPast(person, number);
        LabourStatus status = status(person, number);
        long income = income(person, status);
        return new Answers(
                status,
                isPast && person.with().hasNewJob(),
                income,
                isPast && person.with().hasUsedCertificate(),
                Optional.of(experience(person.dice("experience", number))),
                workAnswers(person, status, income, number));
    }

    private static boolean isPast(Person person, int number) {
        return person.dice("change", 0).uniform() < PAST_CHANGE[number - 1];
    }

    /** Labour status of a recipient at a survey. */
    private LabourStatus status(Person person, int number) {
        return known.flatMap(path -> path.findStatus(person.seed(), person.profile(), number))
                .orElseGet(() -> isPast(person, number)
                        ? person.with().status()
                        : person.profile().baselineStatus());
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
                experience,
                workAnswers(person, outcome.status(), outcome.monthlyIncomeIdr(), ENDLINE));
    }

    private Optional<WorkAnswers> workAnswers(Person person, LabourStatus status, long income, int number) {
        return business.flatMap(plan -> plan.answers(status, income, person.dice("work answers", number)));
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
