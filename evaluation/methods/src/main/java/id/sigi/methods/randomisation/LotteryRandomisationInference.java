package id.sigi.methods.randomisation;

import id.sigi.programme.progress.WorkProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lottery of any size drawn again from counts of lots that are alike: a draw costs as much as there are kinds of lots, not people. The
 * statistic is the difference of means within cells, weighted by people, over its standard error (valid also for the null of no average effect: Wu
 * and Ding 2021), or that difference alone. A cell with one lot in an arm has a difference and no standard error: with it the studentised statistic
 * is refused ({@link #findRefusal}). A draw that leaves an arm of a cell without lots whose outcome is seen is compared without that cell, and
 * one that leaves no cell counts as far out, which makes p larger and never smaller. Draws are made in blocks, each with a generator split off the seed's, so that the answer does not
 * depend on the number of processors. Immutable.
 */
public final class LotteryRandomisationInference {
    private static final int BLOCK = 125;
    private static final double COARSE = Math.log(1e8);

    private final List<UnitTally> cells;
    private final ContrastStatistic kind;

    private LotteryRandomisationInference(List<UnitTally> cells, ContrastStatistic kind) {
        this.cells = cells;
        this.kind = kind;
    }

    /** Studentised, of at least one cell; the order of cells and kinds is the order of the random numbers. */
    public static LotteryRandomisationInference of(List<UnitTally> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a redraw needs a cell");
        }
        return new LotteryRandomisationInference(List.copyOf(cells), ContrastStatistic.STUDENTISED);
    }

    public LotteryRandomisationInference withStatistic(ContrastStatistic statistic) {
        return new LotteryRandomisationInference(cells, statistic);
    }

    int outcomes() {
        return cells.get(0).outcomes();
    }

    /** The same lottery with one outcome as it would have been without each of these effects. */
    LotteryRandomisationInference without(int outcome, List<Double> effects) {
        return new LotteryRandomisationInference(
                cells.stream().map(cell -> cell.without(outcome, effects)).toList(), kind);
    }

    /** All draws when they are few enough, else as many random ones. */
    public RandomisationDistribution exactOrRedrawn(int draws, long seed) {
        return AssignmentEnumeration.isSmall(cells) ? enumerate() : redraw(draws, seed);
    }

    /** All draws. */
    public RandomisationDistribution enumerate() {
        if (!AssignmentEnumeration.isSmall(cells)) {
            throw new IllegalArgumentException("these draws cannot be enumerated");
        }
        AssignmentEnumeration all = AssignmentEnumeration.of(cells, needed());
        double[][] statistics = all.sums().stream().map(this::statistics).toArray(double[][]::new);
        double[] weights =
                all.weights().stream().mapToDouble(Double::doubleValue).toArray();
        return new RandomisationDistribution(
                RandomisationDistribution.Kind.ENUMERATED, observed(), statistics, weights);
    }

    /** Statistics of the draw that was made, one for each outcome; not a number where it is refused. */
    double[] observed() {
        double[] found = statistics(observedSums());
        for (int outcome = 0; outcome < outcomes(); outcome++) {
            found[outcome] = findRefusal(outcome).isPresent() ? Double.NaN : found[outcome];
        }
        return found;
    }

    private double[] observedSums() {
        double[] sums = new double[outcomes() * CellDifferenceInMeans.WIDTH];
        arms().forEach(arms -> arms.addObserved(sums));
        return sums;
    }

    private List<CellDifferenceInMeans> arms() {
        return cells.stream()
                .map(cell -> new CellDifferenceInMeans(cell, needed()))
                .toList();
    }

    private int needed() {
        return kind == ContrastStatistic.STUDENTISED ? 2 : 1;
    }

    /** Why the draw that was made has no such statistic of an outcome, in words; empty if it has one. */
    public Optional<String> findRefusal(int outcome) {
        double[] sums = new double[outcomes() * CellDifferenceInMeans.WIDTH];
        cells.forEach(cell -> new CellDifferenceInMeans(cell, 1).addObserved(sums));
        if (sums[outcome * CellDifferenceInMeans.WIDTH] == 0) {
            return Optional.of("no cell has people of both arms with an outcome");
        }
        if (kind == ContrastStatistic.DIFFERENCE) {
            return Optional.empty();
        }
        long thin = arms().stream().filter(arms -> arms.isThin(outcome)).count();
        return thin == 0
                ? Optional.empty()
                : Optional.of(thin
                        + " cells have a single lot in an arm, whose difference has no standard error to studentise by;"
                        + " randomisation.statistic: difference needs none");
    }

    /** Difference of each outcome of the draw that was made. */
    double difference(int outcome) {
        return withStatistic(ContrastStatistic.DIFFERENCE).observed()[outcome];
    }

    /** Whether there are so few draws that random ones repeat each other, the draw that was made among them. */
    boolean isCoarse() {
        return cells.stream()
                        .mapToDouble(cell -> LogFactorial.of(cell.lots())
                                - LogFactorial.of(cell.winners())
                                - LogFactorial.of(cell.lots() - cell.winners()))
                        .sum()
                < COARSE;
    }

    /** Error of that difference. */
    double error(int outcome) {
        double[] sums = observedSums();
        int at = outcome * CellDifferenceInMeans.WIDTH;
        return sums[at] == 0 ? 0 : Math.sqrt(sums[at + 2]) / sums[at];
    }

    /** That standard error, or where an arm of one lot has none, what lots differ by: a length to begin a search with. */
    double scale(int outcome) {
        double error = error(outcome);
        if (!Double.isNaN(error)) {
            return error;
        }
        double sum = 0;
        double people = 0;
        for (CellDifferenceInMeans arms : arms()) {
            sum += arms.people(outcome) * arms.scale(outcome);
            people += arms.people(outcome);
        }
        return sum / people;
    }

    ContrastStatistic kind() {
        return kind;
    }

    /** Random draws; the same seed gives the same draws. */
    public RandomisationDistribution redraw(int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("no p-value comes of " + draws + " redraws");
        }
        List<CellDifferenceInMeans> arms = arms();
        List<AssignmentSampler> drawers = cells.stream().map(UnitTally::drawer).toList();
        SplittableRandom random = new SplittableRandom(seed);
        int blocks = (draws + BLOCK - 1) / BLOCK;
        List<SplittableRandom> generators =
                Stream.generate(random::split).limit(blocks).toList();
        double[][] redrawn = IntStream.range(0, blocks)
                .parallel()
                .boxed()
                .flatMap(block -> block(arms, drawers, generators.get(block)))
                .limit(draws)
                .toArray(double[][]::new);
        return RandomisationDistribution.random(observed(), redrawn);
    }

    private Stream<double[]> block(
            List<CellDifferenceInMeans> arms, List<AssignmentSampler> drawers, SplittableRandom random) {
        List<double[]> drawn = new ArrayList<>(BLOCK);
        long[][] winners =
                cells.stream().map(cell -> new long[cell.kinds().size()]).toArray(long[][]::new);
        for (int draw = 0; draw < BLOCK; draw++) {
            double[] sums = new double[outcomes() * CellDifferenceInMeans.WIDTH];
            for (int cell = 0; cell < winners.length; cell++) {
                drawers.get(cell).draw(random, winners[cell]);
                arms.get(cell).addRedrawn(winners[cell], random, sums);
            }
            drawn.add(statistics(sums));
        }
        WorkProgress.add("redraws", BLOCK);
        return drawn.stream();
    }

    /** Of each outcome, and behind them how many cells each outcome was compared without. */
    private double[] statistics(double[] sums) {
        int outcomes = outcomes();
        double[] result = new double[2 * outcomes];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            result[outcome] = statistic(sums, outcome * CellDifferenceInMeans.WIDTH);
            result[outcomes + outcome] = sums[outcome * CellDifferenceInMeans.WIDTH + 3];
        }
        return result;
    }

    /** Without any weight there is nothing to compare, which counts as far out. */
    private double statistic(double[] sums, int at) {
        double weight = sums[at];
        return weight == 0
                ? Double.MAX_VALUE
                : new CellResult(sums[at + 1] / weight, sums[at + 2] / weight / weight).statistic(kind);
    }
}
