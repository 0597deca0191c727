package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.CourseJudgement;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.people.SampleTexts;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.RevocationReason;
import id.sigi.programme.vocabulary.training.Platform;
import java.time.Duration;
import java.time.Instant;

/** A winner opens an account and trains, or does not. */
final class WinnerSimulation {
    private static final int LAST_PURCHASE_DAY = 25;
    private static final double BUYS_TOO_LATE = 0.1;
    private static final double COMPLETES_SECOND = 0.9;

    private final SimulationContext context;
    private final BehaviourPlan behaviour;
    private final PaymentSimulation payments;
    private final ComplaintSimulation complaints;
    private final ClassSimulation classes;
    private final VacancySimulation vacancies;

    WinnerSimulation(SimulationContext context) {
        this.context = context;
        behaviour = context.scenario().behaviour();
        payments = new PaymentSimulation(context);
        complaints = new ComplaintSimulation(context);
        classes = new ClassSimulation(context);
        vacancies = new VacancySimulation(context);
    }

    /** What hangs on no single winner. */
    void plan() {
        vacancies.plan();
    }

    void plan(PersonHistory life, int wave, Instant drawn) {
        RandomStream dice = life.person().dice("account", 0);
        Instant opening = drawn.plus(Duration.ofMinutes(dice.between(60, 1_440)));
        context.queue().plan(opening, at -> open(life, wave, at));
    }

    private void open(PersonHistory life, int wave, Instant opened) {
        if (!context.submitter().apply(new Operation.OpenAccount(opened, life.id("acc", wave), life.id(), wave))) {
            return;
        }
        complaints.plan(life, opened);
        switch (life.person().habits().takeUp()) {
            case COMPLETES -> planTraining(life, wave, opened);
            case BUYS_ONLY -> planPurchase(life, wave, opened);
            case BUYS_NOTHING -> planRevocation(life, wave, opened);
            case FOUND_INELIGIBLE -> planDiscovery(life, opened);
        }
    }

    private void planTraining(PersonHistory life, int wave, Instant opened) {
        RandomStream dice = life.person().dice("training", 0);
        Catalogue.Course course = dice.among(context.catalogue().courses());
        context.queue().plan(purchasing(dice, opened), at -> {
            if (purchase(life, wave, new Choice(course, 1), at)) {
                Instant completing = at.plus(Duration.ofHours(dice.between(72, 720)));
                classes.planWhole(new ClassSimulation.Training(life, course, 1), at, completing);
                context.queue().plan(completing, then -> complete(life, wave, course, then));
            }
        });
    }

    private void planPurchase(PersonHistory life, int wave, Instant opened) {
        RandomStream dice = life.person().dice("training", 0);
        Catalogue.Course course = dice.among(context.catalogue().courses());
        context.queue().plan(purchasing(dice, opened), at -> {
            if (purchase(life, wave, new Choice(course, 1), at)) {
                classes.planBroken(new ClassSimulation.Training(life, course, 1), at);
            }
        });
    }

    private static Instant purchasing(RandomStream dice, Instant opened) {
        return opened.plus(Duration.ofMinutes(dice.between(60, LAST_PURCHASE_DAY * 1_440)));
    }

    private record Choice(Catalogue.Course course, int number) {}

    private boolean purchase(PersonHistory life, int wave, Choice choice, Instant at) {
        Platform platform = life.person()
                .dice("platform", choice.number())
                .among(CatalogueSimulation.platforms(ProgrammeTime.day(at).getYear()));
        return context.submitter()
                .apply(new Operation.PurchaseCourse(
                        at,
                        life.id("pur", choice.number()),
                        life.id("acc", wave),
                        choice.course().courseId(),
                        platform));
    }

    private void complete(PersonHistory life, int wave, Catalogue.Course course, Instant at) {
        context.submitter().require(new Operation.CompleteCourse(at, life.id("pur", 1), life.id("cer", 1)));
        life.complete(at);
        classes.planCertificate(new ClassSimulation.Training(life, course, 1), at);
        vacancies.planSearch(life, at);
        RandomStream dice = life.person().dice("rating", 1);
        if (dice.chance(behaviour.rates())) {
            int stars = CourseJudgement.stars(course, dice);
            context.queue().plan(at.plus(Duration.ofHours(dice.between(1, 96))), then -> rate(life, wave, stars, then));
        } else {
            payments.planUnrated(life, at);
        }
        if (dice.chance(behaviour.secondCourse())) {
            planSecond(life, wave, at);
        }
    }

    private void rate(PersonHistory life, int wave, int stars, Instant at) {
        context.submitter()
                .require(new Operation.RateCourse(
                        at, life.id("pur", 1), stars, SampleTexts.review(life.person(), stars, 1)));
        payments.plan(life, wave, at);
    }

    /** A second course may be too dear for what is left, or too late in the year; then the ledger refuses it. */
    private void planSecond(PersonHistory life, int wave, Instant completed) {
        RandomStream dice = life.person().dice("training", 1);
        Catalogue.Course course = dice.among(context.catalogue().courses());
        Instant buying = completed.plus(Duration.ofHours(dice.between(24, 480)));
        context.queue().plan(buying, at -> {
            if (purchase(life, wave, new Choice(course, 2), at) && dice.chance(COMPLETES_SECOND)) {
                Instant completing = at.plus(Duration.ofHours(dice.between(72, 720)));
                classes.planWhole(new ClassSimulation.Training(life, course, 2), at, completing);
                context.queue().plan(completing, then -> completeSecond(life, course, then));
            }
        });
    }

    private void completeSecond(PersonHistory life, Catalogue.Course course, Instant at) {
        context.submitter().require(new Operation.CompleteCourse(at, life.id("pur", 2), life.id("cer", 2)));
        classes.planCertificate(new ClassSimulation.Training(life, course, 2), at);
        RandomStream dice = life.person().dice("rating", 2);
        if (dice.chance(behaviour.rates())) {
            int stars = CourseJudgement.stars(course, dice);
            context.queue()
                    .plan(
                            at.plus(Duration.ofHours(dice.between(1, 96))),
                            then -> context.submitter()
                                    .require(new Operation.RateCourse(
                                            then,
                                            life.id("pur", 2),
                                            stars,
                                            SampleTexts.review(life.person(), stars, 2))));
        }
    }

    private void planRevocation(PersonHistory life, int wave, Instant opened) {
        WaveRules rules = context.rules().getRules(wave);
        Instant deadline = opened.plus(Duration.ofDays(rules.firstPurchaseDays()));
        RandomStream dice = life.person().dice("training", 0);
        if (dice.chance(BUYS_TOO_LATE)) {
            Catalogue.Course course = dice.among(context.catalogue().courses());
            context.queue().plan(deadline.plusSeconds(60), at -> purchase(life, wave, new Choice(course, 1), at));
        }
        context.queue()
                .plan(
                        deadline.plus(Duration.ofHours(6)),
                        at -> context.submitter()
                                .require(new Operation.RevokeParticipation(
                                        at, life.id(), RevocationReason.NO_PURCHASE_IN_TIME)));
    }

    private void planDiscovery(PersonHistory life, Instant opened) {
        RandomStream dice = life.person().dice("discovery", 0);
        Instant listing = opened.plus(Duration.ofHours(dice.between(24, 480)));
        context.queue()
                .plan(
                        listing,
                        at -> context.submitter()
                                .require(new Operation.ListExclusion(
                                        at,
                                        life.person().nik(),
                                        life.person().ground(ExclusionReason.BARRED_OCCUPATION))));
        context.queue()
                .plan(
                        listing.plus(Duration.ofHours(dice.between(2, 72))),
                        at -> context.submitter()
                                .require(new Operation.RevokeParticipation(
                                        at, life.id(), RevocationReason.LATER_FOUND_INELIGIBLE)));
    }
}
