package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.scenario.RandomStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Job platforms post vacancies, and some who completed a course apply for one. The platforms' names are not published. */
final class VacancySimulation {
    private static final int APPLICANTS_PER_VACANCY = 400;
    private static final int LEAST = 4;
    private static final int PORTALS = 3;
    private static final double APPLIES = 0.15;
    private static final int LATEST_DAY = 90;

    private final SimulationContext context;
    private final List<String> posted = new ArrayList<>();

    VacancySimulation(SimulationContext context) {
        this.context = context;
    }

    void plan() {
        LocalDate first = context.scenario().waves().get(0).closedOn();
        int days = Math.toIntExact(
                ChronoUnit.DAYS.between(first, context.scenario().endline().startsOn()));
        int vacancies = Math.max(LEAST, context.scenario().applicants() / APPLICANTS_PER_VACANCY);
        for (int number = 1; number <= vacancies; number++) {
            RandomStream dice = RandomStream.of(context.scenario().seed(), "vacancy", number);
            String vacancyId = "vac-%05d".formatted(number);
            String portalId = "portal-" + dice.between(1, PORTALS);
            // Vacancies are there from the start on: the first is posted on the first day.
            int minutes = number == 1 ? 600 : dice.between(0, days * 1_440);
            context.queue()
                    .plan(
                            ProgrammeTime.startOf(first).plus(Duration.ofMinutes(minutes)),
                            at -> post(vacancyId, portalId, at));
        }
    }

    private void post(String vacancyId, String portalId, Instant at) {
        context.submitter().require(new Operation.PostVacancy(at, vacancyId, portalId));
        posted.add(vacancyId);
    }

    void planSearch(PersonHistory life, Instant completed) {
        RandomStream dice = life.person().dice("vacancy", 0);
        if (dice.chance(APPLIES)) {
            Instant applying = completed.plus(Duration.ofHours(dice.between(2, LATEST_DAY * 24)));
            context.queue()
                    .plan(
                            applying,
                            at -> context.submitter()
                                    .require(new Operation.ApplyForVacancy(at, life.id(), dice.among(posted))));
        }
    }
}
