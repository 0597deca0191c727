package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.operation.QuestionnaireAnswers;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.RandomStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Most institutions answer the questionnaire of a half-year in its last month; what they say is the generator's choice. */
final class PartnerSimulation {
    private static final double ANSWERS = 0.85;
    private static final int LATEST_MINUTE = 24 * 1_440;
    private static final int MOST_LEARNERS_OF_A_COURSE = 150;

    private final SimulationContext context;

    PartnerSimulation(SimulationContext context) {
        this.context = context;
    }

    void plan() {
        LocalDate first = context.scenario().waves().get(0).openedOn();
        LocalDate last = context.scenario()
                .endline()
                .startsOn()
                .plusDays(context.scenario().endline().days());
        LocalDate half = LocalDate.of(first.getYear(), first.getMonthValue() <= 6 ? 6 : 12, 1);
        while (half.plusMonths(1).isBefore(last)) {
            planHalf(half);
            half = half.plusMonths(6);
        }
    }

    private void planHalf(LocalDate lastMonth) {
        Map<String, Long> courses = context.catalogue().courses().stream()
                .collect(Collectors.groupingBy(Catalogue.Course::providerId, TreeMap::new, Collectors.counting()));
        long number = 0;
        for (Map.Entry<String, Long> provider : courses.entrySet()) {
            RandomStream dice = RandomStream.of(context.scenario().seed(), "questionnaire " + lastMonth, number++);
            if (dice.chance(ANSWERS)) {
                Instant answering =
                        ProgrammeTime.startOf(lastMonth).plus(Duration.ofMinutes(dice.between(480, LATEST_MINUTE)));
                QuestionnaireAnswers answers = answers(Math.toIntExact(provider.getValue()), dice);
                context.queue().plan(answering, at -> answer(provider.getKey(), lastMonth, answers, at));
            }
        }
    }

    private static QuestionnaireAnswers answers(int courses, RandomStream dice) {
        long learners = (long) courses * dice.between(5, MOST_LEARNERS_OF_A_COURSE);
        return new QuestionnaireAnswers(courses, learners, dice.between(2, 5));
    }

    private void answer(String partnerId, LocalDate month, QuestionnaireAnswers answers, Instant at) {
        int half = month.getMonthValue() <= 6 ? 1 : 2;
        context.submitter().require(new Operation.AnswerQuestionnaire(at, partnerId, month.getYear(), half, answers));
    }
}
