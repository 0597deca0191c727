package id.sigi.studies.experiment.data;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.EstimateSet;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.studies.partitioning.SparkPartitionedRows;
import id.sigi.studies.shape.Magnitude;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Outcomes so small that squares of their squares vanish: nothing is said of them, and the other outcomes of the plan are estimated. */
public final class UnderflowingOutcomes {
    private static final String REASON =
            "all values of the outcome are below 1e-30, and their squares are too small to be computed with";

    private UnderflowingOutcomes() {}

    /** Whether a plan's rows can say it each for itself; a plan that asks for more is refused. */
    static boolean areTold(ExperimentPlan plan) {
        return plan.outcomes().size() > 1
                && plan.findRandomisation().isEmpty()
                && plan.findAttrition().isEmpty()
                && plan.findTransitions().isEmpty()
                && plan.findHeterogeneity().isEmpty()
                && plan.findSurvey().isEmpty()
                && plan.listIndices().isEmpty()
                && plan.listDistributions().isEmpty();
    }

    /** The sets with no number on such outcomes. */
    public static List<EstimateSet> told(List<EstimateSet> sets, AnalysisTable table, SparkPartitionedRows rows) {
        Set<String> tiny = table.outcomes().stream()
                .filter(outcome -> Magnitude.isTooSmall(rows.magnitude(outcome.key())))
                .map(AnalysisColumn::name)
                .collect(Collectors.toSet());
        return tiny.isEmpty()
                ? sets
                : sets.stream()
                        .map(set -> new EstimateSet(
                                        set.id(),
                                        set.evidence(),
                                        set.provenance(),
                                        set.flow(),
                                        set.conventions(),
                                        set.estimates().stream()
                                                .map(row -> isOf(tiny, row.label())
                                                        ? Estimate.notEstimable(row.label(), row.basis(), REASON)
                                                        : row)
                                                .toList())
                                .withModels(set.models().stream()
                                        .filter(model -> !isOf(tiny, model.label()))
                                        .toList())
                                .withRedraws(set.redraws()))
                        .collect(Collectors.toList());
    }

    private static boolean isOf(Set<String> tiny, Label label) {
        return tiny.contains(label.outcome().words());
    }
}
