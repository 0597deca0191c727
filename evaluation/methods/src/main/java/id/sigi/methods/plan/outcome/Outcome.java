package id.sigi.methods.plan.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.data.Wording;
import java.util.Optional;

/**
 * A column on which the effect is estimated.
 *
 * @param name the column
 * @param label what it is, for people
 * @param unit unit of the column, for example {@code share} for a truth or {@code rupiah per month}
 * @param family outcomes that answer one question; p-values are adjusted within it
 * @param window when it counts; nothing where it always does
 */
public record Outcome(
        String name,
        Wording label,
        String unit,
        String family,
        @JsonInclude(JsonInclude.Include.NON_NULL) OutcomeWindow window) {
    public Outcome {
        Requirement.text(name, "name");
        Requirement.present(label, "label");
        Requirement.text(unit, "unit");
        family = family == null ? "main" : Requirement.text(family, "family");
    }

    /** When it counts, if not always; a plan that does not say keeps the hash it had before there was any window. */
    public Optional<OutcomeWindow> findWindow() {
        return Optional.ofNullable(window);
    }
}
