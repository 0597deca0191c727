package id.sigi.methods.plan.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which rows an experiment's regressions use beyond those that every estimator can use.
 *
 * @param oneArmCells cells of the draw in which only one arm occurs; kept unless the plan says otherwise, as R's lm and fixest keep them: they
 *     tell nothing of the offer, and something of covariates and of the degrees of freedom
 * @param withoutCluster rows without the plan's cluster, in regressions whose errors are not clustered; kept unless the plan says otherwise
 */
public record SampleRule(Rows oneArmCells, Rows withoutCluster) {
    /** What happens to rows. */
    public enum Rows {
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("left_out")
        LEFT_OUT
    }

    public SampleRule {
        oneArmCells = oneArmCells == null ? Rows.KEPT : oneArmCells;
        withoutCluster = withoutCluster == null ? Rows.KEPT : withoutCluster;
    }
}
