package id.sigi.methods.plan.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the rows of indicators come from, which decides whether their shares have intervals. */
public enum RowSource {
    /** A complete register: nothing was sampled, so a share has no standard error. */
    @JsonProperty("register")
    REGISTER,
    /** Answers of respondents: a share has an interval. */
    @JsonProperty("survey")
    SURVEY
}
