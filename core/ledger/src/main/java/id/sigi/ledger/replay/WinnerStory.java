package id.sigi.ledger.replay;

import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.rules.WaveRules;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.Dice;
import id.sigi.programme.scenario.Judgement;
import id.sigi.programme.scenario.Sayings;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.Platform;
import id.sigi.programme.vocabulary.RevocationReason;
import java.time.Duration;
import java.time.Instant;

/** A winner opens an account and trains, or does not. */
final class WinnerStory {
    private static final int LAST_PURCHASE_DAY = 25;
    private static final double BUYS_TOO_LATE = 0.1;
    private static final double COMPLETES_SECOND = 0.9;

    private final Stage stage;
    private final BehaviourPlan behaviour;
    private final PaymentStory payments;
    private final ComplaintStory complaints;
    private final ClassStory classes;
    private final VacancyStory vacancies;

    WinnerStory(Stage stage) {
        this.stage = stage;
        behaviour = stage.scenario().behaviour();
        payments = new PaymentStory(stage);
        complaints = new ComplaintStory(stage);
        classes = new ClassStory(stage);
        vacancies = new VacancyStory(stage);
    }

    /** What hangs on no single winner. */
    void plan() {
        vacancies.plan();
    }

    void plan(Life life, int wave, Instant drawn) {
        Dice dice = life.person().dice("account", 0);
        Instant opening = drawn.plus(Duration.ofMinutes(dice.between(60, 1_440)));
        stage.agenda().plan(opening, at -> open(life, wave, at));
    }

    private void open(Life life, int wave, Instant opened) {
        if (!stage.clerk().apply(new Operation.OpenAccount(opened, life.id("acc", wave), life.id(), wave))) {
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

    private void planTraining(Life life, int wave, Instant opened) {
        Dice dice = life.person().dice("training", 0);
        Catalogue.Course course = dice.among(stage.catalogue().courses());
        stage.agenda().plan(purchasing(dice, opened), at -> {
            if (purchase(life, wave, new Choice(course, 1), at)) {
                Instant completing = at.plus(Duration.ofHours(dice.between(72, 720)));
                classes.planWhole(new ClassStory.Training(life, course, 1), at, completing);
                stage.agenda().plan(completing, then -> complete(life, wave, course, then));
            }
        });
    }

    private void planPurchase(Life life, int wave, Instant opened) {
        Dice dice = life.person().dice("training", 0);
        Catalogue.Course course = dice.among(stage.catalogue().courses());
        stage.agenda().plan(purchasing(dice, opened), at -> {
            if (purchase(life, wave, new Choice(course, 1), at)) {
                classes.planBroken(new ClassStory.Training(life, course, 1), at);
            }
        });
    }

    private static Instant purchasing(Dice dice, Instant opened) {
        return opened.plus(Duration.ofMinutes(dice.between(60, LAST_PURCHASE_DAY * 1_440)));
    }

    private record Choice(Catalogue.Course course, int number) {}

    private boolean purchase(Life life, int wave, Choice choice, Instant at) {
        Platform platform = life.person()
                .dice("platform", choice.number())
                .among(CatalogueStory.platforms(ProgrammeTime.day(at).getYear()));
        return stage.clerk()
                .apply(new Operation.PurchaseCourse(
                        at,
                        life.id("pur", choice.number()),
                        life.id("acc", wave),
                        choice.course().courseId(),
                        platform));
    }

    private void complete(Life life, int wave, Catalogue.Course course, Instant at) {
        stage.clerk().require(new Operation.CompleteCourse(at, life.id("pur", 1), life.id("cer", 1)));
        life.complete(at);
        classes.planCertificate(new ClassStory.Training(life, course, 1), at);
        vacancies.planSearch(life, at);
        Dice dice = life.person().dice("rating", 1);
        if (dice.chance(behaviour.rates())) {
            int stars = Judgement.stars(course, dice);
            stage.agenda().plan(at.plus(Duration.ofHours(dice.between(1, 96))), then -> rate(life, wave, stars, then));
        } else {
            payments.planUnrated(life, at);
        }
        if (dice.chance(behaviour.secondCourse())) {
            planSecond(life, wave, at);
        }
    }

    private void rate(Life life, int wave, int stars, Instant at) {
        stage.clerk()
                .require(new Operation.RateCourse(
                        at, life.id("pur", 1), stars, Sayings.review(life.person(), stars, 1)));
        payments.plan(life, wave, at);
    }

    /** A second course may be too dear for what is left, or too late in the year; then the ledger refuses it. */
    private void planSecond(Life life, int wave, Instant completed) {
        Dice dice = life.person().dice("training", 1);
        Catalogue.Course course = dice.among(stage.catalogue().courses());
        Instant buying = completed.plus(Duration.ofHours(dice.between(24, 480)));
        stage.agenda().plan(buying, at -> {
            if (purchase(life, wave, new Choice(course, 2), at) && dice.chance(COMPLETES_SECOND)) {
                Instant completing = at.plus(Duration.ofHours(dice.between(72, 720)));
                classes.planWhole(new ClassStory.Training(life, course, 2), at, completing);
                stage.agenda().plan(completing, then -> completeSecond(life, course, then));
            }
        });
    }

    private void completeSecond(Life life, Catalogue.Course course, Instant at) {
        stage.clerk().require(new Operation.CompleteCourse(at, life.id("pur", 2), life.id("cer", 2)));
        classes.planCertificate(new ClassStory.Training(life, course, 2), at);
        Dice dice = life.person().dice("rating", 2);
        if (dice.chance(behaviour.rates())) {
            int stars = Judgement.stars(course, dice);
            stage.agenda()
                    .plan(
                            at.plus(Duration.ofHours(dice.between(1, 96))),
                            then -> stage.clerk()
                                    .require(new Operation.RateCourse(
                                            then, life.id("pur", 2), stars, Sayings.review(life.person(), stars, 2))));
        }
    }

    private void planRevocation(Life life, int wave, Instant opened) {
        WaveRules rules = stage.rules().getRules(wave);
        Instant deadline = opened.plus(Duration.ofDays(rules.firstPurchaseDays()));
        Dice dice = life.person().dice("training", 0);
        if (dice.chance(BUYS_TOO_LATE)) {
            Catalogue.Course course = dice.among(stage.catalogue().courses());
            stage.agenda().plan(deadline.plusSeconds(60), at -> purchase(life, wave, new Choice(course, 1), at));
        }
        stage.agenda()
                .plan(
                        deadline.plus(Duration.ofHours(6)),
                        at -> stage.clerk()
                                .require(new Operation.RevokeParticipation(
                                        at, life.id(), RevocationReason.NO_PURCHASE_IN_TIME)));
    }

    private void planDiscovery(Life life, Instant opened) {
        Dice dice = life.person().dice("discovery", 0);
        Instant listing = opened.plus(Duration.ofHours(dice.between(24, 480)));
        stage.agenda()
                .plan(
                        listing,
                        at -> stage.clerk()
                                .require(new Operation.ListExclusion(
                                        at,
                                        life.person().nik(),
                                        life.person().ground(ExclusionReason.BARRED_OCCUPATION))));
        stage.agenda()
                .plan(
                        listing.plus(Duration.ofHours(dice.between(2, 72))),
                        at -> stage.clerk()
                                .require(new Operation.RevokeParticipation(
                                        at, life.id(), RevocationReason.LATER_FOUND_INELIGIBLE)));
    }
}
