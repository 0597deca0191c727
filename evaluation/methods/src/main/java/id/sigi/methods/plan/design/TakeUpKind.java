package id.sigi.methods.plan.design;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a take-up is measured in. */
public enum TakeUpKind {
    /** Whether the treatment was received: 0 or 1. */
    @JsonProperty("binary")
    BINARY,
    /** How much of it, in any unit: hours, rupiah, courses. The effect is then one per unit, and nobody is a complier or none. */
    @JsonProperty("intensity")
    INTENSITY
}
