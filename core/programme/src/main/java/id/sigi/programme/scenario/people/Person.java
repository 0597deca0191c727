package id.sigi.programme.scenario.people;

import id.sigi.programme.identity.AccountNumber;
import id.sigi.programme.identity.Contact;
import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.TakeUp;
import id.sigi.programme.vocabulary.ExclusionGround;
import id.sigi.programme.vocabulary.ExclusionReason;
import id.sigi.programme.vocabulary.PriorityGroup;
import id.sigi.programme.vocabulary.RegisterCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A person of a scenario, with what only a scenario can know: the life with and the life without participation.
 *
 * @param applicantId registration number
 * @param nik identity number
 * @param familyCard family card
 * @param profile what the person declares
 * @param priorityGroup priority group
 * @param habits what the person would do
 * @param without the endline without participation
 * @param with the endline with participation
 * @param seed seed of everything else that happens to the person
 */
public record Person(
        String applicantId,
        Nik nik,
        FamilyCard familyCard,
        Profile profile,
        PriorityGroup priorityGroup,
        Habits habits,
        LifeOutcome without,
        LifeOutcome with,
        long seed) {
    private static final double DECLARES = 0.1;

    /**
     * What a person would do.
     *
     * @param firstWave first wave the person joins
     * @param persistence chance of joining the next wave after losing
     * @param takeUp what the person would do with a place
     * @param isVerifiable whether the identity passes the check
     * @param listedAs exclusion list that names the person before the first draw
     * @param operatorId code of the operator who enters the person's applications; empty where the person does
     */
    public record Habits(
            int firstWave,
            double persistence,
            TakeUp takeUp,
            boolean isVerifiable,
            Optional<ExclusionReason> listedAs,
            Optional<String> operatorId) {

        Habits assistedBy(Optional<String> operator) {
            return new Habits(firstWave, persistence, takeUp, isVerifiable, listedAs, operator);
        }
    }

    /** A stream of chance of this person for one purpose. */
    public RandomStream dice(String purpose, long number) {
        return RandomStream.of(seed, purpose, number);
    }

    /**
     * What the person declares at registration. Only people who fail the register's check declare a barred occupation here, so that no draw
     * hangs on it.
     */
    public Profile declaredProfile() {
        boolean declares = !habits.isVerifiable() && dice("declares", 0).chance(DECLARES);
        return declares ? profile.withDeclared(ground(ExclusionReason.BARRED_OCCUPATION)) : profile;
    }

    /** How the person is called and reached. */
    public Contact contact() {
        return Contacts.of(this);
    }

    /** Number of the bank account or e-wallet that the person would be paid into. */
    public AccountNumber accountNumber() {
        return Contacts.accountNumber(this);
    }

    /** What the population register says of the person. */
    public RegisterCheck registerCheck() {
        List<RegisterCheck> failures = Arrays.stream(RegisterCheck.values())
                .filter(check -> check != RegisterCheck.PASSED)
                .toList();
        return habits.isVerifiable()
                ? RegisterCheck.PASSED
                : dice("register check", 0).among(failures);
    }

    /** On which ground a list would name the person for a reason. */
    public ExclusionGround ground(ExclusionReason reason) {
        return dice("ground " + reason, 0).among(ExclusionGround.of(reason));
    }

    /** Whether the person, having lost before, joins a wave; the same answer whenever asked. */
    public boolean joinsAgain(int wave) {
        return dice("again", wave).chance(habits.persistence());
    }

    /** Whether the person would take part if a place were won. */
    public boolean wouldParticipate() {
        return habits.takeUp() == TakeUp.COMPLETES;
    }

    /** The endline of the person in the world that came true. */
    public LifeOutcome outcome(boolean isParticipant) {
        return isParticipant ? with : without;
    }
}
