package id.sigi.methods.audit;

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
 * @param about what a finding would be about, beside the value; empty where there is nothing to add
 */
public record CheckResult(
        String draw,
        DrawCheck check,
        long entrants,
        OptionalDouble value,
        OptionalDouble pValue,
        String unavailable,
        String about) {
    public CheckResult {
        if (value.isPresent() != unavailable.isEmpty()) {
            throw new IllegalArgumentException(check + " has either a value or a reason: " + value + unavailable);
        }
    }

    /** A result of which there is nothing to add to its value. */
    public CheckResult(
            String draw,
            DrawCheck check,
            long entrants,
            OptionalDouble value,
            OptionalDouble pValue,
            String unavailable) {
        this(draw, check, entrants, value, pValue, unavailable, "");
    }

    /** The same result with more words for a finding. */
    CheckResult about(String words) {
        return new CheckResult(draw, check, entrants, value, pValue, unavailable, words);
    }

    /** Whether an exact check found something. */
    public boolean isContradiction() {
        return check.kind() == DrawCheck.Kind.EXACT && value.orElse(0) > 0;
    }
}
