package id.sigi.app.power;

import id.sigi.methods.power.PlannedOutcome;
import id.sigi.methods.power.PlannedSurvey;
import id.sigi.methods.power.PowerTarget;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is assumed before anything is measured.
 *
 * @param shares expected share of yes-or-no outcomes, by outcome
 * @param deviations expected standard deviation of the others within cells, by outcome
 * @param explained share of the variance that covariates explain
 * @param likeness correlation of the outcome within a household
 * @param householdSize people of a household; empty takes it from the draw, or one
 * @param survey response, weights and take-up
 * @param target power and level
 */
public record PowerAssumptions(
        Map<String, Double> shares,
        Map<String, Double> deviations,
        double explained,
        double likeness,
        OptionalDouble householdSize,
        PlannedSurvey survey,
        PowerTarget target) {
    public PowerAssumptions {
        shares = Map.copyOf(shares);
        deviations = Map.copyOf(deviations);
        shares.forEach((outcome, share) -> {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("the share of " + outcome + " is " + share);
            }
        });
    }

    /** What is known of an outcome; empty if nothing was assumed. */
    Optional<PlannedOutcome> find(String outcome) {
        Optional<PlannedOutcome> ofShare =
                Optional.ofNullable(shares.get(outcome)).map(share -> PlannedOutcome.ofShare(share, explained));
        return ofShare.or(() -> Optional.ofNullable(deviations.get(outcome))
                .map(deviation -> new PlannedOutcome(deviation, explained)));
    }
}
