package id.sigi.studies.experiment;

import id.sigi.methods.blocks.ArmTables;
import id.sigi.methods.blocks.DrawnClusters;
import id.sigi.methods.blocks.Inquiry;
import id.sigi.methods.blocks.Source;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.ClusteredDifference;
import id.sigi.methods.experiment.ExcludedCell;
import id.sigi.methods.plan.ExperimentPlan;
import id.sigi.methods.plan.Variance;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Differences within cells in which clusters were drawn, in one pass over the blocks; a cluster whose people differ in arm within a cell was not
 * drawn whole.
 */
final class ClusteredEffects {
    private final Map<Asked, ClusteredDifference> found = new HashMap<>();

    /** One series among some people. */
    private record Asked(Series series, People people) {
        Inquiry inquiry(Complete complete) {
            List<Source> sources = List.of(new Source.Column(series.key()));
            return new Inquiry(complete.rows(people, sources), sources);
        }
    }

    private ClusteredEffects() {}

    /** Whether a plan asks for any. */
    static boolean isAsked(ExperimentPlan plan) {
        return plan.estimators().stream()
                .anyMatch(choice -> choice.comparesArms() && choice.covariance() == Variance.CR2);
    }

    /**
     * Nothing where the plan asks for none.
     *
     * @param tables moments of every outcome among everybody and each subgroup
     * @throws RequestFault if members of one cluster are in both arms of a cell
     */
    static ClusteredEffects of(ExperimentPlan plan, NarrowTable table, Complete complete, ArmTables tables) {
        ClusteredEffects effects = new ClusteredEffects();
        if (!isAsked(plan)) {
            return effects;
        }
        List<Asked> asked = new ArrayList<>();
        for (People people : People.list(plan)) {
            table.outcomes().forEach(outcome -> asked.add(new Asked(outcome, people)));
        }
        List<DrawnClusters> drawn = DrawnClusters.of(
                complete.panel(),
                asked.stream().map(some -> some.inquiry(complete)).toList(),
                tables);
        for (int at = 0; at < asked.size(); at++) {
            check(drawn.get(at));
            effects.found.put(
                    asked.get(at), ClusteredDifference.ofCells(drawn.get(at).cells()));
        }
        return effects;
    }

    private static void check(DrawnClusters drawn) {
        drawn.findSplit().ifPresent(cell -> {
            throw new RequestFault(
                    "difference_in_means with CR2 cannot be used",
                    drawn.split() + " clusters have people in both arms of the cell " + cell
                            + ", so that they were not drawn whole",
                    "Use regression with cell effects and CR2, or name the clusters that were drawn");
        });
    }

    Estimate estimate(Series series, People people, Label label) {
        String who = "people in cells with two clusters in each arm";
        return found.get(new Asked(series, people))
                .find()
                .map(known -> Estimate.of(label, known.inference(), Basis.arms(known.treated(), known.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "no cell has two clusters in each arm"));
    }

    /** What was left out among everybody, in words; empty if nothing was. */
    Optional<String> sentence(Series series) {
        List<ExcludedCell> cells =
                found.get(new Asked(series, People.EVERYBODY)).excluded();
        long people = cells.stream()
                .mapToLong(cell -> cell.treated() + cell.control())
                .sum();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(series.name() + ": " + cells.size() + " cells with " + people
                        + " people have fewer than two clusters of one arm and are left out of clustered differences.");
    }
}
