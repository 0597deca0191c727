package id.sigi.studies.experiment.effect;

import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.difference.ExcludedCell;
import id.sigi.methods.difference.MatchedClusterPairs;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import java.util.List;
import java.util.Optional;

/**
 * The effect of a series within cells that are pairs of clusters.
 *
 * @param pairs the cells
 */
public record MatchedClusterPairEffect(MatchedClusterPairs pairs) {
    private static final String WHO = "people in pairs of clusters with one drawn";

    public Estimate toEstimate(Label label) {
        Optional<DifferenceEstimate> found = pairs.find();
        if (found.isEmpty()) {
            return Estimate.notEstimable(
                    label, Basis.arms(0, 0, WHO), "fewer than two cells are pairs of clusters with one drawn");
        }
        DifferenceEstimate difference = found.get();
        Basis basis = Basis.arms(difference.treated(), difference.control(), WHO);
        return difference.stdError() > 0
                ? Estimate.of(label, difference.inference(), basis)
                : Estimate.notEstimable(
                        label,
                        basis,
                        "the pairs do not differ in their differences, so that there is no standard error");
    }

    /** How pairs of clusters are compared, and who is in none; in words. */
    public List<String> sentences(String series, String cluster) {
        String how = series + ": pairs of " + cluster
                + ": differences of means, pairs weighted by people, standard error from"
                + " what the pairs differ by (Imai, King and Nall 2009), J - 1 degrees of freedom, J = " + pairs.pairs()
                + ".";
        long left = people(pairs.excluded());
        return left == 0
                ? List.of(how)
                : List.of(
                        how,
                        series + ": " + left
                                + " people are in no pair of clusters with one drawn and are left out of matched pairs.");
    }

    static long people(List<ExcludedCell> cells) {
        return cells.stream().mapToLong(cell -> cell.treated() + cell.control()).sum();
    }
}
