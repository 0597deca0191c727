package id.sigi.programme.scenario.people;

import id.sigi.programme.scenario.OutcomeFigures;
import id.sigi.programme.scenario.PopulationPlan;
import id.sigi.programme.scenario.RandomStream;
import id.sigi.programme.scenario.Scenario;
import id.sigi.programme.vocabulary.survey.LabourStatus;
import java.util.Map;

/**
 * The mix of statuses among the employed without participation; the same at registration and at the endline, so that the shares of the
 * scenario hold at both.
 *
 * @param selfEmployed share of the self-employed among the employed
 * @param businessOwner share of employers among the employed
 * @param assisted share of the self-employed who have help
 * @param others shares of the remaining statuses
 */
record Employment(double selfEmployed, double businessOwner, double assisted, Map<LabourStatus, Double> others) {

    static Employment of(Scenario scenario) {
        OutcomeFigures figures = scenario.outcomes().without();
        double employed = figures.employed();
        PopulationPlan plan = scenario.population();
        return new Employment(
                employed == 0 ? 0 : figures.selfEmployed() / employed,
                employed == 0 ? 0 : figures.businessOwner() / employed,
                plan.ownAccountAssisted(),
                plan.otherEmployed());
    }

    LabourStatus status(RandomStream dice) {
        double at = dice.uniform();
        if (at < selfEmployed) {
            return selfEmployedStatus(dice);
        }
        return at < selfEmployed + businessOwner ? LabourStatus.EMPLOYER : dice.among(others);
    }

    LabourStatus selfEmployedStatus(RandomStream dice) {
        return dice.chance(assisted) ? LabourStatus.OWN_ACCOUNT_ASSISTED : LabourStatus.OWN_ACCOUNT;
    }
}
