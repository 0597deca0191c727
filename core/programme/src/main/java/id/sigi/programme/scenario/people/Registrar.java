package id.sigi.programme.scenario.people;

import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.scenario.BehaviourPlan;
import id.sigi.programme.scenario.PopulationPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.scenario.SelectionPlan;
import id.sigi.programme.scenario.TakeUp;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.Sex;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws the members of one household: profile, identity number and habits. */
final class Registrar {
    private static final double OWN_DRIVE = 0.8;
    private static final double SHARED_DRIVE = 0.6;
    private static final double SAME_WAVE = 0.5;
    private static final double SEX_GAP = 0.05;
    private static final double EDUCATION_STEP = 0.03;
    private static final int UNDERAGE = 17;
    private static final int DISTRICTS = 40;
    private static final int SERVICE_POINTS = 4;

    private final Scenario scenario;
    private final Household household;
    private final Set<String> taken;

    /** @param taken identity numbers given so far; grows with every draft */
    Registrar(Scenario scenario, Household household, Set<String> taken) {
        this.scenario = scenario;
        this.household = household;
        this.taken = taken;
    }

    PersonTraits draft(int number) {
        long seed = RandomStream.seed(scenario.seed(), "person", number);
        double drive = OWN_DRIVE * RandomStream.of(seed, "drive", 0).gaussian() + SHARED_DRIVE * household.drive();
        int firstWave = firstWave(RandomStream.of(seed, "wave", 0));
        Profile profile = profile(RandomStream.of(seed, "profile", 0), firstWave);
        Nik nik = nik(profile, RandomStream.of(seed, "identity", 0));
        RandomStream habit = RandomStream.of(seed, "habits", 0);
        PriorityGroup group =
                habit.chance(scenario.population().priority()) ? PriorityGroup.PRIORITY : PriorityGroup.GENERAL;
        return new PersonTraits(
                "app-%07d".formatted(number),
                nik,
                household.card(),
                profile,
                group,
                habits(habit, firstWave, drive).assistedBy(operator(RandomStream.of(seed, "operator", 0))),
                drive,
                seed);
    }

    private int firstWave(RandomStream dice) {
        return dice.chance(SAME_WAVE) ? household.firstWave() : Household.firstWave(scenario, dice);
    }

    private Profile profile(RandomStream dice, int firstWave) {
        PopulationPlan plan = scenario.population();
        Sex sex = dice.chance(plan.women()) ? Sex.FEMALE : Sex.MALE;
        EducationLevel education = dice.among(plan.education());
        LocalDate birth = birth(dice, firstWave);
        return new Profile(
                sex,
                birth,
                education,
                dice.among(plan.disability()),
                household.province(),
                household.isUrban(),
                household.isDisadvantaged(),
                dice.chance(plan.formerMigrants()),
                dice.chance(plan.bankAccount()),
                dice.chance(plan.ewallet()),
                baseline(dice, sex, education),
                Set.of());
    }

    private LocalDate birth(RandomStream dice, int firstWave) {
        int age = dice.chance(scenario.behaviour().underage()) ? UNDERAGE : age(dice);
        LocalDate opened = scenario.waves().stream()
                .filter(wave -> wave.wave() == firstWave)
                .findFirst()
                .orElseThrow()
                .openedOn();
        // A margin of two months keeps the underage underage until their wave is over.
        return opened.minusYears(age).minusDays(age == UNDERAGE ? dice.between(0, 300) : dice.between(0, 364));
    }

    private int age(RandomStream dice) {
        double left = dice.uniform();
        PopulationPlan.AgeBand last = null;
        for (PopulationPlan.AgeBand band : scenario.population().ages()) {
            last = band;
            left -= band.share();
            if (left < 0) {
                break;
            }
        }
        return dice.between(last.least(), last.most());
    }

    private LabourStatus baseline(RandomStream dice, Sex sex, EducationLevel education) {
        double tilt = (sex == Sex.MALE ? SEX_GAP : -SEX_GAP)
                + EDUCATION_STEP * (Schooling.steps(education) - Schooling.USUAL);
        if (dice.chance(scenario.population().employedAtBaseline() + tilt)) {
            return Employment.of(scenario).status(dice);
        }
        return dice.chance(scenario.population().unemployedOfOthers())
                ? LabourStatus.UNEMPLOYED
                : LabourStatus.OUTSIDE_LABOUR_FORCE;
    }

    private Nik nik(Profile profile, RandomStream dice) {
        LocalDate birth = profile.birthDate();
        int day = birth.getDayOfMonth() + (profile.sex() == Sex.FEMALE ? 40 : 0);
        while (true) {
            String digits = "%s%02d%02d%02d%02d%02d%04d"
                    .formatted(
                            household.province(),
                            dice.between(1, DISTRICTS),
                            dice.between(1, DISTRICTS),
                            day,
                            birth.getMonthValue(),
                            birth.getYear() % 100,
                            dice.between(1, 9999));
            if (taken.add(digits)) {
                return new Nik(digits);
            }
        }
    }

    private Person.Habits habits(RandomStream dice, int firstWave, double drive) {
        BehaviourPlan plan = scenario.behaviour();
        SelectionPlan selection = scenario.selection();
        double persistence = selection.persistence() + selection.persistenceByDrive() * drive;
        boolean isVerifiable = dice.chance(plan.verified());
        return new Person.Habits(
                firstWave,
                Math.max(0, Math.min(1, persistence)),
                takeUp(dice, drive),
                isVerifiable,
                listed(dice, plan.listed()),
                Optional.empty());
    }

    /** Each province has a few service points, whose applicants have nothing else in common. */
    private Optional<String> operator(RandomStream dice) {
        return dice.chance(scenario.behaviour().assisted())
                ? Optional.of("op-%s-%d".formatted(household.province(), dice.between(1, SERVICE_POINTS)))
                : Optional.empty();
    }

    private TakeUp takeUp(RandomStream dice, double drive) {
        BehaviourPlan plan = scenario.behaviour();
        Map<TakeUp, Double> shares = new EnumMap<>(plan.takeUp());
        double more = plan.completesByDrive() * drive;
        double completes = Math.max(0, Math.min(1, shares.getOrDefault(TakeUp.COMPLETES, 0.0) + more));
        double others = 1 - plan.takeUp().getOrDefault(TakeUp.COMPLETES, 0.0);
        shares.replaceAll((type, share) -> others == 0 ? 0.0 : share * (1 - completes) / others);
        shares.put(TakeUp.COMPLETES, completes);
        return dice.among(shares);
    }

    private static Optional<ExclusionReason> listed(RandomStream dice, Map<ExclusionReason, Double> shares) {
        double left = dice.uniform();
        for (ExclusionReason reason : ExclusionReason.values()) {
            left -= shares.getOrDefault(reason, 0.0);
            if (left < 0) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
