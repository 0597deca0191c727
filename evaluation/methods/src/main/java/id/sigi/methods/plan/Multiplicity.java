package id.sigi.methods.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How p-values are adjusted within a family of outcomes, for one estimator and one subgroup. */
public enum Multiplicity {
    @JsonProperty("holm")
    HOLM,
    @JsonProperty("bh")
    BENJAMINI_HOCHBERG,
    @JsonProperty("none")
    NONE
}
