package id.sigi.methods.experiment;

import id.sigi.methods.moments.Moments;
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
        List<ClusteredArms> used = new ArrayList<>();
        List<ExcludedCell> excluded = new ArrayList<>();
        new TreeMap<>(cells).forEach((name, arms) -> {
            if (arms.hasVariance()) {
                used.add(arms);
            } else if (arms.clusters() > 0) {
                excluded.add(new ExcludedCell(
                        name, ClusteredArms.people(arms.treatment()), ClusteredArms.people(arms.control())));
            }
        });
        return new ClusteredDifference(used.isEmpty() ? Optional.empty() : Optional.of(average(used)), excluded);
    }

    private static Difference average(List<ClusteredArms> cells) {
        double total = cells.stream().mapToDouble(ClusteredArms::people).sum();
        double estimate = 0;
        double variance = 0;
        long treated = 0;
        long clusters = 0;
        for (ClusteredArms arms : cells) {
            double share = arms.people() / total;
            estimate += share * arms.difference();
            variance += share * share * (variance(arms.treatment()) + variance(arms.control()));
            treated += ClusteredArms.people(arms.treatment());
            clusters += arms.clusters();
        }
        double df = cells.size() == 1 ? satterthwaite(cells.get(0)) : clusters - 2.0 * cells.size();
        return new Difference(estimate, Math.sqrt(variance), df, treated, (long) total - treated);
    }

    private static double variance(List<Moments> arm) {
        double people = ClusteredArms.people(arm);
        double mean = ClusteredArms.mean(arm);
        return arm.stream()
                .mapToDouble(cluster -> {
                    double residual = cluster.n() * (cluster.mean() - mean) / people;
                    return residual * residual / (1 - cluster.n() / people);
                })
                .sum();
    }

    /** (sum t_gg)^2 / sum t_gh^2 with t_gg = n_g / N^2 and, in one arm, t_gh = n_g n_h / (N^3 sqrt((1 - n_g / N) (1 - n_h / N))). */
    private static double satterthwaite(ClusteredArms arms) {
        double trace = 0;
        double squares = 0;
        for (List<Moments> arm : List.of(arms.treatment(), arms.control())) {
            double people = ClusteredArms.people(arm);
            trace += 1 / people;
            double sum = 0;
            for (Moments cluster : arm) {
                double share = cluster.n() / people;
                double apart = share * share / (1 - share);
                sum += apart;
                squares += (share * share - apart * apart) / (people * people);
            }
            squares += sum * sum / (people * people);
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
