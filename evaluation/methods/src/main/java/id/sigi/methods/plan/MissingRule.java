package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to rows with a missing value. */
public enum MissingRule {
    /** A row without an outcome, or without a column that its estimator needs, is left out of that outcome and counted in the flow. */
    @JsonProperty("drop")
    DROP
}
