package id.sigi.methods.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Difference of means of cells that are pairs of clusters, one of each drawn, averaged over pairs by their people: tau = sum w_k tau_k with
 * w_k = n_k / N. One cluster in each arm has no variance of its own, so that the standard error comes from what differs between pairs, V = J/(J-1) sum
 * (w_k tau_k - tau / J)^2 with J - 1 degrees of freedom (Imai, King and Nall 2009, Statistical Science 24(1), equation 6; estimatr's
 * difference_in_means with blocks and clusters), conservative where effects or sizes of pairs differ. Cells of any other kind are listed as
 * excluded. Immutable.
 */
public final class MatchedClusterPairs {
    private final List<ClusteredCell> pairs;
    private final List<ExcludedCell> excluded;

    private MatchedClusterPairs(List<ClusteredCell> pairs, List<ExcludedCell> excluded) {
        this.pairs = pairs;
        this.excluded = excluded;
    }

    /** @param cells by name; they are added in the order of their names, so that the same cells give the same digits */
    public static MatchedClusterPairs of(Map<String, ClusteredArms> cells) {
        Map<String, ClusteredCell> sums = new TreeMap<>();
        cells.forEach((name, arms) -> sums.put(name, ClusteredCell.of(arms)));
        return ofCells(sums);
    }

    /** Of sums made elsewhere, added in the order of the cells' names. */
    public static MatchedClusterPairs ofCells(Map<String, ClusteredCell> cells) {
        List<ClusteredCell> pairs = new ArrayList<>();
        List<ExcludedCell> excluded = new ArrayList<>();
        new TreeMap<>(cells).forEach((name, cell) -> {
            if (cell.isPair()) {
                pairs.add(cell);
            } else if (cell.clusters() > 0) {
                excluded.add(new ExcludedCell(
                        name, cell.treatment().people(), cell.control().people()));
            }
        });
        return new MatchedClusterPairs(List.copyOf(pairs), List.copyOf(excluded));
    }

    /** Pairs that take part. */
    public long pairs() {
        return pairs.size();
    }

    /** Whether some pair has more people than its two clusters, so that clusters and not people were paired. */
    public boolean areLargerThanPeople() {
        return pairs.stream().anyMatch(pair -> pair.people() > pair.clusters());
    }

    /** The answer; empty with fewer than two pairs. */
    public Optional<DifferenceEstimate> find() {
        if (pairs.size() < 2) {
            return Optional.empty();
        }
        BetweenCellVariance between =
                BetweenCellVariance.of(pairs, CellWeighting.PROGRAMME, CellWeighting.PROGRAMME.sum(pairs));
        long treated =
                pairs.stream().mapToLong(pair -> pair.treatment().people()).sum();
        long control = pairs.stream().mapToLong(pair -> pair.control().people()).sum();
        return Optional.of(
                new DifferenceEstimate(between.sum(), Math.sqrt(between.variance()), between.df(), treated, control));
    }

    /** Cells left out, by name, with their people. */
    public List<ExcludedCell> excluded() {
        return excluded;
    }
}
