package id.sigi.methods.difference;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.CellArmMoments;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.TwoArmMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cells in which the partitions' clusters were drawn bring to {@link id.sigi.methods.difference.ClusteredDifferenceInMeans}, in one pass besides the
 * means by cell (the caller's {@link CellArmMomentTables}).
 */
public final class ClusterTotals {
    private final List<String> cells;
    private final CellArmMoments table;
    private final ClusterTotalSums sums;

    private ClusterTotals(List<String> cells, CellArmMoments table, ClusterTotalSums sums) {
        this.cells = cells;
        this.table = table;
        this.sums = sums;
    }

    /**
     * Makes the pass.
     *
     * @param asked each with the one source that is compared
     * @param tables those of the same requests
     */
    public static List<ClusterTotals> of(PartitionedRows rows, List<MomentRequest> asked, CellArmMomentTables tables) {
        List<ClusterTotalSums.Means> means = asked.stream()
                .map(request -> new ClusterTotalSums.Means(request, tables.table(request)))
                .toList();
        List<ClusterTotalSums> found = ClusterTotalSums.of(rows, means);
        List<ClusterTotals> drawn = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            drawn.add(new ClusterTotals(
                    rows.cells(), means.get(at).table(), found.isEmpty() ? new ClusterTotalSums(0) : found.get(at)));
        }
        return drawn;
    }

    /** The first cell in which clusters have people of both arms, so that they were not drawn whole. */
    public Optional<String> findSplit() {
        OptionalInt cell = sums.findSplit();
        return cell.isPresent() ? Optional.of(cells.get(cell.getAsInt())) : Optional.empty();
    }

    /** How many clusters of the first such cell are split. */
    public long split() {
        return sums.findSplit().isPresent() ? sums.split(sums.findSplit().getAsInt()) : 0;
    }

    /** The cells by name. */
    public SortedMap<String, ClusteredCell> cells() {
        SortedMap<String, ClusteredCell> byName = new TreeMap<>();
        for (int cell = 0; cell < table.cells(); cell++) {
            TwoArmMoments arms = table.arms(0, cell);
            byName.put(
                    cells.get(cell),
                    new ClusteredCell(sums.arm(2 * cell + 1, arms.treatment()), sums.arm(2 * cell, arms.control())));
        }
        return byName;
    }
}
