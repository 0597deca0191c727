package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.sigi.methods.plan.design.Design;

/** The standard errors of a plan's estimators that do not name their own: the defaults of Stata or of R. */
public enum StandardErrorConvention {
    /**
     * Those of regress, areg, xtreg and ivregress with the option small: HC1, with clusters CR1, cells that lie in one cluster each not
     * counted.
     */
    @JsonProperty("stata")
    STATA,
    /** Those of the package estimatr: HC2, with clusters CR2 with Satterthwaite's degrees of freedom. */
    @JsonProperty("r")
    R;

    /** The variance of a regression under a design. */
    Variance variance(EstimatorChoice choice, Design design) {
        if (design.findCluster().isEmpty()) {
            return this == STATA ? Variance.HC1 : Variance.HC2;
        }
        return switch (this) {
            case STATA -> choice.hasCellEffects() ? Variance.CR1_NESTED : Variance.CR1;
            case R -> Variance.CR2;
        };
    }

    /** What a reader must know of it. */
    public String sentence() {
        return switch (this) {
            case STATA ->
                "Regressions whose standard error the plan does not name have Stata's: HC1, with clusters CR1 (cells that lie in one"
                        + " cluster each not counted, as in xtreg, fe), t with n - k or G - 1 degrees of freedom. Two-stage least"
                        + " squares are those of ivregress with small; without that option Stata makes no adjustment for degrees"
                        + " of freedom and takes the normal distribution. Differences within cells have the standard error of what"
                        + " was drawn, people or whole clusters.";
            case R ->
                "Regressions whose standard error the plan does not name have those of estimatr in R: HC2 with n - k degrees of freedom,"
                        + " with clusters CR2 with Satterthwaite's, two-stage least squares (iv_robust) alike and by t, not the"
                        + " normal distribution. Differences within cells have the standard error of what was drawn, people or whole clusters.";
        };
    }
}
