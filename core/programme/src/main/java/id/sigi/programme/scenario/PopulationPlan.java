package id.sigi.programme.scenario;

import id.sigi.programme.vocabulary.Disability;
import id.sigi.programme.vocabulary.EducationLevel;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.List;
import java.util.Map;

/**
 * Who applies.
 *
 * @param provinces share of each province, code of two digits
 * @param women share of women
 * @param ages bands of ages and their shares
 * @param education share of each level
 * @param disability share of each kind
 * @param urban share with an urban domicile
 * @param disadvantaged share in a disadvantaged regency
 * @param formerMigrants share of former migrant workers
 * @param priority share in the priority group
 * @param bankAccount share with a bank account
 * @param ewallet share with an e-wallet
 * @param employedAtBaseline share employed at registration
 * @param unemployedOfOthers share of the others who seek work
 * @param ownAccountAssisted share of the self-employed who have help
 * @param otherEmployed shares among the employed who are neither self-employed nor employers
 * @param sharedHouseholds share of households with two or more applicants
 */
public record PopulationPlan(
        Map<String, Double> provinces,
        double women,
        List<AgeBand> ages,
        Map<EducationLevel, Double> education,
        Map<Disability, Double> disability,
        double urban,
        double disadvantaged,
        double formerMigrants,
        double priority,
        double bankAccount,
        double ewallet,
        double employedAtBaseline,
        double unemployedOfOthers,
        double ownAccountAssisted,
        Map<LabourStatus, Double> otherEmployed,
        double sharedHouseholds) {
    public PopulationPlan {
        ages = List.copyOf(ages);
        ShareChecks.checkWhole("provinces", provinces);
        ShareChecks.checkWhole("education", education);
        ShareChecks.checkWhole("disability", disability);
        ShareChecks.checkWhole("otherEmployed", otherEmployed);
        ShareChecks.require(
                Math.abs(ages.stream().mapToDouble(AgeBand::share).sum() - 1) < 1e-9,
                "the shares of ages must sum to 1");
        ShareChecks.check("women", women);
        ShareChecks.check("urban", urban);
        ShareChecks.check("disadvantaged", disadvantaged);
        ShareChecks.check("formerMigrants", formerMigrants);
        ShareChecks.check("priority", priority);
        ShareChecks.check("bankAccount", bankAccount);
        ShareChecks.check("ewallet", ewallet);
        ShareChecks.check("employedAtBaseline", employedAtBaseline);
        ShareChecks.check("unemployedOfOthers", unemployedOfOthers);
        ShareChecks.check("ownAccountAssisted", ownAccountAssisted);
        ShareChecks.check("sharedHouseholds", sharedHouseholds);
    }

    /**
     * A band of ages.
     *
     * @param least youngest
     * @param most oldest
     * @param share share of the applicants
     */
    public record AgeBand(int least, int most, double share) {
        public AgeBand {
            ShareChecks.require(least <= most, "a band of ages is reversed: " + least + ".." + most);
            ShareChecks.check("share of ages", share);
        }
    }
}
