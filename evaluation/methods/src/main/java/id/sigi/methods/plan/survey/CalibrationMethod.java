package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How weights come to have known totals. */
public enum CalibrationMethod {
    /** One factor in each of disjoint groups. */
    @JsonProperty("post_stratification")
    POST_STRATIFICATION("post-stratified"),
    /** Iterative proportional fitting to margins. */
    @JsonProperty("raking")
    RAKING("raked"),
    /** The generalised regression estimator. */
    @JsonProperty("linear")
    LINEAR("calibrated by generalised regression"),
    /** The same with weights that stay within bounds. */
    @JsonProperty("truncated")
    TRUNCATED("calibrated by generalised regression within bounds"),
    /** Logistic between bounds. */
    @JsonProperty("logit")
    LOGIT("calibrated by the logit method within bounds");

    private final String words;

    CalibrationMethod(String words) {
        this.words = words;
    }

    /** For people: what the weights are then. */
    public String words() {
        return words;
    }

    public boolean isBounded() {
        return this == TRUNCATED || this == LOGIT;
    }
}
