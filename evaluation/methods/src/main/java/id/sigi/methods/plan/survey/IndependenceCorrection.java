package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How Pearson's test is corrected for the design (Rao and Scott 1984). */
public enum IndependenceCorrection {
    /** An F statistic with degrees of freedom of the design: the second-order correction. */
    @JsonProperty("second_order")
    SECOND_ORDER,
    /** Chi-squared over the mean design effect: the first-order correction. */
    @JsonProperty("first_order")
    FIRST_ORDER,
    /** The F statistic of the second order, its p-value by a saddlepoint of the weighted sum that it is. */
    @JsonProperty("saddlepoint")
    SADDLEPOINT
}
