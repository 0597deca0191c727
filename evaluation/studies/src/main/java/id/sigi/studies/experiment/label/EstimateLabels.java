package id.sigi.studies.experiment.label;

import id.sigi.methods.estimate.CovarianceType;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Randomisation;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.studies.experiment.clustering.ClusterAssignment;

/** The words of an experiment's estimates, the same in every row that means the same. */
public final class EstimateLabels {
    public static final String CONTROL_MEAN = "control mean";
    public static final String FIRST_STAGE = "first stage";
    public static final String LOCAL_EFFECT = "local average treatment effect";
    public static final String PER_UNIT = "average causal response, per unit of take-up";
    private static final String NEYMAN = "Neyman variance";
    private static final String BETWEEN = "variance between cells";
    public static final String WITHIN_CELLS = "difference within cells, " + NEYMAN;
    static final String ONE_DIFFERENCE = "difference of means, " + NEYMAN;

    private EstimateLabels() {}

    /** What the number means. Cells of different size and odds make three different averages of the same effects. */
    public static String estimand(EstimatorChoice choice, ExperimentPlan plan) {
        if (choice.usesTakeUp()) {
            String effect = plan.design().measuresIntensity() ? PER_UNIT : LOCAL_EFFECT;
            return choice.usesSurvey() ? effect + ", survey-weighted" : effect;
        }
        if (choice.usesSurvey()) {
            return "intention-to-treat, "
                    + (choice.hasCellEffects() ? "precision- and survey-weighted" : "survey-weighted");
        }
        if (choice.hasCellEffects()) {
            return "intention-to-treat, precision-weighted";
        }
        boolean isWithinCells = choice.comparesArms() && hasCells(plan);
        return isWithinCells ? "intention-to-treat, programme-weighted" : "intention-to-treat";
    }

    /** Of an effect. */
    public static Label label(EstimatorChoice choice, ExperimentPlan plan, String outcome, String people) {
        return new Label(outcome, estimand(choice, plan), plan.contrast(), people, estimator(choice, plan))
                .with(covariance(choice, plan));
    }

    private static CovarianceType covariance(EstimatorChoice choice, ExperimentPlan plan) {
        CovarianceType type = choice.covarianceType();
        return type == CovarianceType.MATCHED_PAIRS && plan.design().areClustersDrawn()
                ? CovarianceType.MATCHED_CLUSTER_PAIRS
                : type;
    }

    public static String estimator(EstimatorChoice choice, ExperimentPlan plan) {
        return switch (choice.estimator()) {
            case DIFFERENCE_IN_MEANS ->
                choice.covariance() == Variance.DESIGN ? differenceOfPeople(plan) : clusteredDifference(plan);
            case MATCHED_PAIRS ->
                plan.design().areClustersDrawn()
                        ? "difference within matched pairs of clusters ("
                                + plan.design().cluster() + ")"
                        : "difference within matched pairs";
            case REGRESSION -> "regression" + with(choice) + variance(choice, plan);
            case LIN -> "regression with interacted covariates (Lin)" + variance(choice, plan);
            case LIMITED_INFORMATION ->
                "limited information, the offer in each cell an instrument," + with(choice) + variance(choice, plan);
            case TWO_STAGE_LEAST_SQUARES -> "two-stage least squares" + with(choice) + variance(choice, plan);
        };
    }

    /** The difference within cells against the lottery drawn again. */
    public static String redrawn(ExperimentPlan plan, Randomisation asked) {
        String what = hasCells(plan) ? "difference within cells" : "difference of means";
        return what
                + switch (asked.statistic()) {
                    case STUDENTISED -> ", studentised, randomisation inference";
                    case DIFFERENCE -> ", randomisation inference";
                }
                + (asked.lots() == Randomisation.Unit.PEOPLE ? ClusterAssignment.redrawWarning(plan) : "");
    }

    /** The difference whose error nobody names: of clusters where these were drawn. */
    public static String difference(ExperimentPlan plan) {
        return plan.design().areGroupsDrawn() ? clusteredDifference(plan) : differenceOfPeople(plan);
    }

    private static String differenceOfPeople(ExperimentPlan plan) {
        return (hasCells(plan) ? WITHIN_CELLS : ONE_DIFFERENCE) + ClusterAssignment.warning(plan);
    }

    /** The same row where no cell shows a variance and that between the cells stands for it. */
    public static Label betweenCells(Label label) {
        return label.withEstimator(label.estimator().replace(NEYMAN, BETWEEN)).with(CovarianceType.BETWEEN_CELLS);
    }

    /** Of an estimator whose error is left to what the rows will show to have been drawn. */
    public static String unresolved(EstimatorChoice choice, ExperimentPlan plan) {
        if (plan.design().findCluster().isEmpty()) {
            // The sampling unit of a survey is the one group that such a plan names.
            return plan.findSurvey()
                    .flatMap(SurveySample::findUnit)
                    .map(unit -> unresolved(choice, plan.withCluster(unit)))
                    .orElseGet(() -> estimator(choice.resolved(false), plan));
        }
        EstimatorChoice ofClusters = choice.resolved(true);
        return ofClusters.equals(choice.resolved(false))
                ? estimator(ofClusters, plan)
                : estimator(ofClusters, plan) + ", if the rows show that whole clusters were drawn, else "
                        + estimator(choice.resolved(false), plan);
    }

    private static String clusteredDifference(ExperimentPlan plan) {
        return (hasCells(plan) ? "difference within cells, " : "difference of means, ")
                + CovarianceType.CR2.label(plan.design().cluster());
    }

    public static String levels(ExperimentPlan plan) {
        return hasCells(plan) ? "mean within cells, programme-weighted" : "mean";
    }

    public static String weightedLevels(ExperimentPlan plan) {
        return hasCells(plan) ? "mean within cells, survey-weighted" : "mean, survey-weighted";
    }

    public static boolean hasCells(ExperimentPlan plan) {
        return !plan.design().strata().isEmpty();
    }

    private static String with(EstimatorChoice choice) {
        if (choice.hasCellEffects()) {
            return choice.hasCovariates() ? " with cell effects and covariates" : " with cell effects";
        }
        return choice.hasCovariates() ? " with covariates" : "";
    }

    private static String variance(EstimatorChoice choice, ExperimentPlan plan) {
        if (choice.usesSurvey()) {
            return ", survey weights, linearised over sampling units";
        }
        String second = plan.design()
                .findSecondCluster()
                .filter(cluster -> choice.covariance() == Variance.CR1_TWO_WAY)
                .map(cluster -> " and " + cluster)
                .orElse("");
        return ", " + choice.covarianceType().label(plan.design().cluster()) + second
                + (choice.covariance().isOfPeople() ? ClusterAssignment.warning(plan) : "");
    }
}
