package id.sigi.methods.plan.outcome;

import id.sigi.methods.plan.check.Requirement;
import java.util.List;

/**
 * Asks for effects on the whole distribution of an outcome: on the share of people at or below each threshold, by the plan's estimators, and
 * the differences of the arms' quantiles.
 *
 * @param outcome an outcome of the plan
 * @param thresholds values, rising; the deciles of the people not drawn where none are listed
 * @param quantiles shares between zero and one at which the arms' quantiles are compared; none where none are listed
 */
public record OutcomeDistribution(String outcome, List<Double> thresholds, List<Double> quantiles) {
    public OutcomeDistribution {
        Requirement.text(outcome, "distributions.outcome");
        thresholds = Requirement.any(thresholds, "distributions.thresholds");
        quantiles = Requirement.any(quantiles, "distributions.quantiles");
        Requirement.that(rises(thresholds), "distributions.thresholds must rise");
        Requirement.that(rises(quantiles), "distributions.quantiles must rise");
        Requirement.that(
                quantiles.stream().allMatch(share -> share > 0 && share < 1),
                "distributions.quantiles must lie between 0 and 1");
        Requirement.that(
                thresholds.stream().allMatch(Double::isFinite), "distributions.thresholds must be finite numbers");
    }

    private static boolean rises(List<Double> values) {
        for (int at = 1; at < values.size(); at++) {
            if (!(values.get(at - 1) < values.get(at))) {
                return false;
            }
        }
        return true;
    }
}
