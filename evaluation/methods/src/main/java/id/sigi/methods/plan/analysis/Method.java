package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The estimators that a plan can ask for. */
public enum Method {
    /** Difference of means within the cells of the draw, weighted by the cells' size (Neyman). */
    @JsonProperty("difference_in_means")
    DIFFERENCE_IN_MEANS(Family.COMPARISON),
    /** Differences within pairs of which one was drawn, the pairs being the cells. */
    @JsonProperty("matched_pairs")
    MATCHED_PAIRS(Family.COMPARISON),
    /** Least squares of the outcome on the offer. */
    @JsonProperty("regression")
    REGRESSION(Family.LEAST_SQUARES),
    /** Least squares with covariates centred and interacted with the offer (Lin 2013). */
    @JsonProperty("lin")
    LIN(Family.LEAST_SQUARES),
    /** Two-stage least squares: the offer as instrument of the take-up. */
    @JsonProperty("two_stage_least_squares")
    TWO_STAGE_LEAST_SQUARES(Family.LEAST_SQUARES),
    /** Limited-information maximum likelihood: the offer in each cell as an instrument of its own. */
    @JsonProperty("limited_information")
    LIMITED_INFORMATION(Family.OTHER);

    private final Family family;

    Method(Family family) {
        this.family = family;
    }

    /** How an estimator reads its rows. */
    private enum Family {
        COMPARISON,
        LEAST_SQUARES,
        OTHER
    }

    /** Whether arms are compared within the cells themselves, and not by a regression. */
    public boolean comparesArms() {
        return family == Family.COMPARISON;
    }

    /** Whether it is an equation that others with the same rows, regressors and cells can share. */
    public boolean isLeastSquares() {
        return family == Family.LEAST_SQUARES;
    }

    /** Whether the offer is the instrument of the take-up. */
    public boolean usesTakeUp() {
        return this == TWO_STAGE_LEAST_SQUARES || this == LIMITED_INFORMATION;
    }
}
