package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The estimators that a plan can ask for. */
public enum Method {
    /** Difference of means within the cells of the draw, weighted by the cells' size (Neyman). */
    @JsonProperty("difference_in_means")
    DIFFERENCE_IN_MEANS,
    /** Differences within pairs of which one was drawn, the pairs being the cells. */
    @JsonProperty("matched_pairs")
    MATCHED_PAIRS,
    /** Least squares of the outcome on the offer. */
    @JsonProperty("regression")
    REGRESSION,
    /** Least squares with covariates centred and interacted with the offer (Lin 2013). */
    @JsonProperty("lin")
    LIN,
    /** Two-stage least squares: the offer as instrument of the take-up. */
    @JsonProperty("two_stage_least_squares")
    TWO_STAGE_LEAST_SQUARES,
    /** Limited-information maximum likelihood: the offer in each cell as an instrument of its own. */
    @JsonProperty("limited_information")
    LIMITED_INFORMATION
}
