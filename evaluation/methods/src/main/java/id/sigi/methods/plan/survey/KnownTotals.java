package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.List;
import java.util.Map;

/**
 * Totals of the population that are known from elsewhere, such as a register of all beneficiaries, and that the weighted sample must have too.
 *
 * @param method how the weights are moved
 * @param margins numbers of people by the values of columns
 * @param totals totals of columns of numbers, by column
 * @param bounds least and greatest ratio of a new weight to the old; of bounded methods alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KnownTotals(
        CalibrationMethod method, List<CalibrationMargin> margins, Map<String, Double> totals, List<Double> bounds) {
    public KnownTotals {
        method = Requirement.present(method, "calibration.method");
        margins = Requirement.any(margins, "calibration.margins");
        totals = Requirement.any(totals, "calibration.totals");
        bounds = Requirement.any(bounds, "calibration.bounds");
        Requirement.distinct(
                margins, "calibration.margins", margin -> margin.by().words());
        Requirement.that(
                !margins.isEmpty() || !totals.isEmpty(),
                "calibration has neither margins nor totals",
                "Name columns and what they add up to in the population");
        Requirement.that(
                method != CalibrationMethod.POST_STRATIFICATION || (margins.size() == 1 && totals.isEmpty()),
                "post-stratification takes one margin and no totals",
                "Cross the columns of one margin, or say method: raking");
        Requirement.that(
                method != CalibrationMethod.RAKING || totals.isEmpty(),
                "raking takes margins and no totals of numbers",
                "Say method: linear, truncated or logit");
        Requirement.that(
                method.isBounded() == (bounds.size() == 2)
                        && (bounds.isEmpty() || (bounds.get(0) >= 0 && bounds.get(0) < 1 && bounds.get(1) > 1)),
                "calibration.bounds goes with bounded methods and lies on both sides of 1",
                "Say bounds: [0.5, 2], for example");
    }
}
