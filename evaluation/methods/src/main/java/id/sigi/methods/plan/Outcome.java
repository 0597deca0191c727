package id.sigi.methods.plan;

/**
 * A column on which the effect is estimated.
 *
 * @param name the column
 * @param label what it is, for people
 * @param unit unit of the column, for example {@code share} for a truth or {@code rupiah per month}
 * @param family outcomes that answer one question; p-values are adjusted within it
 */
public record Outcome(String name, Wording label, String unit, String family) {
    public Outcome {
        Demand.text(name, "name");
        Demand.present(label, "label");
        Demand.text(unit, "unit");
        family = family == null ? "main" : Demand.text(family, "family");
    }
}
