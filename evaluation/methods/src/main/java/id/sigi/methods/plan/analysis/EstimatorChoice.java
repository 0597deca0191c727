package id.sigi.methods.plan.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.plan.check.Requirement;
import id.sigi.methods.plan.design.Design;
import id.sigi.methods.plan.survey.SurveySample;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One estimator with its variance and the columns that enter beside the offer.
 *
 * @param estimator which
 * @param covariance its variance; nothing where the plan does not say, until {@link #completed} has filled it in; CR2 for a difference of
 *     means where clusters were drawn
 * @param cellEffects whether the cells of the draw enter a regression; a difference of means is always taken within them
 * @param covariates which covariates of the plan enter
 * @param cluster column by which this estimator's standard errors are clustered; nothing for the design's
 */
public record EstimatorChoice(
        Method estimator,
        Variance covariance,
        Inclusion cellEffects,
        CovariateChoice covariates,
        @JsonInclude(JsonInclude.Include.NON_NULL) String cluster) {
    public EstimatorChoice {
        Requirement.present(estimator, "estimator");
        boolean isDifference = estimator.comparesArms();
        covariates = covariates == null
                ? (estimator == Method.LIN ? CovariateChoice.ALL : CovariateChoice.NONE)
                : covariates;
        cellEffects = cellEffects == null ? Inclusion.NONE : cellEffects;
        Requirement.that(
                covariance == null
                        || covariance == Variance.BY_DRAW
                        || isDifference == (covariance == Variance.DESIGN)
                        || isClusteredDifference(estimator, covariance),
                "the covariance \"design\" belongs to difference_in_means and matched_pairs, and to them alone;"
                        + " difference_in_means may have CR2 where clusters were drawn");
        Requirement.that(
                !isDifference || (cellEffects == Inclusion.NONE && !covariates.isAny()),
                estimator.name().toLowerCase(Locale.ROOT) + " is always taken within the cells and takes no covariates",
                "Take cell_effects and covariates out there, or name the estimator regression");
        Requirement.that(
                estimator != Method.LIMITED_INFORMATION
                        || (cellEffects == Inclusion.INCLUDED && covariance != Variance.CLASSICAL),
                "limited_information takes cell effects, because it has an instrument for each cell, and no classical"
                        + " standard error",
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
                estimator != Method.LIN || (cellEffects == Inclusion.NONE && covariates.isAny()),
                "lin takes the covariates and no cell effects",
                "Say covariates: included beside it, and no cell_effects");
        demandCluster(estimator, covariance, cluster);
    }

    /** All or none of the plan's covariates, and the design's cluster. */
    public EstimatorChoice(Method estimator, Variance covariance, Inclusion cellEffects, Inclusion covariates) {
        this(estimator, covariance, cellEffects, covariates == null ? null : CovariateChoice.of(covariates), null);
    }

    private static void demandCluster(Method estimator, Variance covariance, String cluster) {
        Requirement.that(
                cluster == null || (estimator.isLeastSquares() && covariance != Variance.SURVEY),
                "an estimator's own cluster belongs to regression, lin and two_stage_least_squares without survey weights",
                "Leave its cluster out, or name the cluster in the design");
        Requirement.that(
                cluster == null
                        || covariance == null
                        || (covariance.isClustered() && covariance != Variance.CR1_TWO_WAY),
                "an estimator's own cluster needs a covariance of clusters, and its covariance is " + covariance,
                "Say covariance: CR2 beside it, or leave the covariance out, which is then CR2");
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
        if (cluster != null) {
            return with(Variance.CR2);
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
        return new EstimatorChoice(estimator, variance, cellEffects, covariates, cluster);
    }

    private static boolean isClusteredDifference(Method estimator, Variance covariance) {
        return estimator == Method.DIFFERENCE_IN_MEANS && covariance == Variance.CR2;
    }

    /** Whether arms are compared within the cells themselves, and not by a regression. */
    public boolean comparesArms() {
        return estimator.comparesArms();
    }

    /** Whether it is one of the equations of least squares that are fitted together. */
    public boolean sharesEquation() {
        return estimator.isLeastSquares() && !usesSurvey() && covariance != Variance.CR1_TWO_WAY;
    }

    /** Whether each covariate is also multiplied by the offer. */
    public boolean interactsCovariates() {
        return estimator == Method.LIN;
    }

    /** Whether cells of one arm tell it nothing, whatever the plan says of them. */
    public boolean needsBothArms() {
        return estimator == Method.LIMITED_INFORMATION;
    }

    /** Whether the offer is the instrument of the take-up. */
    public boolean usesTakeUp() {
        return estimator.usesTakeUp();
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
        return covariates.isAny();
    }

    /** Whether a covariate of the plan enters. */
    public boolean includes(String covariate) {
        return covariates.has(covariate);
    }

    /** The covariates that it names itself; none where it has all of the plan's, or none. */
    public List<String> listed() {
        return covariates.names();
    }

    /** The column by which its standard errors are clustered, where it is not the design's. */
    public Optional<String> findCluster() {
        return Optional.ofNullable(cluster);
    }

    /** The same with the design's cluster. */
    public EstimatorChoice withoutCluster() {
        return new EstimatorChoice(estimator, covariance, cellEffects, covariates, null);
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
        if (covariates.isAny()) {
            text.append(", covariates: ").append(listed().isEmpty() ? "included" : listed());
        }
        if (cluster != null) {
            text.append(", cluster: ").append(cluster);
        }
        return text.toString();
    }
}
