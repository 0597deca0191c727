package id.sigi.studies.experiment;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.experiment.ClusteredArms;
import id.sigi.methods.experiment.ClusteredDifference;
import id.sigi.methods.experiment.ExcludedCell;
import id.sigi.methods.moments.Moments;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Cells in which clusters were drawn, from rows on one machine; a cluster whose people differ in arm within a cell was not drawn whole. */
final class ClusteredCells {
    private final ClusteredDifference difference;

    private ClusteredCells(ClusteredDifference difference) {
        this.difference = difference;
    }

    /** @throws RequestFault if members of one cluster are in both arms of a cell */
    static ClusteredCells of(Sample sample, Series series, People people) {
        Map<String, Clusters> cells = new TreeMap<>();
        int[] rows = sample.rowsWith(people, List.of(series.key()));
        List<String> clusters = sample.clusters(rows);
        for (int at = 0; at < rows.length; at++) {
            boolean isTreated = sample.value(NarrowTable.ARM, rows[at]) == 1;
            cells.computeIfAbsent(sample.cell(rows[at]), cell -> new Clusters())
                    .add(clusters.get(at), isTreated, sample.value(series.key(), rows[at]));
        }
        Map<String, ClusteredArms> arms = new TreeMap<>();
        cells.forEach((cell, found) -> arms.put(cell, found.arms(cell)));
        return new ClusteredCells(ClusteredDifference.of(arms));
    }

    /** Clusters of one cell, by arm and name. */
    private static final class Clusters {
        private final Map<String, Moments> treatment = new TreeMap<>();
        private final Map<String, Moments> control = new TreeMap<>();

        void add(String cluster, boolean isTreated, double value) {
            (isTreated ? treatment : control).merge(cluster, Moments.of(value), Moments::plus);
        }

        ClusteredArms arms(String cell) {
            long split =
                    treatment.keySet().stream().filter(control::containsKey).count();
            if (split > 0) {
                throw new RequestFault(
                        "difference_in_means with CR2 cannot be used",
                        split + " clusters have people in both arms of the cell " + cell
                                + ", so that they were not drawn whole",
                        "Use regression with cell effects and CR2, or name the clusters that were drawn");
            }
            return new ClusteredArms(new ArrayList<>(treatment.values()), new ArrayList<>(control.values()));
        }
    }

    Estimate toEstimate(Label label) {
        String who = "people in cells with two clusters in each arm";
        return difference
                .find()
                .map(found -> Estimate.of(label, found.inference(), Basis.arms(found.treated(), found.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "no cell has two clusters in each arm"));
    }

    /** What was left out, in words; empty if nothing was. */
    Optional<String> sentence(String series) {
        long people = difference.excluded().stream()
                .mapToLong(cell -> cell.treated() + cell.control())
                .sum();
        List<ExcludedCell> cells = difference.excluded();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(series + ": " + cells.size() + " cells with " + people
                        + " people have fewer than two clusters of one arm and are left out of clustered differences.");
    }
}
