package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a declared value of a dimension that no row has: a domain without units. */
public enum EmptyDomains {
    /** The plan is refused: a code that nobody has is most often misspelt. */
    @JsonProperty("refused")
    REFUSED,
    /** Its rows say that they are not estimable, and why. */
    @JsonProperty("not_estimable")
    NOT_ESTIMABLE
}
