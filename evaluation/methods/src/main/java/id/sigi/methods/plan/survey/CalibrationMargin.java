package id.sigi.methods.plan.survey;

import id.sigi.methods.plan.check.Requirement;
import java.util.Map;

/**
 * Known numbers of people by the values of columns.
 *
 * @param by a column, or several whose values are crossed
 * @param totals people in the population by value; crossed values with {@code " | "} between them
 */
public record CalibrationMargin(DomainColumns by, Map<String, Double> totals) {
    public CalibrationMargin {
        by = Requirement.present(by, "calibration.margins.by");
        totals = Requirement.any(totals, "calibration.margins.totals");
        Requirement.that(!totals.isEmpty(), "calibration.margins.totals of " + by.words() + " is empty");
        totals.forEach((value, total) -> Requirement.that(
                Double.isFinite(total) && total >= 0,
                "calibration.margins.totals: " + value + " has the total " + total,
                "Give the number of people in the population"));
    }
}
