package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stratum with a single primary sampling unit adds to a variance. */
public enum LonelyPsu {
    /** The estimate is refused. */
    @JsonProperty("fail")
    FAIL,
    /** Nothing: the unit was certain to be in the sample. */
    @JsonProperty("certainty")
    CERTAINTY,
    /** Its deviation from the mean over all units of all strata. */
    @JsonProperty("adjust")
    ADJUST
}
