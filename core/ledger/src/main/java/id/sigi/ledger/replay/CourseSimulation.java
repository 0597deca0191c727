package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.Scores;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.CourseJudgement;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.training.AssessmentPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Courses come into the catalogue before the first wave, scored by three assessors, and some are scored again by two. */
final class CourseSimulation {
    private static final int ADMITTED_BY = 3;
    private static final int MONITORED_BY = 2;
    private static final int DAYS_BEFORE = 20;
    private static final Duration BEFORE_LISTING = Duration.ofHours(210);
    private static final int MONITORED_AFTER = 90;

    private final SimulationContext context;
    private final CourseJudgement judgement;
    private int assessments;

    CourseSimulation(SimulationContext context) {
        this.context = context;
        judgement = new CourseJudgement(context.scenario());
    }

    void plan() {
        LocalDate first = context.scenario().waves().get(0).openedOn();
        int number = 0;
        for (Catalogue.Course course : context.catalogue().courses()) {
            number++;
            RandomStream dice = RandomStream.of(context.scenario().seed(), "assessment", number);
            Instant listed = ProgrammeTime.startOf(first.minusDays(DAYS_BEFORE))
                    .plus(Duration.ofMinutes(dice.between(480, 1_000)));
            context.queue().plan(listed, at -> list(course, at));
            assess(course, new Round(AssessmentPhase.ADMISSION, ADMITTED_BY, listed.minus(BEFORE_LISTING)), dice);
            if (dice.chance(context.scenario().training().monitored())) {
                Instant later = listed.plus(Duration.ofDays(MONITORED_AFTER + dice.between(0, 60)));
                assess(course, new Round(AssessmentPhase.MONITORING, MONITORED_BY, later), dice);
            }
        }
    }

    private record Round(AssessmentPhase phase, int assessors, Instant from) {}

    private void list(Catalogue.Course course, Instant at) {
        context.submitter()
                .require(new Operation.ListCourse(at, course.courseId(), course.providerId(), course.listing()));
    }

    private void assess(Catalogue.Course course, Round round, RandomStream dice) {
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < round.assessors()) {
            int assessor = dice.between(0, context.catalogue().assessors().size() - 1);
            if (chosen.add(assessor)) {
                Scores scores = judgement.scores(course, assessor, dice);
                assessments++;
                String assessmentId = "asm-%06d".formatted(assessments);
                String assessorId = context.catalogue().assessors().get(assessor);
                Instant when = round.from().plus(Duration.ofHours(dice.between(1, 200)));
                context.queue()
                        .plan(
                                when,
                                at -> context.submitter()
                                        .require(new Operation.AssessCourse(
                                                at,
                                                assessmentId,
                                                course.courseId(),
                                                assessorId,
                                                round.phase(),
                                                scores)));
            }
        }
    }
}
