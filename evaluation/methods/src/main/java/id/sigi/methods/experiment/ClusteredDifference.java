package id.sigi.methods.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Difference of means within cells in which clusters were drawn, averaged over cells by their people. Of each cluster only its count n_g and
 * total are needed: in an arm of N people with mean m the CR2 variance of the mean is sum over clusters of (total_g - n_g m)^2 / (N^2 (1 -
 * n_g / N)), that of a regression on the arm (Bell and McCaffrey 2002; estimatr's block-clustered difference_in_means). Degrees of freedom:
 * clusters less twice the cells; of a single cell, Satterthwaite's. Cells with fewer than two clusters in an arm are listed as excluded.
 */
public final class ClusteredDifference {
    private final Optional<Difference> difference;
    private final List<ExcludedCell> excluded;

    private ClusteredDifference(Optional<Difference> difference, List<ExcludedCell> excluded) {
        this.difference = difference;
        this.excluded = excluded;
    }

    /** @param cells by name; they are added in the order of their names, so that the same cells give the same digits */
    public static ClusteredDifference of(Map<String, ClusteredArms> cells) {
        Map<String, ClusteredCell> sums = new TreeMap<>();
        cells.forEach((name, arms) -> sums.put(name, ClusteredCell.of(arms)));
        return ofCells(sums);
    }

    /** Of sums made elsewhere, added in the order of the cells' names. */
    public static ClusteredDifference ofCells(Map<String, ClusteredCell> cells) {
        List<ClusteredCell> used = new ArrayList<>();
        List<ExcludedCell> excluded = new ArrayList<>();
        new TreeMap<>(cells).forEach((name, cell) -> {
            if (cell.hasVariance()) {
                used.add(cell);
            } else if (cell.clusters() > 0) {
                excluded.add(new ExcludedCell(
                        name, cell.treatment().people(), cell.control().people()));
            }
        });
        return new ClusteredDifference(used.isEmpty() ? Optional.empty() : Optional.of(average(used)), excluded);
    }

    private static Difference average(List<ClusteredCell> cells) {
        double total = cells.stream().mapToDouble(ClusteredCell::people).sum();
        double estimate = 0;
        double variance = 0;
        long treated = 0;
        long clusters = 0;
        for (ClusteredCell cell : cells) {
            double share = cell.people() / total;
            estimate += share * cell.difference();
            variance += share
                    * share
                    * (cell.treatment().variance() + cell.control().variance());
            treated += cell.treatment().people();
            clusters += cell.clusters();
        }
        double df = cells.size() == 1 ? satterthwaite(cells.get(0)) : clusters - 2.0 * cells.size();
        return new Difference(estimate, Math.sqrt(variance), df, treated, (long) total - treated);
    }

    /** (sum t_gg)^2 / sum t_gh^2 with t_gg = n_g / N^2 and, in one arm, t_gh = n_g n_h / (N^3 sqrt((1 - n_g / N) (1 - n_h / N))). */
    private static double satterthwaite(ClusteredCell cell) {
        double trace = 0;
        double squares = 0;
        for (ClusteredCell.Arm arm : List.of(cell.treatment(), cell.control())) {
            double people = arm.people();
            trace += 1 / people;
            squares += (arm.squares() + arm.apart() * arm.apart()) / (people * people);
        }
        return trace * trace / squares;
    }

    /** The answer; empty when every cell is excluded. */
    public Optional<Difference> find() {
        return difference;
    }

    /** Cells left out, by name, with their people. */
    public List<ExcludedCell> excluded() {
        return List.copyOf(excluded);
    }
}
