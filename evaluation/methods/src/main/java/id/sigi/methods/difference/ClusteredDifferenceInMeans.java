package id.sigi.methods.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Difference of means within cells in which clusters were drawn, averaged over cells by their people. Of each cluster only its count n_g and
 * total are needed: in an arm of N people with mean m the CR2 variance of the mean is sum over clusters of (total_g - n_g m)^2 / (N^2 (1 -
 * n_g / N)), that of a regression on the arm (Bell and McCaffrey 2002; estimatr's block-clustered difference_in_means). Degrees of freedom:
 * clusters less twice the cells; of a single cell, Satterthwaite's.
 *
 * <p>Cells with a single cluster in an arm, pairs above all, have their variance between cells ({@link MatchedClusterPairs}), with one degree of
 * freedom less than there are of them; where there are cells of both kinds the variances add up, and the degrees of freedom are those of
 * Welch and Satterthwaite for a sum of two. A lone cell of that kind, and cells of one arm, are listed as excluded.
 */
public final class ClusteredDifferenceInMeans {
    private static final DifferenceEstimate NOTHING = new DifferenceEstimate(0, 0, 1, 0, 0);

    private final Optional<DifferenceEstimate> difference;
    private final long within;
    private final long between;
    private final List<ExcludedCell> excluded;

    private ClusteredDifferenceInMeans(Cells cells) {
        this.difference = cells.average();
        this.within = cells.within.size();
        this.between = cells.between.size();
        this.excluded = List.copyOf(cells.excluded);
    }

    /** @param cells by name; they are added in the order of their names, so that the same cells give the same digits */
    public static ClusteredDifferenceInMeans of(Map<String, ClusteredArms> cells) {
        Map<String, ClusteredCell> sums = new TreeMap<>();
        cells.forEach((name, arms) -> sums.put(name, ClusteredCell.of(arms)));
        return ofCells(sums);
    }

    /** Of sums made elsewhere, added in the order of the cells' names, cells averaged by their people. */
    public static ClusteredDifferenceInMeans ofCells(Map<String, ClusteredCell> cells) {
        return ofCells(cells, CellWeighting.PROGRAMME);
    }

    /** Of sums made elsewhere, with cells averaged by this weight. */
    public static ClusteredDifferenceInMeans ofCells(Map<String, ClusteredCell> cells, CellWeighting weight) {
        return new ClusteredDifferenceInMeans(new Cells(new TreeMap<>(cells), weight));
    }

    /** Cells by where their variance shows. */
    private static final class Cells {
        private final List<ClusteredCell> within = new ArrayList<>();
        private final List<ClusteredCell> between = new ArrayList<>();
        private final List<ExcludedCell> excluded = new ArrayList<>();

        private final CellWeighting weight;

        Cells(SortedMap<String, ClusteredCell> cells, CellWeighting weight) {
            this.weight = weight;
            boolean hasSeveral =
                    cells.values().stream().filter(Cells::isBetween).count() >= 2;
            cells.forEach((name, cell) -> {
                if (cell.hasVariance()) {
                    within.add(cell);
                } else if (hasSeveral && isBetween(cell)) {
                    between.add(cell);
                } else if (cell.clusters() > 0) {
                    excluded.add(new ExcludedCell(
                            name, cell.treatment().people(), cell.control().people()));
                }
            });
        }

        private static boolean isBetween(ClusteredCell cell) {
            return cell.hasDifference() && !cell.hasVariance();
        }

        private double all() {
            return weight.sum(within) + weight.sum(between);
        }

        Optional<DifferenceEstimate> average() {
            if (within.isEmpty() && between.isEmpty()) {
                return Optional.empty();
            }
            DifferenceEstimate inside = within.isEmpty() ? NOTHING : ofVariancesWithin(within, weight, all());
            if (between.isEmpty()) {
                return Optional.of(inside);
            }
            BetweenCellVariance outside = BetweenCellVariance.of(between, weight, all());
            double variance = inside.stdError() * inside.stdError();
            return Optional.of(new DifferenceEstimate(
                    inside.estimate() + outside.sum(),
                    Math.sqrt(variance + outside.variance()),
                    within.isEmpty() ? outside.df() : welch(variance, inside.df(), outside),
                    inside.treated()
                            + between.stream()
                                    .mapToLong(cell -> cell.treatment().people())
                                    .sum(),
                    inside.control()
                            + between.stream()
                                    .mapToLong(cell -> cell.control().people())
                                    .sum()));
        }
    }

    /** (V1 + V2)^2 / (V1^2 / df1 + V2^2 / df2); without any variance the fewer. */
    private static double welch(double variance, double df, BetweenCellVariance outside) {
        double sum = variance + outside.variance();
        double parts = variance * variance / df + outside.variance() * outside.variance() / outside.df();
        return parts > 0 ? sum * sum / parts : Math.min(df, outside.df());
    }

    /** @param total weights of these and all other cells of the average */
    private static DifferenceEstimate ofVariancesWithin(List<ClusteredCell> cells, CellWeighting weight, double total) {
        double estimate = 0;
        double variance = 0;
        long treated = 0;
        long control = 0;
        long clusters = 0;
        for (ClusteredCell cell : cells) {
            double share = weight.of(cell) / total;
            estimate += share * cell.difference();
            variance += share
                    * share
                    * (cell.treatment().variance() + cell.control().variance());
            treated += cell.treatment().people();
            control += cell.control().people();
            clusters += cell.clusters();
        }
        double df = cells.size() == 1 ? satterthwaite(cells.get(0)) : clusters - 2.0 * cells.size();
        return new DifferenceEstimate(estimate, Math.sqrt(variance), df, treated, control);
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
    public Optional<DifferenceEstimate> find() {
        return difference;
    }

    /** Cells whose variance comes from within them: two clusters in each arm. */
    public long cellsWithVariance() {
        return within;
    }

    /** Cells with a single cluster in an arm, whose variance comes from between them; none or at least two. */
    public long cellsWithoutVariance() {
        return between;
    }

    /** Cells left out, by name, with their people. */
    public List<ExcludedCell> excluded() {
        return excluded;
    }
}
