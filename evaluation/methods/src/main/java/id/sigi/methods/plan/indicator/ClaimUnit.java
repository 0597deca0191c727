package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what a published figure is given. */
public enum ClaimUnit {
    @JsonProperty("percent")
    PERCENT,
    /** Of a number in millions. */
    @JsonProperty("million")
    MILLION
}
