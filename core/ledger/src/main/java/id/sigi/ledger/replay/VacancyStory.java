package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.scenario.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Job platforms post vacancies, and some who completed a course apply for one. The platforms' names are not published. */
final class VacancyStory {
    private static final int APPLICANTS_PER_VACANCY = 400;
    private static final int LEAST = 4;
    private static final int PORTALS = 3;
    private static final double APPLIES = 0.15;
    private static final int LATEST_DAY = 90;

    private final Stage stage;
    private final List<String> posted = new ArrayList<>();

    VacancyStory(Stage stage) {
        this.stage = stage;
    }

    void plan() {
        LocalDate first = stage.scenario().waves().get(0).closedOn();
        int days = Math.toIntExact(
                ChronoUnit.DAYS.between(first, stage.scenario().endline().startsOn()));
        int vacancies = Math.max(LEAST, stage.scenario().applicants() / APPLICANTS_PER_VACANCY);
        for (int number = 1; number <= vacancies; number++) {
            Dice dice = Dice.of(stage.scenario().seed(), "vacancy", number);
            String vacancyId = "vac-%05d".formatted(number);
            String portalId = "portal-" + dice.between(1, PORTALS);
            // Vacancies are there from the start on: the first is posted on the first day.
            int minutes = number == 1 ? 600 : dice.between(0, days * 1_440);
            stage.agenda()
                    .plan(
                            ProgrammeTime.startOf(first).plus(Duration.ofMinutes(minutes)),
                            at -> post(vacancyId, portalId, at));
        }
    }

    private void post(String vacancyId, String portalId, Instant at) {
        stage.clerk().require(new Operation.PostVacancy(at, vacancyId, portalId));
        posted.add(vacancyId);
    }

    void planSearch(Life life, Instant completed) {
        Dice dice = life.person().dice("vacancy", 0);
        if (dice.chance(APPLIES)) {
            Instant applying = completed.plus(Duration.ofHours(dice.between(2, LATEST_DAY * 24)));
            stage.agenda()
                    .plan(
                            applying,
                            at -> stage.clerk()
                                    .require(new Operation.ApplyForVacancy(at, life.id(), dice.among(posted))));
        }
    }
}
