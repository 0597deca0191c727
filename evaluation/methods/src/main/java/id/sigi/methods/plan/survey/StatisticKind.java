package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The statistics of a survey. */
public enum StatisticKind {
    /** Weighted total of the numerator over weighted total of the denominator. */
    @JsonProperty("ratio")
    RATIO,
    /** Weighted mean of the variable. */
    @JsonProperty("mean")
    MEAN,
    /** Weighted total of the variable. */
    @JsonProperty("total")
    TOTAL,
    /** Quantiles of the variable. */
    @JsonProperty("quantile")
    QUANTILE,
    /** Variance of the variable among the people of the population. */
    @JsonProperty("variance")
    VARIANCE
}
