package id.sigi.programme.scenario.people;

import id.sigi.programme.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The people of a scenario.
 *
 * @param people in the order of their registration numbers
 */
public record Population(List<Person> people) {
    public Population {
        people = List.copyOf(people);
    }

    /** The population that a scenario implies; the same scenario always implies the same people. */
    public static Population of(Scenario scenario) {
        List<PersonTraits> drafts = new ArrayList<>(scenario.applicants());
        Set<String> taken = new HashSet<>();
        for (long number = 0; drafts.size() < scenario.applicants(); number++) {
            Household household = Household.of(scenario, number);
            int members = Math.min(household.members(), scenario.applicants() - drafts.size());
            for (int member = 0; member < members; member++) {
                drafts.add(new Registrar(scenario, household, taken).draft(drafts.size() + 1));
            }
        }
        return new Population(PotentialOutcomes.of(scenario, drafts).people());
    }
}
