package id.sigi.studies.experiment.effect;

import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.difference.MatchedPairs;
import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Cells of two, one of them drawn. Cells of any other kind are left out: half a pair compares nobody. */
public final class MatchedPairCells {
    private final List<TwoArmMoments> pairs;
    private final long people;

    private MatchedPairCells(List<TwoArmMoments> pairs, long people) {
        this.pairs = pairs;
        this.people = people;
    }

    /** Of the arms of each cell, by the cell's name. */
    public static MatchedPairCells of(Map<String, TwoArmMoments> cells) {
        return new MatchedPairCells(
                new TreeMap<>(cells)
                        .values().stream()
                                .filter(cell -> cell.treatment().n() == 1
                                        && cell.control().n() == 1)
                                .toList(),
                cells.values().stream().mapToLong(TwoArmMoments::people).sum());
    }

    public Estimate toEstimate(Label label) {
        Optional<DifferenceEstimate> found = MatchedPairs.find(
                Moments.of(pairs.stream().mapToDouble(TwoArmMoments::difference).toArray()));
        String who = "people in pairs with one drawn";
        return found.map(difference ->
                        Estimate.of(label, difference.inference(), Basis.arms(pairs.size(), pairs.size(), who)))
                .orElseGet(() -> Estimate.notEstimable(
                        label,
                        Basis.arms(pairs.size(), pairs.size(), who),
                        "fewer than two cells are pairs with one drawn"));
    }

    /** Who was left out, in words; empty if nobody was. */
    public Optional<String> sentence(String series) {
        long left = people - 2L * pairs.size();
        return left == 0
                ? Optional.empty()
                : Optional.of(series + ": " + left
                        + " people are in no pair with one drawn and are left out of matched pairs.");
    }
}
