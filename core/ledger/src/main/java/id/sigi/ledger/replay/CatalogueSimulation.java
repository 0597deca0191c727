package id.sigi.ledger.replay;

import id.sigi.programme.operation.CourseListing;
import id.sigi.programme.operation.Operation;
import id.sigi.programme.operation.ProgrammeTime;
import id.sigi.programme.scenario.Catalogue;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.WavePlan;
import id.sigi.programme.vocabulary.training.Platform;
import id.sigi.programme.vocabulary.training.ProviderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Institutions and platforms come before the first course; some courses change price and title while waves run. Suspensions and
 * withdrawals come only when no credit can be used any more, so that nobody's participation hangs on them.
 */
final class CatalogueSimulation {
    private static final int LAUNCH_YEAR = 2020;
    private static final int DAYS_BEFORE = 35;
    private static final double RENAMED = 0.05;
    private static final double SUSPENDED = 0.03;
    private static final double REPRICED = 0.15;
    private static final double WITHDRAWN = 0.03;
    private static final long PRICE_STEP = 25_000;
    private static final int FIRST_CHANGE_DAY = 50;
    private static final int LAST_CHANGE_DAY = 180;

    private final SimulationContext context;
    private final LocalDate first;
    private final LocalDate afterCredit;

    CatalogueSimulation(SimulationContext context) {
        this.context = context;
        List<WavePlan> waves = context.scenario().waves();
        WavePlan last = waves.get(waves.size() - 1);
        first = waves.get(0).openedOn();
        // A winner of the last wave may open the account in the next year.
        afterCredit = context.rules()
                .getRules(last.wave())
                .creditUseBy()
                .atYear(last.closedOn().plusDays(3).getYear())
                .plusDays(2);
    }

    /** Client code with which an institution signs its calls. */
    static String clientCode(String providerId) {
        return "client-" + providerId;
    }

    /** Sign key of an institution of a scenario; made up like everything else in it. */
    static String signKey(Scenario scenario, String providerId) {
        return "key-%016x".formatted(RandomStream.seed(scenario.seed(), "sign key " + providerId, 0));
    }

    /** The platforms of a year: eight at the launch, seven from 2021. */
    static List<Platform> platforms(int year) {
        return Arrays.stream(Platform.values())
                .filter(platform -> year <= LAUNCH_YEAR || platform != Platform.RUANGGURU)
                .toList();
    }

    void plan() {
        Instant start = ProgrammeTime.startOf(first.minusDays(DAYS_BEFORE));
        planPlatforms(start);
        long number = 0;
        for (String providerId : context.catalogue().providers()) {
            number++;
            planProvider(providerId, number, start.plus(Duration.ofHours(9)).plusSeconds(number));
        }
        number = 0;
        for (Catalogue.Course course : context.catalogue().courses()) {
            planCourse(course, ++number);
        }
    }

    private void planPlatforms(Instant start) {
        for (Platform platform : platforms(first.getYear())) {
            context.queue()
                    .plan(
                            start.plus(Duration.ofHours(8)),
                            at -> context.submitter().require(new Operation.JoinPlatform(at, platform)));
        }
        if (first.getYear() == LAUNCH_YEAR) {
            context.queue()
                    .plan(
                            ProgrammeTime.startOf(LocalDate.of(LAUNCH_YEAR + 1, 1, 1)),
                            at -> context.submitter().require(new Operation.LeavePlatform(at, Platform.RUANGGURU)));
        }
    }

    private static String name(String providerId) {
        return "Lembaga Pelatihan " + providerId.substring("prv-".length());
    }

    /** The first institution is renamed, the second suspended for a time and the third withdrawn, whatever chance says of the others. */
    private void planProvider(String providerId, long number, Instant admitting) {
        RandomStream dice = RandomStream.of(context.scenario().seed(), "provider change", number);
        String name = name(providerId);
        context.queue()
                .plan(
                        admitting,
                        at -> context.submitter()
                                .require(new Operation.AdmitProvider(
                                        at,
                                        providerId,
                                        name,
                                        clientCode(providerId),
                                        signKey(context.scenario(), providerId))));
        if (number == 1 || dice.chance(RENAMED)) {
            Instant renaming = within(dice);
            context.queue().plan(renaming, at -> change(providerId, name + " Nusantara", ProviderStatus.ACTIVE, at));
        } else if (number == 2 || dice.chance(SUSPENDED)) {
            Instant suspending = after(dice);
            context.queue().plan(suspending, at -> change(providerId, name, ProviderStatus.SUSPENDED, at));
            context.queue()
                    .plan(
                            suspending.plus(Duration.ofDays(30)),
                            at -> change(providerId, name, ProviderStatus.ACTIVE, at));
        } else if (number == 3) {
            context.queue()
                    .plan(
                            after(dice),
                            at -> context.submitter().require(new Operation.WithdrawProvider(at, providerId)));
        }
    }

    private void change(String providerId, String name, ProviderStatus status, Instant at) {
        context.submitter().require(new Operation.ChangeProvider(at, providerId, name, status));
    }

    /** The first course changes and the second is withdrawn, whatever chance says of the others. */
    private void planCourse(Catalogue.Course course, long number) {
        RandomStream dice = RandomStream.of(context.scenario().seed(), "course change", number);
        if (number == 1 || dice.chance(REPRICED)) {
            CourseListing listing = changed(course.listing(), number, dice);
            context.queue()
                    .plan(
                            within(dice),
                            at -> context.submitter()
                                    .require(new Operation.ChangeCourse(at, course.courseId(), listing)));
        }
        if (number == 2 || dice.chance(WITHDRAWN)) {
            context.queue()
                    .plan(
                            after(dice),
                            at -> context.submitter().require(new Operation.WithdrawCourse(at, course.courseId())));
        }
    }

    /** A step dearer or cheaper; every price stays below the credit. */
    private static CourseListing changed(CourseListing listing, long number, RandomStream dice) {
        String title = dice.chance(0.3) ? listing.title() + ", edisi baru" : listing.title();
        long step = number % 2 == 0 ? PRICE_STEP : -PRICE_STEP;
        return new CourseListing(title, listing.category(), listing.mode(), listing.priceIdr() + step);
    }

    private Instant within(RandomStream dice) {
        return ProgrammeTime.startOf(first)
                .plus(Duration.ofMinutes(dice.between(FIRST_CHANGE_DAY * 1_440, LAST_CHANGE_DAY * 1_440)));
    }

    private Instant after(RandomStream dice) {
        return ProgrammeTime.startOf(afterCredit).plus(Duration.ofMinutes(dice.between(0, 60 * 1_440)));
    }
}
