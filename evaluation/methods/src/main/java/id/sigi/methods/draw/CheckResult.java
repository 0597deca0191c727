package id.sigi.methods.draw;

import java.util.OptionalDouble;

/**
 * One check of one draw.
 *
 * @param draw identifier of the draw
 * @param check what was asked
 * @param entrants results on record
 * @param value count of contradictions, or the statistic; empty where the check cannot be made
 * @param pValue of a check of chance
 * @param unavailable why the check cannot be made; empty where it was
 */
public record CheckResult(
        String draw, DrawCheck check, long entrants, OptionalDouble value, OptionalDouble pValue, String unavailable) {
    public CheckResult {
        if (value.isPresent() != unavailable.isEmpty()) {
            throw new IllegalArgumentException(check + " has either a value or a reason: " + value + unavailable);
        }
    }

    /** Whether an exact check found something. */
    public boolean isContradiction() {
        return check.kind() == DrawCheck.Kind.EXACT && value.orElse(0) > 0;
    }
}
