package id.sigi.methods.bounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
    private record Weighted(Bounds bounds, double weight) {}

    /** Empty when no cell has bounds. */
    public static Optional<StratifiedBounds> findLee(Collection<CellAnswers> cells) {
        return average(
                cells,
                cell -> cell.treatment().people() == 0 || cell.control().people() == 0
                        ? Optional.empty()
                        : LeeBounds.find(cell.treatment(), cell.control()),
                CellAnswers::alwaysAnswering);
    }

    /** Empty when no cell has two people in each arm. */
    public static Optional<StratifiedBounds> findWorst(Collection<CellAnswers> cells, WorstCase range) {
        return average(cells, cell -> range.find(cell.treatment(), cell.control()), CellAnswers::people);
    }

    private static Optional<StratifiedBounds> average(
            Collection<CellAnswers> cells,
            Function<CellAnswers, Optional<Bounds>> find,
            ToDoubleFunction<CellAnswers> weight) {
        List<Weighted> used = new ArrayList<>();
        long excluded = 0;
        for (CellAnswers cell : cells) {
            Optional<Bounds> found = find.apply(cell);
            found.ifPresent(bounds -> used.add(new Weighted(bounds, weight.applyAsDouble(cell))));
            excluded += found.isPresent() ? 0 : Math.round(cell.people());
        }
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(new StratifiedBounds(average(used), used.size(), excluded));
    }

    private static Bounds average(List<Weighted> used) {
        double total = used.stream().mapToDouble(Weighted::weight).sum();
        double low = 0;
        double high = 0;
        double lowVariance = 0;
        double highVariance = 0;
        for (Weighted some : used) {
            double share = some.weight / total;
            low += share * some.bounds.low();
            high += share * some.bounds.high();
            lowVariance += Math.pow(share * some.bounds.lowError(), 2);
            highVariance += Math.pow(share * some.bounds.highError(), 2);
        }
        return new Bounds(low, Math.sqrt(lowVariance), Math.max(low, high), Math.sqrt(highVariance));
    }
}
