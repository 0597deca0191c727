package id.sigi.app.power;

import id.sigi.methods.power.PlannedOutcome;
import id.sigi.methods.power.PlannedSurvey;
import id.sigi.methods.power.PowerTarget;
import java.util.HashMap;
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

    /** Nothing assumed of any outcome, everybody answering, one person a household, and the usual target. */
    public static PowerAssumptions withDefaults() {
        return new PowerAssumptions(
                Map.of(), Map.of(), 0, 0, OptionalDouble.empty(), PlannedSurvey.COMPLETE, PowerTarget.USUAL);
    }

    /** With the share that a yes-or-no outcome is expected to have. */
    public PowerAssumptions withShare(String outcome, double share) {
        Map<String, Double> more = new HashMap<>(shares);
        more.put(outcome, share);
        return new PowerAssumptions(more, deviations, explained, likeness, householdSize, survey, target);
    }

    /** With the standard deviation within cells that another outcome is expected to have. */
    public PowerAssumptions withDeviation(String outcome, double deviation) {
        Map<String, Double> more = new HashMap<>(deviations);
        more.put(outcome, deviation);
        return new PowerAssumptions(shares, more, explained, likeness, householdSize, survey, target);
    }

    /** With response, weights and take-up. */
    public PowerAssumptions withSurvey(PlannedSurvey expected) {
        return new PowerAssumptions(shares, deviations, explained, likeness, householdSize, expected, target);
    }

    /** What is known of an outcome; empty if nothing was assumed. */
    Optional<PlannedOutcome> find(String outcome) {
        Optional<PlannedOutcome> ofShare =
                Optional.ofNullable(shares.get(outcome)).map(share -> PlannedOutcome.ofShare(share, explained));
        return ofShare.or(() -> Optional.ofNullable(deviations.get(outcome))
                .map(deviation -> new PlannedOutcome(deviation, explained)));
    }
}
