package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a block of columns enters a regression. */
public enum Inclusion {
    @JsonProperty("included")
    INCLUDED,
    @JsonProperty("none")
    NONE
}
