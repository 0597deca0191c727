package id.sigi.studies.experiment.clustering;

import id.sigi.methods.assignment.AssignmentClustering;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Variance;
import id.sigi.methods.plan.survey.SurveySample;
import id.sigi.studies.experiment.data.AnalysisTable;
import id.sigi.studies.expression.PlanColumns;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the groups that a plan names was drawn whole: its cluster, its second cluster or the primary sampling unit of its survey. Where it is
 * not the first, it takes the first one's place, so that errors that the plan leaves unsaid go by the draw; a plan that names errors clustered in one
 * way alone means its own cluster and keeps it, with a warning.
 *
 * @param plan with the group that was drawn as its cluster
 * @param sentences what a reader must know of it
 */
public record AssignedCluster(ExperimentPlan plan, List<String> sentences) {
    public AssignedCluster {
        sentences = List.copyOf(sentences);
    }

    /** Another group than the plan's cluster, and the plan with it in the cluster's place. */
    private record Other(String role, ExperimentPlan plan) {}

    /** @param columns the rows that the plan keeps */
    public static AssignedCluster of(ExperimentPlan plan, PlanColumns columns) {
        List<Other> others = others(plan);
        boolean isSaid = plan.design().findDrawn().isPresent();
        if (isSaid || others.isEmpty() || isDrawnWhole(plan, columns)) {
            return new AssignedCluster(plan, List.of());
        }
        return others.stream()
                .filter(other -> isDrawnWhole(other.plan, columns))
                .findFirst()
                .map(other -> of(plan, other))
                .orElseGet(() -> new AssignedCluster(plan, List.of()));
    }

    private static List<Other> others(ExperimentPlan plan) {
        List<Other> others = new ArrayList<>();
        boolean hasCluster = plan.design().findCluster().isPresent();
        if (hasCluster && plan.design().findSecondCluster().isPresent()) {
            others.add(new Other("second cluster", plan.withClustersExchanged()));
        }
        plan.findSurvey()
                .flatMap(SurveySample::findUnit)
                .filter(unit -> !unit.equals(plan.design().cluster()))
                .ifPresent(unit -> others.add(new Other("primary sampling unit", plan.withCluster(unit))));
        return others;
    }

    private static AssignedCluster of(ExperimentPlan plan, Other other) {
        String drawn = other.plan.design().cluster();
        return isOneWayAsked(plan)
                ? new AssignedCluster(
                        plan,
                        List.of("Warning: all people of one " + drawn
                                + " share the offer, and the plan asks for standard errors"
                                + " clustered by " + plan.design().cluster()
                                + " or of people: they are too small. Name "
                                + drawn + " as the cluster."))
                : new AssignedCluster(
                        other.plan,
                        List.of("The plan names " + drawn + " as its " + other.role
                                + ". It was drawn whole, so that standard errors"
                                + " that the plan does not name go by it."));
    }

    private static boolean isOneWayAsked(ExperimentPlan plan) {
        return plan.estimators().stream()
                .map(EstimatorChoice::covariance)
                .anyMatch(variance -> variance.isClustered() && variance != Variance.CR1_TWO_WAY);
    }

    private static boolean isDrawnWhole(ExperimentPlan plan, PlanColumns columns) {
        if (plan.design().findCluster().isEmpty()) {
            return false;
        }
        AnalysisTable table = AnalysisTable.of(plan, columns);
        try (SparkPartitionedRows rows = SparkPartitionedRows.of(table.rows(), table.placedColumns(plan))) {
            return AssignmentClustering.of(rows.partitioned()).areDrawnWhole();
        }
    }
}
