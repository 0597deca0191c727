package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The variance that a plan asks for with an estimator. */
public enum Variance {
    /** The variance that belongs to the design: Neyman's, for a difference of means. */
    @JsonProperty("design")
    DESIGN,
    @JsonProperty("classical")
    CLASSICAL,
    @JsonProperty("HC0")
    HC0,
    @JsonProperty("HC1")
    HC1,
    @JsonProperty("HC2")
    HC2,
    @JsonProperty("HC3")
    HC3,
    @JsonProperty("CR0")
    CR0,
    @JsonProperty("CR1")
    CR1,
    @JsonProperty("CR2")
    CR2;

    public boolean isClustered() {
        return this == CR0 || this == CR1 || this == CR2;
    }
}
