package id.sigi.studies.experiment.label;

import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.Quantity;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.RowWeights;
import id.sigi.methods.estimate.identity.TestRule;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.studies.experiment.clustering.ClusterAssignment;

/** The words of an experiment's estimates, the same in every row that means the same. */
public final class EstimateLabels {
    public static final Estimand CONTROL_MEAN = Estimand.of(Quantity.CONTROL_MEAN);
    public static final Estimand FIRST_STAGE = Estimand.of(Quantity.FIRST_STAGE);

    private EstimateLabels() {}

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

    /** The difference in means with Neyman's variance. */
    public static Estimator differenceOfPeople(ExperimentPlan plan) {
        return ClusterAssignment.warned(Estimator.of(differences(plan)).with(CovarianceType.NEYMAN), plan);
    }

    /** The difference in means of clusters that were drawn. */
    public static Estimator clusteredDifference(ExperimentPlan plan) {
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
