package id.sigi.studies.experiment.estimator;

import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Procedure;
import id.sigi.methods.estimate.identity.RegressionAdjustment;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.studies.experiment.clustering.ClusterAssignment;
import java.util.ArrayList;
import java.util.List;

/** The codes that regressions have in common: what they hold fixed, their covariance and its clusters. */
final class RegressionIdentity {
    private RegressionIdentity() {}

    /** With what the choice holds fixed. */
    static Estimator adjusted(Procedure procedure, EstimatorChoice choice, ExperimentPlan plan) {
        return of(Estimator.of(procedure).adjusted(adjustment(choice)), choice, plan);
    }

    /** With the covariance of the choice; one of people says so where groups were drawn. */
    static Estimator of(Estimator estimator, EstimatorChoice choice, ExperimentPlan plan) {
        Estimator complete = estimator.with(choice.covarianceType()).clusteredBy(clusters(choice, plan));
        Estimator named = choice.listed().isEmpty()
                ? complete
                : complete.remarking(Remark.Kind.COVARIATES, String.join(", ", choice.listed()));
        return choice.covariance().isOfPeople() ? ClusterAssignment.warned(named, plan) : named;
    }

    private static RegressionAdjustment adjustment(EstimatorChoice choice) {
        if (choice.hasCellEffects()) {
            return choice.hasCovariates()
                    ? RegressionAdjustment.CELL_EFFECTS_AND_COVARIATES
                    : RegressionAdjustment.CELL_EFFECTS;
        }
        return choice.hasCovariates() ? RegressionAdjustment.COVARIATES : RegressionAdjustment.NONE;
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
}
