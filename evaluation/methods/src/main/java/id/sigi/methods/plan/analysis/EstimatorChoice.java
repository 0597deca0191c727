package id.sigi.methods.plan.analysis;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.survey.SurveySample;
import java.util.Locale;

/**
 * One estimator with its variance and the columns that enter beside the offer.
 *
 * @param estimator which
 * @param covariance its variance; nothing where the plan does not say, until {@link #completed} has filled it in; CR2 for a difference of
 *     means where clusters were drawn
 * @param cellEffects whether the cells of the draw enter a regression; a difference of means is always taken within them
 * @param covariates whether the covariates of the plan enter
 */
public record EstimatorChoice(Method estimator, Variance covariance, Inclusion cellEffects, Inclusion covariates) {
    public EstimatorChoice {
        Requirement.present(estimator, "estimator");
        boolean isDifference = estimator == Method.DIFFERENCE_IN_MEANS || estimator == Method.MATCHED_PAIRS;
        covariates = covariates == null ? (estimator == Method.LIN ? Inclusion.INCLUDED : Inclusion.NONE) : covariates;
        cellEffects = cellEffects == null ? Inclusion.NONE : cellEffects;
        Requirement.that(
                covariance == null
                        || covariance == Variance.BY_DRAW
                        || isDifference == (covariance == Variance.DESIGN)
                        || isClusteredDifference(estimator, covariance),
                "the covariance \"design\" belongs to difference_in_means and matched_pairs, and to them alone;"
                        + " difference_in_means may have CR2 where clusters were drawn");
        Requirement.that(
                !isDifference || (cellEffects == Inclusion.NONE && covariates == Inclusion.NONE),
                estimator.name().toLowerCase(Locale.ROOT) + " is always taken within the cells and takes no covariates",
                "Take cell_effects and covariates out there, or name the estimator regression");
        Requirement.that(
                estimator != Method.LIMITED_INFORMATION
                        || (cellEffects == Inclusion.INCLUDED && covariance != Variance.CLASSICAL),
                "limited_information takes cell effects, because it has an instrument for each cell, and no classical"
                        + " error",
                "Say cell_effects: included beside it, and no covariance: classical");
        Requirement.that(
                covariance != Variance.CR1_TWO_WAY || estimator == Method.REGRESSION,
                "the covariance CR1_two_way belongs to regression");
        Requirement.that(
                covariance != Variance.SURVEY
                        || estimator == Method.REGRESSION
                        || estimator == Method.TWO_STAGE_LEAST_SQUARES,
                "the covariance \"survey\" belongs to regression and two_stage_least_squares; the other estimators"
                        + " cannot carry survey weights");
        Requirement.that(
                estimator != Method.LIN || (cellEffects == Inclusion.NONE && covariates == Inclusion.INCLUDED),
                "lin takes the covariates and no cell effects",
                "Say covariates: included beside it, and no cell_effects");
    }

    /**
     * With a variance: its own, else the convention's for a regression, else that of the draw where the plan names a cluster, else that of
     * people.
     *
     * @param convention the plan's, or nothing
     * @param survey the plan's, or nothing; its sampling units are groups that may have been drawn
     */
    public EstimatorChoice completed(StandardErrorConvention convention, Design design, SurveySample survey) {
        if (covariance != null) {
            return this;
        }
        if (convention != null && !comparesArms()) {
            return with(convention.variance(this, design));
        }
        boolean namesGroups = design.findCluster().isPresent()
                || (survey != null && survey.findUnit().isPresent());
        return with(namesGroups ? Variance.BY_DRAW : ofPeople());
    }

    /**
     * With the variance that follows from what was drawn, where the plan leaves it to the draw.
     *
     * @param areGroupsDrawn whether people of one cluster share the offer, always or most of the time
     */
    public EstimatorChoice resolved(boolean areGroupsDrawn) {
        if (covariance != Variance.BY_DRAW) {
            return this;
        }
        // Pairs have the variance of their design, whether people or clusters were paired.
        return with(areGroupsDrawn && estimator != Method.MATCHED_PAIRS ? Variance.CR2 : ofPeople());
    }

    private Variance ofPeople() {
        return comparesArms() ? Variance.DESIGN : Variance.HC2;
    }

    private EstimatorChoice with(Variance variance) {
        return new EstimatorChoice(estimator, variance, cellEffects, covariates);
    }

    private static boolean isClusteredDifference(Method estimator, Variance covariance) {
        return estimator == Method.DIFFERENCE_IN_MEANS && covariance == Variance.CR2;
    }

    /** Whether arms are compared within the cells themselves, and not by a regression. */
    public boolean comparesArms() {
        return estimator == Method.DIFFERENCE_IN_MEANS || estimator == Method.MATCHED_PAIRS;
    }

    /** Whether the offer is the instrument of the take-up. */
    public boolean usesTakeUp() {
        return estimator == Method.TWO_STAGE_LEAST_SQUARES || estimator == Method.LIMITED_INFORMATION;
    }

    /** Its variance, once the rows have shown what was drawn. */
    public CovarianceType covarianceType() {
        return covariance.type(estimator);
    }

    /** Whether survey weights count. */
    public boolean usesSurvey() {
        return covariance == Variance.SURVEY;
    }

    public boolean hasCellEffects() {
        return cellEffects == Inclusion.INCLUDED;
    }

    public boolean hasCovariates() {
        return covariates == Inclusion.INCLUDED;
    }

    /** As a plan would write it. */
    public String asWritten() {
        StringBuilder text = new StringBuilder("estimator: ")
                .append(estimator.name().toLowerCase(Locale.ROOT))
                .append(", covariance: ")
                .append(covariance == Variance.BY_DRAW ? "that of the draw" : covariance);
        if (cellEffects == Inclusion.INCLUDED) {
            text.append(", cell_effects: included");
        }
        if (covariates == Inclusion.INCLUDED) {
            text.append(", covariates: included");
        }
        return text.toString();
    }
}
