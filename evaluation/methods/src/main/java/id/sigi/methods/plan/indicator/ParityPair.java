package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.plan.check.Requirement;
import java.util.List;

/**
 * Two groups whose shares are compared by their ratio; the group that is likely to be worse off first, as in SDG 4.5.1.
 *
 * @param dimension the dimension
 * @param of value of the group above the line
 * @param against value of the group below the line
 * @param ofName what the first group is called; its value where none is given
 * @param againstName what the second group is called; its value where none is given
 * @param adjustFor dimensions over whose composition both shares are standardised besides; none for the plain ratio alone
 * @param decomposition how the difference of both shares is split by those dimensions; none where it is not asked
 */
public record ParityPair(
        String dimension,
        String of,
        String against,
        @JsonInclude(JsonInclude.Include.NON_NULL) String ofName,
        @JsonInclude(JsonInclude.Include.NON_NULL) String againstName,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> adjustFor,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Decomposition> decomposition) {
    public ParityPair {
        Requirement.text(dimension, "dimension");
        Requirement.text(of, "of");
        Requirement.text(against, "against");
        Requirement.that(
                !of.equals(against),
                "parity compares " + of + " with itself",
                "Name two values of " + dimension + ": of and against");
        adjustFor = Requirement.any(adjustFor, "adjust_for");
        Requirement.that(
                !adjustFor.contains(dimension),
                "parity.adjust_for names " + dimension + ", which is what is compared",
                "Name the dimensions whose composition differs between the groups");
        decomposition = Requirement.any(decomposition, "decomposition");
        Requirement.that(
                decomposition.isEmpty() || !adjustFor.isEmpty(),
                "parity.decomposition needs adjust_for, because a difference is split by dimensions");
    }

    /** The first group's name. */
    public String first() {
        return ofName == null ? of : ofName;
    }

    /** The second group's name. */
    public String second() {
        return againstName == null ? against : againstName;
    }
}
