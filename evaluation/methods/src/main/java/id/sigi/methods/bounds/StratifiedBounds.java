package id.sigi.methods.bounds;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Bounds within the cells of a draw, averaged over cells: ends are sum w_c end_c, their variances sum w_c^2 V_c, weights taken as known. Lee's
 * are averaged over those who always answer, N_c min(q1c, q0c), which makes them tighter than without cells and lets answering move in another
 * direction in another cell (Lee 2009, section 4; Semenova 2020); worst cases over everybody. A cell in which bounds cannot be given is left out
 * and counted.
 *
 * @param bounds of the average
 * @param cells that took part
 * @param excluded people of cells that did not
 */
public record StratifiedBounds(Bounds bounds, int cells, long excluded) {
    /**
     * What one cell tells.
     *
     * @param bounds of its effect, where they can be given
     * @param weight of the cell in the average
     * @param people of the cell
     */
    public record Cell(Optional<Bounds> bounds, double weight, double people) {
        /** Lee's bounds; the weight is that of those who always answer. */
        public static Cell ofLee(CellResponses cell) {
            Optional<Bounds> bounds =
                    cell.treatment().people() == 0 || cell.control().people() == 0
                            ? Optional.empty()
                            : LeeBounds.find(cell.treatment(), cell.control());
            return new Cell(bounds, bounds.isPresent() ? cell.alwaysAnswering() : 0, cell.people());
        }

        /** Worst cases; the weight is that of everybody. */
        public static Cell ofWorst(CellResponses cell, WorstCaseBounds range) {
            return new Cell(range.find(cell.treatment(), cell.control()), cell.people(), cell.people());
        }
    }

    /** Empty when no cell has bounds. */
    public static Optional<StratifiedBounds> findLee(Collection<CellResponses> cells) {
        return find(cells.stream().map(Cell::ofLee).toList());
    }

    /** Empty when no cell has two people in each arm. */
    public static Optional<StratifiedBounds> findWorst(Collection<CellResponses> cells, WorstCaseBounds range) {
        return find(cells.stream().map(cell -> Cell.ofWorst(cell, range)).toList());
    }

    /** Of cells that were looked at one by one; empty when none has bounds. */
    public static Optional<StratifiedBounds> find(List<Cell> cells) {
        List<Cell> used =
                cells.stream().filter(cell -> cell.bounds().isPresent()).toList();
        long excluded = cells.stream()
                .filter(cell -> cell.bounds().isEmpty())
                .mapToLong(cell -> Math.round(cell.people()))
                .sum();
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(new StratifiedBounds(average(used), used.size(), excluded));
    }

    private static Bounds average(List<Cell> used) {
        double total = used.stream().mapToDouble(Cell::weight).sum();
        double low = 0;
        double high = 0;
        double lowVariance = 0;
        double highVariance = 0;
        for (Cell some : used) {
            Bounds bounds = some.bounds().orElseThrow();
            double share = some.weight() / total;
            low += share * bounds.low();
            high += share * bounds.high();
            lowVariance += Math.pow(share * bounds.lowError(), 2);
            highVariance += Math.pow(share * bounds.highError(), 2);
        }
        return new Bounds(low, Math.sqrt(lowVariance), Math.max(low, high), Math.sqrt(highVariance));
    }
}
