package id.sigi.methods.plan.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to rows with a missing value. */
public enum MissingRule {
    /** A row without an outcome, or without a column that its estimator needs, is left out of that outcome and counted in the flow. */
    @JsonProperty("drop")
    DROP,
    /**
     * As {@link #DROP} for outcomes; a covariate without value counts as zero together with an indicator that it is missing, and a text as a
     * level of its own (Lin, Green and Coppock 2016). The offer's coefficient is the same whatever number is filled in.
     */
    @JsonProperty("indicator")
    INDICATOR
}
