package id.sigi.studies.experiment.label;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import java.util.Optional;

/** What a variance multiplies and how many degrees of freedom it has, and which other programs do the same: their defaults differ. */
public final class CovarianceDescriptions {
    /** How products with the offer are tested together. */
    public static final String JOINT_SCORES =
            "Joint F by scores: its standard errors come from what the regression without the products leaves, summed by cluster where"
                    + " the plan names one (Wooldridge). With skewed covariates it errs as often as it says, where the F after"
                    + " HC2 errs too often and Hotelling's after CR2 too seldom.";

    private CovarianceDescriptions() {}

    /** The name of a standard error, with its clusters. */
    public static String name(EstimatorChoice choice, ExperimentPlan plan) {
        return choice.covarianceType().label(plan.design().cluster());
    }

    /** Where the degrees of freedom of a covariance come from. */
    public static String dfRule(CovarianceType type) {
        return switch (type) {
            case NEYMAN -> "n - 2 cells";
            case BETWEEN_CELLS -> "cells - 1";
            case MATCHED_PAIRS, MATCHED_CLUSTER_PAIRS -> "J - 1";
            case CLASSICAL, HC0, HC1, HC2, HC3 -> "n - k";
            case CR0, CR1, CR1_NESTED, CR3 -> "G - 1";
            case CR1_TWO_WAY -> "fewer clusters - 1";
            case CR2 -> "Satterthwaite";
            case LINEARISED -> "units - strata";
            default -> throw new IllegalArgumentException(type + " is the covariance type of no estimator of a plan");
        };
    }

    /** Empty for the variance of a design, which is told with its estimator. */
    public static Optional<String> find(CovarianceType type) {
        return Optional.ofNullable(
                switch (type) {
                    case CLASSICAL ->
                        "classical: equal variances, n - k degrees of freedom, as lm in R and regress in Stata.";
                    case HC0 -> "HC0: squared residuals as they are, t with n - k degrees of freedom.";
                    case HC1 ->
                        "HC1: HC0 times n/(n-k), n - k degrees of freedom, as regress, robust and areg, robust in"
                                + " Stata.";
                    case HC2 ->
                        "HC2: squared residuals over 1 - h, n - k degrees of freedom, as estimatr in R by default and"
                                + " regress, vce(hc2) in Stata.";
                    case HC3 ->
                        "HC3: squared residuals over (1-h)^2, n - k degrees of freedom, as vcovHC of sandwich in R by"
                                + " default.";
                    case CR0 -> "CR0: cluster scores as they are, G - 1 degrees of freedom.";
                    case CR1 ->
                        "CR1: cluster scores times G/(G-1) (n-1)/(n-k), cells counted in k, G - 1 degrees of freedom,"
                                + " as regress, cluster and areg, cluster in Stata and estimatr's se_type stata.";
                    case CR1_NESTED ->
                        "CR1_nested: as CR1, but where every cell lies in one cluster the cells count in k as one"
                                + " constant, as xtreg, fe in Stata and fixest in R by default.";
                    case CR1_TWO_WAY ->
                        "CR1_two_way: the variance by clusters plus that by second clusters less that by both"
                                + " together, each with its own G/(G-1) (n-1)/(n-k); degrees of freedom one less than the"
                                + " fewer clusters, as vcovCL of sandwich in R. Where the difference is below zero there"
                                + " is no standard error and the row says so.";
                    case CR2 ->
                        "CR2: bias-reduced linearisation, Satterthwaite degrees of freedom for each coefficient, as"
                                + " estimatr and clubSandwich in R.";
                    case CR3 ->
                        "CR3: jackknife over clusters about the full estimate, times (G-1)/G, G - 1 degrees of"
                                + " freedom.";
                    default -> null;
                });
    }
}
