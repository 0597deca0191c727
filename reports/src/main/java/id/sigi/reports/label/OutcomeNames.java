package id.sigi.reports.label;

import java.util.Map;
import java.util.Optional;

/**
 * What a plan says of its outcomes, in one language.
 *
 * @param names what each outcome is, by its code
 * @param units in what it is measured, by its code
 * @param contrast whom it compares; empty where the plan compares nobody
 */
public record OutcomeNames(Map<String, String> names, Map<String, String> units, String contrast) {
    /** Nothing is declared. */
    public static final OutcomeNames NONE = new OutcomeNames(Map.of(), Map.of(), "");

    private static final String SELECTION = "selected minus not selected";

    public OutcomeNames {
        names = Map.copyOf(names);
        units = Map.copyOf(units);
    }

    Optional<String> findName(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Whether what was drawn is an offer of any kind, and not the programme's own selection. */
    boolean isOffer() {
        return !contrast.isEmpty() && !contrast.equals(SELECTION);
    }

    Optional<String> findUnit(String code) {
        return Optional.ofNullable(units.get(code));
    }
}
