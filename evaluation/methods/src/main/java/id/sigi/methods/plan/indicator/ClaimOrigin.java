package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a published figure comes from, as far as its source says. */
public enum ClaimOrigin {
    @JsonProperty("register")
    REGISTER,
    @JsonProperty("survey")
    SURVEY,
    @JsonProperty("unknown")
    UNKNOWN
}
