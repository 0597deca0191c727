package id.sigi.methods.randomisation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * The draw repeated within all cells for any outcome. The statistic is the programme-weighted difference of means, or that over its error
 * (valid also for the null of no average effect: Ding and Dasgupta 2018; Wu and Ding 2021). Draws are made and forgotten one at a time, so
 * memory is that of the rows. Immutable.
 */
public final class StratifiedRandomisation {
    /** Most draws that are enumerated. */
    public static final long LIMIT = 1_000_000;

    private final List<DrawnCell> cells;
    private final double people;
    private final ContrastStatistic kind;

    private StratifiedRandomisation(List<DrawnCell> cells, ContrastStatistic kind) {
        this.cells = cells;
        this.people = cells.stream().mapToDouble(DrawnCell::people).sum();
        this.kind = kind;
    }

    /** Studentised, of at least one cell; the order of the cells is the order of the random numbers. */
    public static StratifiedRandomisation of(List<DrawnCell> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a redraw needs a cell");
        }
        return new StratifiedRandomisation(List.copyOf(cells), ContrastStatistic.STUDENTISED);
    }

    public StratifiedRandomisation withStatistic(ContrastStatistic statistic) {
        return new StratifiedRandomisation(cells, statistic);
    }

    /** Of the draw that was made. */
    public double statistic() {
        CellResult total = new CellResult(0, 0);
        for (DrawnCell cell : cells) {
            total = total.plus(weighted(cell, cell.winners()));
        }
        return total.statistic(kind);
    }

    /** Whether all draws are equally likely and at most {@link #LIMIT}. */
    public boolean isEnumerable() {
        double draws = cells.stream()
                .mapToDouble(cell -> CombinatoricsUtils.binomialCoefficientLog(cell.lots(), cell.winners().length))
                .sum();
        return cells.stream().noneMatch(DrawnCell::isCapped) && draws <= Math.log(LIMIT) + 1e-9;
    }

    /** All draws when they can be enumerated, else as many redraws. */
    public RandomisationPValue exactOrRedrawn(int draws, long seed) {
        return isEnumerable() ? enumerate() : redraw(draws, seed);
    }

    /** Shares of all draws. */
    public RandomisationPValue enumerate() {
        if (!isEnumerable()) {
            throw new IllegalArgumentException("these draws cannot be enumerated");
        }
        List<List<CellResult>> results = cells.stream().map(this::all).toList();
        RandomisationPValue.Counter counter = new RandomisationPValue.Counter(statistic());
        combine(results, 0, new CellResult(0, 0), counter);
        return counter.result();
    }

    private List<CellResult> all(DrawnCell cell) {
        Iterable<int[]> sets = () -> CombinatoricsUtils.combinationsIterator(cell.lots(), cell.winners().length);
        return StreamSupport.stream(sets.spliterator(), false)
                .map(drawn -> weighted(cell, drawn))
                .toList();
    }

    private void combine(
            List<List<CellResult>> results, int next, CellResult sum, RandomisationPValue.Counter counter) {
        if (next == results.size()) {
            counter.add(sum.statistic(kind));
            return;
        }
        results.get(next).forEach(result -> combine(results, next + 1, sum.plus(result), counter));
    }

    /**
     * Shares of the draw that was made and of {@code draws} random ones, that is (1 + c) / (1 + draws), which is a valid p-value however few
     * they are.
     */
    public RandomisationPValue redraw(int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("no p-value comes of " + draws + " redraws");
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> orders = cells.stream()
                .map(cell -> IntStream.range(0, cell.lots()).toArray())
                .toList();
        double observed = statistic();
        RandomisationPValue.Counter counter = new RandomisationPValue.Counter(observed);
        counter.add(observed);
        for (int draw = 0; draw < draws; draw++) {
            counter.add(redrawn(orders, random));
        }
        return counter.result();
    }

    private double redrawn(List<int[]> orders, SplittableRandom random) {
        CellResult total = new CellResult(0, 0);
        for (int c = 0; c < cells.size(); c++) {
            shuffle(orders.get(c), random);
            total = total.plus(weighted(cells.get(c), cells.get(c).drawn(orders.get(c))));
        }
        return total.statistic(kind);
    }

    /** A shuffle of any order is as random as one of the first order, so the last one is shuffled on. */
    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int held = order[last];
            order[last] = order[other];
            order[other] = held;
        }
    }

    private CellResult weighted(DrawnCell cell, int[] drawn) {
        return cell.result(drawn).weighted(cell.people() / people);
    }
}
