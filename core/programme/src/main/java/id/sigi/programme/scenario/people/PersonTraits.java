package id.sigi.programme.scenario.people;

import id.sigi.programme.identity.FamilyCard;
import id.sigi.programme.identity.Nik;
import id.sigi.programme.operation.Profile;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.vocabulary.PriorityGroup;

/**
 * A person before the potential outcomes are known.
 *
 * @param drive standard normal trait that raises both work and persistence, the confounder of naive comparisons
 */
record PersonTraits(
        String applicantId,
        Nik nik,
        FamilyCard familyCard,
        Profile profile,
        PriorityGroup priorityGroup,
        Person.Habits habits,
        double drive,
        long seed) {

    RandomStream dice(String purpose) {
        return RandomStream.of(seed, purpose, 0);
    }

    Person complete(LifeOutcome without, LifeOutcome with) {
        return new Person(applicantId, nik, familyCard, profile, priorityGroup, habits, without, with, seed);
    }
}
