package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How p-values are adjusted within a family of outcomes, for one estimator and one subgroup. */
public enum Multiplicity {
    @JsonProperty("holm")
    HOLM,
    @JsonProperty("hochberg")
    HOCHBERG,
    @JsonProperty("bh")
    BENJAMINI_HOCHBERG,
    @JsonProperty("by")
    BENJAMINI_YEKUTIELI,
    /** Sharpened q-values of Benjamini, Krieger and Yekutieli as Anderson computes them. */
    @JsonProperty("sharpened_q")
    SHARPENED_Q,
    /** Step-down on the largest statistic of shared redraws of the lottery; other estimators by Holm. */
    @JsonProperty("romano_wolf")
    ROMANO_WOLF,
    /** Step-down on the smallest p-value of shared redraws of the lottery; other estimators by Holm. */
    @JsonProperty("westfall_young")
    WESTFALL_YOUNG,
    @JsonProperty("none")
    NONE;

    /** Whether outcomes of a family must be drawn again together. */
    public boolean needsRedraws() {
        return this == ROMANO_WOLF || this == WESTFALL_YOUNG;
    }
}
