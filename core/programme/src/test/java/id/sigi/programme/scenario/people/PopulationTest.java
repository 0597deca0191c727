package id.sigi.programme.scenario.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.fault.RequestFault;
import id.sigi.programme.scenario.EndlineOutcome;
import id.sigi.programme.scenario.OutcomeFigures;
import id.sigi.programme.scenario.OutcomePlan;
import id.sigi.programme.scenario.PopulationPlan;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.TakeUp;
import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("kernel")
class PopulationTest {
    private static final Scenario SCENARIO = Scenario.standard();
    private static final List<Person> PEOPLE = Population.of(SCENARIO).people();

    private static double mean(ToDoubleFunction<Person> value) {
        return PEOPLE.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double share(Predicate<Person> is) {
        return mean(person -> is.test(person) ? 1 : 0);
    }

    /** The truth is the scenario's figures, which are the published ones: effects to one person, means of statuses within sampling. */
    @ParameterizedTest
    @EnumSource(EndlineOutcome.class)
    void effectsOfParticipationAreTheScenarios(EndlineOutcome outcome) {
        OutcomeFigures effect = SCENARIO.outcomes().effect();
        boolean isMoney = outcome == EndlineOutcome.MONTHLY_INCOME_IDR;
        double found =
                mean(person -> person.with().of(outcome) - person.without().of(outcome));
        assertEquals(effect.of(outcome), found, isMoney ? 500 : 0.00006);
        double without = mean(person -> person.without().of(outcome));
        // 0.011 is three standard errors of a share near one half among 20,000 people.
        assertEquals(SCENARIO.outcomes().without().of(outcome), without, isMoney ? 500 : 0.011);
    }

    /** Numbers and cards are checked as they are made; here only that no two households share a card. */
    @Test
    void everyHouseholdHasACardOfItsOwn() {
        long cards = PEOPLE.stream().map(Person::familyCard).distinct().count();
        long numbers = PEOPLE.stream()
                .map(person -> person.familyCard().digits().substring(6))
                .distinct()
                .count();
        assertEquals(cards, numbers, "the date and the serial number alone tell cards apart");
        assertTrue(cards > 10_000 && cards < PEOPLE.size(), "cards: " + cards);
        assertTrue(PEOPLE.stream()
                .allMatch(person ->
                        person.familyCard().digits().startsWith(person.profile().province())));
    }

    /** Press release of December 2021, as the scenario file cites it. */
    @Test
    void theStandardScenarioCarriesThePublishedFigures() {
        OutcomeFigures published = new OutcomeFigures(0.047, 0.028, 0.009, 0.051, 122_500, 0.117);
        assertEquals(published, SCENARIO.outcomes().effect());
        assertEquals(
                new OutcomeFigures(0.588, 0.233, 0.030, 0.283, 1_225_000, 0.068),
                SCENARIO.outcomes().without());
        assertEquals(20_000, SCENARIO.applicants());
        assertEquals(6, SCENARIO.waves().size());
    }

    @Test
    void participationMovesPeopleOnlyIntoWork() {
        for (Person person : PEOPLE) {
            LabourStatus before = person.without().status();
            assertTrue(before == person.with().status() || !before.isEmployed());
            assertTrue(person.with().hasNewJob() || !person.without().hasNewJob());
        }
    }

    @Test
    void sharesAreNearTheScenarios() {
        PopulationPlan plan = SCENARIO.population();
        assertEquals(plan.women(), share(person -> person.profile().sex() == Sex.FEMALE), 0.012);
        assertEquals(plan.urban(), share(person -> person.profile().isUrban()), 0.012);
        assertEquals(
                1 - plan.disability().get(Disability.NONE),
                share(person -> person.profile().disability() != Disability.NONE),
                0.005);
        assertEquals(
                plan.employedAtBaseline(),
                share(person -> person.profile().baselineStatus().isEmployed()),
                0.02);
        assertEquals(
                SCENARIO.behaviour().verified(), share(person -> person.habits().isVerifiable()), 0.005);
        assertEquals(SCENARIO.behaviour().takeUp().get(TakeUp.COMPLETES), share(Person::wouldParticipate), 0.01);
        Map<?, Long> sizes = PEOPLE.stream().collect(Collectors.groupingBy(Person::familyCard, Collectors.counting()));
        double shared =
                (double) sizes.values().stream().filter(size -> size >= 2).count() / sizes.size();
        assertEquals(plan.sharedHouseholds(), shared, 0.006);
    }

    /** What makes ever against never selected a trap: the persistent would work more often anyway. */
    @Test
    void thePersistentWouldWorkMoreOftenAnyway() {
        double median = PEOPLE.stream()
                .mapToDouble(person -> person.habits().persistence())
                .sorted()
                .skip(PEOPLE.size() / 2)
                .findFirst()
                .orElseThrow();
        Map<Boolean, Double> employed = PEOPLE.stream()
                .collect(Collectors.partitioningBy(
                        person -> person.habits().persistence() > median,
                        Collectors.averagingDouble(person -> person.without().of(EndlineOutcome.IS_EMPLOYED))));
        assertTrue(employed.get(true) - employed.get(false) > 0.1, employed.toString());
    }

    @Test
    void theSameSeedGivesTheSamePeopleAndAnotherSeedOthers() {
        Scenario small = Scenario.small();
        assertEquals(Population.of(small), Population.of(small));
        assertNotEquals(Population.of(small), Population.of(small.withSeed(8)));
        assertEquals(
                PEOPLE.size(), PEOPLE.stream().map(Person::nik).distinct().count(), "identity numbers are distinct");
    }

    @Test
    void withoutAnEffectBothLivesAreTheSame() {
        OutcomeFigures without = SCENARIO.outcomes().without();
        Scenario idle = Scenario.small().withOutcomes(new OutcomePlan(without, new OutcomeFigures(0, 0, 0, 0, 0, 0)));
        Population.of(idle).people().forEach(person -> assertEquals(person.without(), person.with()));
    }

    @Test
    void figuresThatCannotHoldTogetherAreRefused() {
        OutcomeFigures without = SCENARIO.outcomes().without();
        Scenario torn = Scenario.small().withOutcomes(new OutcomePlan(without, new OutcomeFigures(0.2, 0, 0, 0, 0, 0)));
        RequestFault fault = assertThrows(RequestFault.class, () -> Population.of(torn));
        assertTrue(fault.getMessage().contains("newJob"), fault.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new OutcomeFigures(0.1, 0.1, 0.1, 0, 0, 0));
    }
}
