package id.sigi.reports.label;

import java.util.Map;
import java.util.Optional;

/**
 * What a plan says of its outcomes, in one language.
 *
 * @param names what each outcome is, by its code
 * @param units in what it is measured, by its code
 */
public record OutcomeNames(Map<String, String> names, Map<String, String> units) {
    /** Nothing is declared. */
    public static final OutcomeNames NONE = new OutcomeNames(Map.of(), Map.of());

    public OutcomeNames {
        names = Map.copyOf(names);
        units = Map.copyOf(units);
    }

    Optional<String> findName(String code) {
        return Optional.ofNullable(names.get(code));
    }

    Optional<String> findUnit(String code) {
        return Optional.ofNullable(units.get(code));
    }
}
