package id.sigi.methods.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.multiplicity.StepDown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What stands beside the p-value of one outcome, on random small designs against {@link SmallDesign}: random draws, families tested together,
 * sets of effects that are not refuted, and the kernels that shuffle lots one by one.
 */
@Tag("kernel")
class RandomDesignsSidesTest {
    private static final int DRAWS = 4000;

    private static List<SmallDesign> designs(SmallDesign.Outcome outcome, boolean hasMissing, int each, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SmallDesign> designs = new ArrayList<>();
        for (SmallDesign.Shape shape : SmallDesign.Shape.values()) {
            IntStream.range(0, each).forEach(i -> designs.add(SmallDesign.random(random, shape, outcome, hasMissing)));
        }
        return designs;
    }

    private static boolean isFormed(SmallDesign design, ContrastStatistic kind, int outcome) {
        return design.hasBothArms(outcome) && (kind == ContrastStatistic.DIFFERENCE || !design.isThin(outcome));
    }

    /** Random draws and the one that was made: within four and a half Monte Carlo errors of the enumeration, over some sixty comparisons. */
    @Test
    void randomDrawsApproachTheEnumeration() {
        for (SmallDesign design : designs(SmallDesign.Outcome.TIED, true, 6, 1)) {
            for (ContrastStatistic kind : ContrastStatistic.values()) {
                if (isFormed(design, kind, 0)) {
                    double p = design.shares(0, kind, 0)[0];
                    double expected = (1 + DRAWS * p) / (1 + DRAWS);
                    RandomisationPValue found = LotteryRandomisationInference.of(design.tallies())
                            .withStatistic(kind)
                            .redraw(DRAWS, 7)
                            .p(0);
                    assertEquals(
                            expected,
                            found.twoSided(),
                            4.5 * Math.sqrt(p * (1 - p) / DRAWS) + 1e-9,
                            design + " " + kind);
                }
            }
        }
    }

    /** Two outcomes of one family: step-down p-values by brute force over all draws, from the most extreme hypothesis on; within 1e-12. */
    @Test
    void familiesAreThoseOfAllDraws() {
        int compared = 0;
        for (SmallDesign.Outcome outcome : SmallDesign.Outcome.values()) {
            for (SmallDesign design : designs(outcome, false, 4, 2)) {
                for (ContrastStatistic kind : ContrastStatistic.values()) {
                    if (isFormed(design, kind, 0)) {
                        assertFamily(design, kind);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 100, compared + " families");
    }

    private static void assertFamily(SmallDesign design, ContrastStatistic kind) {
        double[][] all = statistics(design, kind);
        double[][] shares = shares(all);
        LotteryRandomisationInference lottery =
                LotteryRandomisationInference.of(design.tallies()).withStatistic(kind);
        RandomisationDistribution exact = lottery.enumerate();
        List<Integer> both = List.of(0, 1);
        double[] largest = stepDown(all[0], all);
        double[] smallest = stepDown(shares[0], shares);
        String what = design + " " + kind;
        for (int outcome : both) {
            assertEquals(
                    largest[outcome], exact.adjusted(StepDown.ROMANO_WOLF, both).get(outcome), 1e-12, what);
            assertEquals(
                    smallest[outcome],
                    exact.adjusted(StepDown.WESTFALL_YOUNG, both).get(outcome),
                    1e-12,
                    what);
        }
        double p = largest[0];
        assertEquals(
                (1 + DRAWS * p) / (1 + DRAWS),
                lottery.redraw(DRAWS, 3).adjusted(StepDown.ROMANO_WOLF, both).get(0),
                5 * Math.sqrt(p * (1 - p) / DRAWS) + 1e-9,
                what);
    }

    /** Lengths of both outcomes in every draw, that of the draw that was made first and once more in its place. */
    private static double[][] statistics(SmallDesign design, ContrastStatistic kind) {
        List<SmallDesign.Draw> draws = new ArrayList<>(List.of(design.made()));
        draws.addAll(design.draws());
        return draws.stream()
                .map(draw -> IntStream.range(0, 2)
                        .mapToDouble(outcome -> Math.abs(design.statistic(draw, outcome, kind, 0)))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** One less the share of all draws at least as far, so that large values are extreme. */
    private static double[][] shares(double[][] all) {
        double[][] shares = new double[all.length][2];
        for (int draw = 0; draw < all.length; draw++) {
            for (int outcome = 0; outcome < 2; outcome++) {
                int at = outcome;
                double own = all[draw][at];
                shares[draw][at] = 1
                        - Arrays.stream(all)
                                        .skip(1)
                                        .filter(other -> other[at] >= own * (1 - 1e-9))
                                        .count()
                                / (all.length - 1.0);
            }
        }
        return shares;
    }

    private static double[] stepDown(double[] made, double[][] all) {
        List<Integer> order = IntStream.range(0, made.length)
                .boxed()
                .sorted(Comparator.comparing(outcome -> -made[outcome]))
                .toList();
        double[] adjusted = new double[made.length];
        double smallest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            List<Integer> left = order.subList(rank, order.size());
            double own = made[order.get(rank)];
            double far = Arrays.stream(all)
                    .skip(1)
                    .filter(draw -> left.stream()
                            .anyMatch(other -> draw[other] == own || draw[other] >= own - 1e-9 * Math.max(own, 1e-3)))
                    .count();
            smallest = Math.max(smallest, far / (all.length - 1));
            adjusted[order.get(rank)] = smallest;
        }
        return adjusted;
    }

    /** At each end of the set of effects the enumeration, run on outcomes less the effect, turns from refuted to not. */
    @Test
    void intervalsEndWhereTheEnumerationTurns() {
        int found = 0;
        for (SmallDesign design : designs(SmallDesign.Outcome.NORMAL, false, 12, 4)) {
            for (ContrastStatistic kind : ContrastStatistic.values()) {
                Optional<EffectInterval> interval = EffectInterval.find(
                        LotteryRandomisationInference.of(design.tallies()).withStatistic(kind), 0, 1000, 1);
                if (interval.isEmpty() || design.draws().size() > 700) {
                    continue;
                }
                found++;
                double width = interval.get().high() - interval.get().low();
                double near = 1e-4 * width;
                String what = design + " " + kind + " " + interval.get();
                assertTrue(design.shares(0, kind, interval.get().low() + near)[0] > 0.05, what);
                assertTrue(design.shares(0, kind, interval.get().low() - near)[0] <= 0.05, what);
                assertTrue(design.shares(0, kind, interval.get().high() - near)[0] > 0.05, what);
                assertTrue(design.shares(0, kind, interval.get().high() + near)[0] <= 0.05, what);
            }
        }
        assertTrue(found > 15, found + " intervals");
    }

    /** Lots shuffled one by one, and any statistic of arms, are the same draws. */
    @Test
    void otherKernelsGoThroughTheSameDraws() {
        int compared = 0;
        for (SmallDesign.Outcome outcome : SmallDesign.Outcome.values()) {
            for (SmallDesign design : designs(outcome, false, 3, 5)) {
                if (design.isCapped()) {
                    continue;
                }
                for (ContrastStatistic kind : ContrastStatistic.values()) {
                    if (isFormed(design, kind, 0)) {
                        double[] shares = design.shares(0, kind, 0);
                        RandomisationPValue found = StratifiedRandomisation.of(cells(design))
                                .withStatistic(kind)
                                .enumerate();
                        assertEquals(shares[0], found.twoSided(), 1e-12, design + " " + kind);
                        assertEquals(shares[1], found.upper(), 1e-12, design + " " + kind);
                        compared++;
                    }
                }
                RandomisationPValue arms = ofArms(design);
                assertEquals(
                        design.shares(0, ContrastStatistic.DIFFERENCE, 0)[0],
                        arms.twoSided(),
                        1e-12,
                        design.toString());
                assertEquals(design.draws().size(), arms.draws(), design.toString());
            }
        }
        assertTrue(compared > 60, compared + " designs");
    }

    private static int[] codes(SmallDesign design, ToIntFunction<SmallDesign.Person> code) {
        return design.people().stream().mapToInt(code).toArray();
    }

    private static List<DrawnCell> cells(SmallDesign design) {
        List<DrawnCell> cells = new ArrayList<>();
        int count = design.made().won().size();
        for (int cell = 0; cell < count; cell++) {
            int at = cell;
            List<SmallDesign.Person> people = design.people().stream()
                    .filter(person -> person.cell() == at)
                    .toList();
            cells.add(DrawnCell.ofHouseholds(
                    people.stream()
                            .mapToDouble(person -> person.outcomes().get(0))
                            .toArray(),
                    people.stream()
                            .mapToDouble(person -> design.made().won().get(at)[person.lot()] ? 1 : 0)
                            .toArray(),
                    people.stream().mapToInt(SmallDesign.Person::lot).toArray()));
        }
        return cells;
    }

    /** The difference within cells written as a statistic of arms. */
    private static RandomisationPValue ofArms(SmallDesign design) {
        int[] cells = codes(design, SmallDesign.Person::cell);
        int[] arms = codes(design, person -> design.made().won().get(person.cell())[person.lot()] ? 1 : 0);
        double[] outcomes = design.people().stream()
                .mapToDouble(person -> person.outcomes().get(0))
                .toArray();
        StatisticRandomisationInference redraw =
                StatisticRandomisationInference.ofHouseholds(cells, arms, codes(design, SmallDesign.Person::lot));
        return redraw.enumerate(outcomes, (values, drawn) -> {
            double sum = 0;
            int count = Arrays.stream(cells).max().orElseThrow() + 1;
            for (int cell = 0; cell < count; cell++) {
                double[] sums = new double[2];
                double[] people = new double[2];
                for (int row = 0; row < values.length; row++) {
                    if (cells[row] == cell) {
                        sums[drawn[row]] += values[row];
                        people[drawn[row]]++;
                    }
                }
                sum += (people[0] + people[1]) * (sums[1] / people[1] - sums[0] / people[0]);
            }
            return sum / values.length;
        });
    }
}
