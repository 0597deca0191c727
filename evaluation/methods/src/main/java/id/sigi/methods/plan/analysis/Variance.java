package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.estimate.identity.CovarianceType;

/** The variance that a plan asks for with an estimator. */
public enum Variance {
    /** The variance that belongs to the design: Neyman's, for a difference of means. */
    @JsonProperty("design")
    DESIGN,
    /**
     * That of what was drawn, as the rows show it: CR2 by cluster where clusters were drawn whole, otherwise that of people (HC2; the design's
     * for a difference). It stands for what a plan with a cluster does not say.
     */
    @JsonProperty("by_draw")
    BY_DRAW,
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
    /** As CR1, but cells that lie within one cluster each are not counted. */
    @JsonProperty("CR1_nested")
    CR1_NESTED,
    /** In two ways at once, with the clusters and second clusters of the design. */
    @JsonProperty("CR1_two_way")
    CR1_TWO_WAY,
    @JsonProperty("CR2")
    CR2,
    @JsonProperty("CR3")
    CR3,
    /** Survey weights, and the linearised variance between the sampling units of the plan's survey. */
    @JsonProperty("survey")
    SURVEY;

    /** What it means with an estimator, once the rows have shown what was drawn. */
    CovarianceType type(Method estimator) {
        return switch (this) {
            case DESIGN -> estimator == Method.MATCHED_PAIRS ? CovarianceType.MATCHED_PAIRS : CovarianceType.NEYMAN;
            case BY_DRAW -> throw new IllegalStateException("the rows have not shown yet what was drawn");
            case CLASSICAL -> CovarianceType.CLASSICAL;
            case HC0 -> CovarianceType.HC0;
            case HC1 -> CovarianceType.HC1;
            case HC2 -> CovarianceType.HC2;
            case HC3 -> CovarianceType.HC3;
            case CR0 -> CovarianceType.CR0;
            case CR1 -> CovarianceType.CR1;
            case CR1_NESTED -> CovarianceType.CR1_NESTED;
            case CR1_TWO_WAY -> CovarianceType.CR1_TWO_WAY;
            case CR2 -> CovarianceType.CR2;
            case CR3 -> CovarianceType.CR3;
            case SURVEY -> CovarianceType.LINEARISED;
        };
    }

    public boolean isClustered() {
        return switch (this) {
            case DESIGN, BY_DRAW, CLASSICAL, HC0, HC1, HC2, HC3, SURVEY -> false;
            case CR0, CR1, CR1_NESTED, CR1_TWO_WAY, CR2, CR3 -> true;
        };
    }

    /** Whether people are taken to have been drawn one by one. */
    public boolean isOfPeople() {
        return switch (this) {
            case DESIGN, CLASSICAL, HC0, HC1, HC2, HC3 -> true;
            case BY_DRAW, CR0, CR1, CR1_NESTED, CR1_TWO_WAY, CR2, CR3, SURVEY -> false;
        };
    }
}
