package id.sigi.methods.difference;

import id.sigi.methods.estimate.Basis;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.moments.TwoArmMoments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Difference of means within the cells of a stratified draw, averaged over cells: tau = sum w_c tau_c, V = sum w_c^2 (s1c^2/m_c +
 * s0c^2/(N_c - m_c)), df = n - 2 C (Neyman 1923; Imbens and Rubin 2015, chapter 9; estimatr's blocked difference_in_means with programme
 * weights). Cells with fewer than two people in an arm have no variance and are listed as excluded; the weights are of the cells that
 * remain. Where no cell has a variance, as in a draw within pairs of people, all cells with both arms are compared and the variance is taken
 * from between them, df = C - 1 (Imai, King and Nall 2009; Pashley and Miratrix 2021); of pairs it is that of {@link MatchedPairs}. Immutable.
 */
public final class BlockedDifferenceInMeans {
    private final Optional<DifferenceEstimate> difference;
    private final List<TwoArmMoments> used;
    private final boolean isBetween;
    private final List<ExcludedCell> excluded;

    private BlockedDifferenceInMeans(SortedMap<String, TwoArmMoments> cells, CellWeighting weight) {
        List<TwoArmMoments> varying =
                cells.values().stream().filter(TwoArmMoments::hasVariance).toList();
        List<TwoArmMoments> compared =
                cells.values().stream().filter(TwoArmMoments::hasDifference).toList();
        isBetween = varying.isEmpty() && compared.size() >= 2;
        used = isBetween ? compared : varying;
        excluded = cells.entrySet().stream()
                .filter(cell -> !used.contains(cell.getValue()))
                .map(cell -> new ExcludedCell(
                        cell.getKey(),
                        cell.getValue().treatment().n(),
                        cell.getValue().control().n()))
                .toList();
        if (used.isEmpty()) {
            difference = Optional.empty();
        } else {
            difference = Optional.of(isBetween ? between(used, weight) : average(used, weight));
        }
    }

    /**
     * @param cells by name; they are added in the order of their names, so that the same cells give the same digits
     * @param weight how cells are averaged
     */
    public static BlockedDifferenceInMeans of(Map<String, TwoArmMoments> cells, CellWeighting weight) {
        return new BlockedDifferenceInMeans(new TreeMap<>(cells), weight);
    }

    private static DifferenceEstimate between(List<TwoArmMoments> cells, CellWeighting weight) {
        BetweenCellVariance parts = BetweenCellVariance.ofPeople(cells, weight);
        return new DifferenceEstimate(
                parts.sum(),
                Math.sqrt(parts.variance()),
                parts.df(),
                cells.stream().mapToLong(cell -> cell.treatment().n()).sum(),
                cells.stream().mapToLong(cell -> cell.control().n()).sum());
    }

    private static DifferenceEstimate average(List<TwoArmMoments> cells, CellWeighting weight) {
        double total = cells.stream().mapToDouble(weight::of).sum();
        double estimate = 0;
        double variance = 0;
        long treated = 0;
        long control = 0;
        for (TwoArmMoments arms : cells) {
            double share = weight.of(arms) / total;
            estimate += share * arms.difference();
            variance += share * share * arms.variance();
            treated += arms.treatment().n();
            control += arms.control().n();
        }
        double df = treated + control - 2.0 * cells.size();
        return new DifferenceEstimate(estimate, Math.sqrt(variance), df, treated, control);
    }

    /** The answer; empty when every cell is excluded. */
    public Optional<DifferenceEstimate> find() {
        return difference;
    }

    /** Cells that are compared. */
    public List<TwoArmMoments> used() {
        return used;
    }

    /** Whether the variance is taken from between the cells, because none shows one within itself. */
    public boolean isBetween() {
        return isBetween;
    }

    /** Cells left out, by name. */
    public List<ExcludedCell> excluded() {
        return excluded;
    }

    /** A tidy row; {@code who} names the people, for example "applicants in their first draw". */
    public Estimate toEstimate(Label label, String who) {
        return difference
                .map(found -> Estimate.of(label, found.inference(), Basis.arms(found.treated(), found.control(), who)))
                .orElseGet(() ->
                        Estimate.notEstimable(label, Basis.arms(0, 0, who), "no cell has two people in each arm"));
    }
}
