package id.sigi.studies.experiment.label;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.estimate.identity.Weighting;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.studies.experiment.clustering.ClusterAssignment;
import java.util.ArrayList;
import java.util.List;

/** The words of an experiment's estimates, the same in every row that means the same. */
public final class EstimateLabels {
    public static final Estimand CONTROL_MEAN = Estimand.of(Quantity.CONTROL_MEAN);
    public static final Estimand FIRST_STAGE = Estimand.of(Quantity.FIRST_STAGE);

    private EstimateLabels() {}

    /** An effect of a plan's estimator. */
    public static Label label(EstimatorChoice choice, ExperimentPlan plan, String outcome, String subgroup) {
        return new Label(
                outcome, estimand(choice, plan), Contrast.ofWords(plan.contrast()), subgroup, estimator(choice, plan));
    }

    /** What the number means. Cells of different size and odds make three different averages of the same effects. */
    public static Estimand estimand(EstimatorChoice choice, ExperimentPlan plan) {
        if (choice.usesTakeUp()) {
            Quantity effect = plan.design().measuresIntensity()
                    ? Quantity.AVERAGE_CAUSAL_RESPONSE
                    : Quantity.LOCAL_AVERAGE_TREATMENT_EFFECT;
            return Estimand.of(effect).weighted(choice.usesSurvey() ? Weighting.SURVEY : Weighting.NONE);
        }
        return Estimand.of(Quantity.INTENTION_TO_TREAT).weighted(weighting(choice, plan));
    }

    private static Weighting weighting(EstimatorChoice choice, ExperimentPlan plan) {
        if (choice.usesSurvey()) {
            return choice.hasCellEffects() ? Weighting.PRECISION_AND_SURVEY : Weighting.SURVEY;
        }
        if (choice.hasCellEffects()) {
            return Weighting.PRECISION;
        }
        return choice.comparesArms() && hasCells(plan) ? Weighting.PROGRAMME : Weighting.NONE;
    }

    public static Estimator estimator(EstimatorChoice choice, ExperimentPlan plan) {
        return switch (choice.estimator()) {
            case DIFFERENCE_IN_MEANS ->
                choice.covariance() == Variance.DESIGN ? differenceOfPeople(plan) : clusteredDifference(plan);
            case MATCHED_PAIRS ->
                plan.design().areClustersDrawn()
                        ? Estimator.of(
                                Procedure.MATCHED_CLUSTER_PAIRS, plan.design().cluster())
                        : Estimator.of(Procedure.MATCHED_PAIRS);
            case REGRESSION -> regression(Procedure.REGRESSION, choice, plan);
            // The products with covariates are in the name.
            case LIN -> withErrors(Estimator.of(Procedure.LIN_REGRESSION), choice, plan);
            case LIMITED_INFORMATION -> regression(Procedure.LIMITED_INFORMATION, choice, plan);
            case TWO_STAGE_LEAST_SQUARES -> regression(Procedure.TWO_STAGE_LEAST_SQUARES, choice, plan);
        };
    }

    private static Estimator regression(Procedure procedure, EstimatorChoice choice, ExperimentPlan plan) {
        return withErrors(Estimator.of(procedure).adjusted(adjustment(choice)), choice, plan);
    }

    private static RegressionAdjustment adjustment(EstimatorChoice choice) {
        if (choice.hasCellEffects()) {
            return choice.hasCovariates()
                    ? RegressionAdjustment.CELL_EFFECTS_AND_COVARIATES
                    : RegressionAdjustment.CELL_EFFECTS;
        }
        return choice.hasCovariates() ? RegressionAdjustment.COVARIATES : RegressionAdjustment.NONE;
    }

    private static Estimator withErrors(Estimator estimator, EstimatorChoice choice, ExperimentPlan plan) {
        Estimator complete = estimator.with(choice.covarianceType()).clusteredBy(clusters(choice, plan));
        return choice.covariance().isOfPeople() ? ClusterAssignment.warned(complete, plan) : complete;
    }

    private static List<String> clusters(EstimatorChoice choice, ExperimentPlan plan) {
        if (!choice.covariance().isClustered()) {
            return List.of();
        }
        List<String> clusters = new ArrayList<>(List.of(plan.design().cluster()));
        if (choice.covariance() == Variance.CR1_TWO_WAY) {
            plan.design().findSecondCluster().ifPresent(clusters::add);
        }
        return clusters;
    }

    /** The difference within cells against the lottery drawn again. */
    public static Estimator redrawn(ExperimentPlan plan, Randomisation asked) {
        Estimator redrawn = Estimator.of(differences(plan))
                .with(
                        switch (asked.statistic()) {
                            case STUDENTISED -> TestRule.STUDENTISED_RANDOMISATION;
                            case DIFFERENCE -> TestRule.RANDOMISATION;
                        });
        return asked.lots() == Randomisation.Unit.PEOPLE ? ClusterAssignment.warnedOfRedraws(redrawn, plan) : redrawn;
    }

    /** The difference whose error nobody names: of clusters where these were drawn. */
    public static Estimator difference(ExperimentPlan plan) {
        return plan.design().areGroupsDrawn() ? clusteredDifference(plan) : differenceOfPeople(plan);
    }

    private static Procedure differences(ExperimentPlan plan) {
        return hasCells(plan) ? Procedure.DIFFERENCE_WITHIN_CELLS : Procedure.DIFFERENCE_OF_MEANS;
    }

    private static Estimator differenceOfPeople(ExperimentPlan plan) {
        return ClusterAssignment.warned(Estimator.of(differences(plan)).with(CovarianceType.NEYMAN), plan);
    }

    private static Estimator clusteredDifference(ExperimentPlan plan) {
        return Estimator.of(differences(plan))
                .with(CovarianceType.CR2)
                .clusteredBy(plan.design().cluster());
    }

    /** The same row where no cell shows a variance and that between the cells stands for it. */
    public static Label betweenCells(Label label) {
        return label.estimator().covariance() == CovarianceType.NEYMAN
                ? label.by(label.estimator().with(CovarianceType.BETWEEN_CELLS))
                : label;
    }

    /** Of an estimator whose error is left to what the rows will show to have been drawn. */
    public static String unresolved(EstimatorChoice choice, ExperimentPlan plan) {
        if (plan.design().findCluster().isEmpty()) {
            // The sampling unit of a survey is the one group that such a plan names.
            return plan.findSurvey()
                    .flatMap(SurveySample::findUnit)
                    .map(unit -> unresolved(choice, plan.withCluster(unit)))
                    .orElseGet(() -> estimator(choice.resolved(false), plan).words());
        }
        EstimatorChoice ofClusters = choice.resolved(true);
        Estimator estimator = estimator(ofClusters, plan);
        return ofClusters.equals(choice.resolved(false))
                ? estimator.words()
                : estimator.words() + ", if the rows show that whole clusters were drawn, else "
                        + estimator(choice.resolved(false), plan).words();
    }

    public static Estimator levels(ExperimentPlan plan) {
        return hasCells(plan)
                ? Estimator.of(Procedure.MEAN_WITHIN_CELLS).weighted(RowWeights.PROGRAMME)
                : Estimator.of(Procedure.MEAN);
    }

    public static Estimator weightedLevels(ExperimentPlan plan) {
        return Estimator.of(hasCells(plan) ? Procedure.MEAN_WITHIN_CELLS : Procedure.MEAN)
                .weighted(RowWeights.SURVEY);
    }

    /** The cells' effects where a plan has cells. */
    public static RegressionAdjustment cellEffects(ExperimentPlan plan) {
        return hasCells(plan) ? RegressionAdjustment.CELL_EFFECTS : RegressionAdjustment.NONE;
    }

    public static boolean hasCells(ExperimentPlan plan) {
        return !plan.design().strata().isEmpty();
    }
}
