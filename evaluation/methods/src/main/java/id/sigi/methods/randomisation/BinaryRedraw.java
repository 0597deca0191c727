package id.sigi.methods.randomisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The draw repeated on counts. Under no effect the winners for whom a binary outcome holds are hypergeometric in each cell, so a redraw
 * costs as much as there are cells, however many people they hold. The statistic is the programme-weighted difference of shares; p counts
 * statistics at least as far from zero, ties within a relative 1e-10 included.
 */
public final class BinaryRedraw {
    private static final double TIE = 1 - 1e-10;

    // Shares that cancel leave as much.
    private static final double ROUNDING = 1e-13;

    private final List<BinaryCell> cells;
    private final double people;

    private BinaryRedraw(List<BinaryCell> cells) {
        this.cells = cells;
        this.people = cells.stream().mapToLong(BinaryCell::people).sum();
    }

    /** Of at least one cell; the order of the cells is the order of the random numbers. */
    public static BinaryRedraw of(Collection<BinaryCell> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a redraw needs a cell");
        }
        return new BinaryRedraw(List.copyOf(cells));
    }

    /** The observed difference. */
    public double statistic() {
        return cells.stream()
                .mapToDouble(cell -> weight(cell) * cell.difference(cell.holdingWinners()))
                .sum();
    }

    /** Standard deviation of the statistic over all draws, exact. */
    public double nullStandardDeviation() {
        return Math.sqrt(cells.stream()
                .mapToDouble(cell -> weight(cell) * weight(cell) * cell.nullVariance())
                .sum());
    }

    private double weight(BinaryCell cell) {
        return cell.people() / people;
    }

    /** Exact two-sided p of a single cell; with equally far differences this is Fisher's. */
    public double exactP() {
        if (cells.size() != 1) {
            throw new IllegalStateException(
                    "the exact p of " + cells.size() + " cells is not enumerated; redraw instead");
        }
        BinaryCell cell = cells.get(0);
        double observed = Math.abs(statistic()) * TIE - ROUNDING;
        double[] chances = cell.probabilities();
        double p = 0;
        for (int i = 0; i < chances.length; i++) {
            p += Math.abs(cell.difference(cell.fewest() + i)) >= observed ? chances[i] : 0;
        }
        return Math.min(1, p);
    }

    /**
     * Monte Carlo p, (1 + draws at least as far) / (1 + draws), two-sided.
     *
     * @param draws for example 10,000; the standard error of p is about sqrt(p (1-p) / draws)
     * @param seed same seed, same p
     */
    public double redrawnP(int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> distributions = new ArrayList<>();
        cells.forEach(cell -> distributions.add(cumulative(cell)));
        double observed = Math.abs(statistic()) * TIE - ROUNDING;
        int far = 0;
        for (int draw = 0; draw < draws; draw++) {
            double statistic = 0;
            for (int c = 0; c < cells.size(); c++) {
                long held = cells.get(c).fewest() + place(distributions.get(c), random.nextDouble());
                statistic += weight(cells.get(c)) * cells.get(c).difference(held);
            }
            far += Math.abs(statistic) >= observed ? 1 : 0;
        }
        return (1.0 + far) / (1.0 + draws);
    }

    private static double[] cumulative(BinaryCell cell) {
        double[] result = cell.probabilities();
        for (int i = 1; i < result.length; i++) {
            result[i] += result[i - 1];
        }
        return result;
    }

    private static int place(double[] cumulative, double uniform) {
        int found = Arrays.binarySearch(cumulative, uniform);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }
}
