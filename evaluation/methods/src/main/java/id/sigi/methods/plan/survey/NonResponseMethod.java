package id.sigi.methods.plan.survey;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the weights of those who answered make up for those who did not. */
public enum NonResponseMethod {
    /** Within classes of columns. */
    @JsonProperty("classes")
    CLASSES,
    /** By the inverse of a fitted probability of answering. */
    @JsonProperty("propensity")
    PROPENSITY,
    /** Within classes of that probability. */
    @JsonProperty("propensity_classes")
    PROPENSITY_CLASSES
}
