package id.sigi.programme.scenario.people;

import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.scenario.PopulationPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.WavePlan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the people of one family card have in common.
 *
 * @param members applicants among them
 * @param province province of domicile
 * @param isUrban domicile is urban
 * @param isDisadvantaged domicile is a disadvantaged regency
 * @param firstWave wave that brought the first of them
 * @param drive the household's part of its members' drive, standard normal
 * @param card the family card
 */
record Household(
        int members,
        String province,
        boolean isUrban,
        boolean isDisadvantaged,
        int firstWave,
        double drive,
        FamilyCard card) {
    private static final double LARGER = 0.2;
    private static final int DISTRICTS = 40;
    private static final long CARDS_A_DAY = 9999;
    private static final LocalDate FIRST_CARD = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_CARD = LocalDate.of(2019, 12, 31);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    static Household of(Scenario scenario, long number) {
        PopulationPlan plan = scenario.population();
        RandomStream dice = RandomStream.of(scenario.seed(), "household", number);
        int members = dice.chance(plan.sharedHouseholds()) ? 2 + (dice.chance(LARGER) ? dice.between(1, 2) : 0) : 1;
        String province = dice.among(plan.provinces());
        boolean isUrban = dice.chance(plan.urban());
        boolean isDisadvantaged = dice.chance(plan.disadvantaged());
        int firstWave = firstWave(scenario, dice);
        double drive = dice.gaussian();
        return new Household(
                members, province, isUrban, isDisadvantaged, firstWave, drive, card(province, dice, number));
    }

    static int firstWave(Scenario scenario, RandomStream dice) {
        double left = dice.uniform();
        for (WavePlan wave : scenario.waves()) {
            left -= wave.entrants();
            if (left < 0) {
                return wave.wave();
            }
        }
        return scenario.waves().get(scenario.waves().size() - 1).wave();
    }

    /** The day of registration and the serial number together count the households, which makes cards distinct. */
    private static FamilyCard card(String province, RandomStream dice, long number) {
        LocalDate registered = FIRST_CARD.plusDays(number / CARDS_A_DAY);
        if (registered.isAfter(LAST_CARD)) {
            throw new IllegalArgumentException("there are days for fewer households than " + (number + 1));
        }
        return new FamilyCard("%s%02d%02d%s%04d"
                .formatted(
                        province,
                        dice.between(1, DISTRICTS),
                        dice.between(1, DISTRICTS),
                        DATE.format(registered),
                        1 + number % CARDS_A_DAY));
    }
}
