package id.sigi.studies.experiment.clustering;

import id.sigi.methods.assignment.AssignmentClustering;
import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.estimate.identity.Remark;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.analysis.EstimatorChoice;
import id.sigi.methods.plan.analysis.Method;
import id.sigi.methods.plan.design.AssignedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the lottery drew, as the rows show it, and what follows: where all people of a cluster in a cell always share the offer, errors that a plan
 * does not name are those of clusters, and errors of people that it names carry a warning (Abadie, Athey, Imbens and Wooldridge 2023).
 */
public final class ClusterAssignment {
    // Where people were drawn one by one, the correlation is zero but for chance; a household cap makes it a little
    // negative.
    private static final double NOTABLE_CORRELATION = 0.2;
    private static final double NOTABLE_SCORE = 4;

    private ClusterAssignment() {}

    /** The plan with errors that follow from the draw. */
    public static ExperimentPlan resolved(ExperimentPlan plan, PartitionedRows partitioned) {
        return plan.resolved(
                find(plan, () -> AssignmentClustering.of(partitioned)).orElse(null));
    }

    /** What was drawn: what the plan says, or else what the rows show; empty for people. */
    public static Optional<AssignedUnit> find(ExperimentPlan plan, Supplier<AssignmentClustering> shown) {
        if (plan.design().findCluster().isEmpty() || plan.design().areClustersDrawn()) {
            return plan.design().findDrawn();
        }
        AssignmentClustering lots = shown.get();
        boolean isNotable = lots.correlation() >= NOTABLE_CORRELATION && lots.score() >= NOTABLE_SCORE;
        if (lots.areDrawnWhole() || (isNotable && lots.areWhole())) {
            return Optional.of(AssignedUnit.CLUSTERS);
        }
        return isNotable ? Optional.of(AssignedUnit.MOSTLY_CLUSTERS) : Optional.empty();
    }

    /** An estimator with an error of people, with what its label must say where people were not drawn. */
    public static Estimator warned(Estimator ofPeople, ExperimentPlan plan) {
        return plan.design()
                .findDrawn()
                .map(drawn -> switch (drawn) {
                    case CLUSTERS -> Remark.Kind.WHOLE_CLUSTERS_DRAWN;
                    case MOSTLY_CLUSTERS -> Remark.Kind.MOST_CLUSTERS_SHARE;
                })
                .map(kind -> ofPeople.remarking(kind, plan.design().cluster()))
                .orElse(ofPeople);
    }

    /** An estimator by redraws of people, with what its label must say where people were not drawn. */
    public static Estimator warnedOfRedraws(Estimator redrawn, ExperimentPlan plan) {
        return plan.design()
                .findDrawn()
                .map(drawn -> redrawn.remarking(
                        Remark.Kind.PEOPLE_REDRAWN, plan.design().cluster()))
                .orElse(redrawn);
    }

    /** What a reader must know of the draw, in sentences. */
    public static List<String> sentences(ExperimentPlan plan) {
        return plan.design().findDrawn().map(drawn -> sentences(plan, drawn)).orElse(List.of());
    }

    private static List<String> sentences(ExperimentPlan plan, AssignedUnit drawn) {
        String cluster = plan.design().cluster();
        if (drawn == AssignedUnit.MOSTLY_CLUSTERS) {
            return List.of("Warning: people of one " + cluster
                    + " share the offer far more often than if they had been drawn one by one, but not always: standard errors of people"
                    + " are too small. Regressions whose standard error the plan does not name are clustered by "
                    + cluster
                    + "; differences within cells have no standard error that holds. Where the offer of a few people is mistaken,"
                    + " correct it, and the clusters are compared as drawn whole.");
        }
        List<String> sentences = new ArrayList<>(List.of("Whole clusters were drawn: all people of one " + cluster
                + " share the offer. Standard errors that the plan does not name are clustered by " + cluster
                + ", those of balance and response too."));
        String ofPeople = plan.estimators().stream()
                .filter(choice -> choice.covariance().isOfPeople() && choice.estimator() != Method.MATCHED_PAIRS)
                .map(EstimatorChoice::covariance)
                .distinct()
                .map(variance -> variance.toString())
                .collect(Collectors.joining(", "));
        if (!ofPeople.isEmpty()) {
            sentences.add(
                    "Warning: the plan asks for standard errors of people (" + ofPeople
                            + ") although whole clusters were drawn: they are too small, and their intervals and p-values must not be relied on.");
        }
        return sentences;
    }
}
