package id.sigi.methods.randomisation;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The silent failures that a well-known package has had, each as a test: expected numbers are enumerations in R 4.2.2 (arm_redraw.R), where
 * every derived column is made anew.
 */
@Tag("kernel")
class StatisticRandomisationInferenceTest {
    private static final double[] Y = {3.1, 4.7, 2.2, 6.9, 5.4, 1.3, 7.7, 3.8};
    private static final double[] X = {1, 0, 2, 1, 3, 0, 2, 1};
    private static final int[] Z = {1, 0, 0, 1, 1, 0, 1, 0};
    private static final int[] ONE_CELL = new int[8];
    private static final StatisticRandomisationInference PLAIN = StatisticRandomisationInference.ofPeople(ONE_CELL, Z);

    /** With the product of the observed arms in every draw p would be 0.9714286. */
    @Test
    void productsWithCovariatesFollowTheDraw() {
        RandomisationPValue p = PLAIN.enumerate(Y, (y, arms) -> tOfProduct(y, arms));
        assertEquals(70, p.draws());
        assertClose(0.3906108, p.statistic(), 1e-6);
        assertClose(46.0 / 70, p.twoSided(), 1e-12);
    }

    private static double tOfProduct(double[] y, int[] arms) {
        double[] z = Arrays.stream(arms).asDoubleStream().toArray();
        double[] product = new double[z.length];
        Arrays.setAll(product, i -> z[i] * X[i]);
        DesignMatrix design = DesignMatrix.ofRows(y.length)
                .withIntercept()
                .with("z", z)
                .with("x", X)
                .with("z x", product);
        Coefficient found = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(design, y)
                .get("z x");
        return found.estimate() / found.stdError();
    }

    @Test
    void theOutcomeIsTakenAsTheStatisticTakesIt() {
        RandomisationPValue p = PLAIN.enumerate(
                Y, (y, arms) -> robust(Arrays.stream(y).map(Math::log).toArray(), arms, Moments::variance));
        assertClose(2.024844, p.statistic(), 1e-6);
        assertClose(8.0 / 70, p.twoSided(), 1e-12);
    }

    @Test
    void effectsOtherThanNoneReachAnyStatistic() {
        double[] without = StatisticRandomisationInference.without(2, 1, Y, Z);
        RandomisationPValue p = PLAIN.enumerate(without, (y, arms) -> robust(y, arms, Moments::variance));
        assertClose(0.610667, p.statistic(), 1e-6);
        assertClose(44.0 / 70, p.twoSided(), 1e-12);
    }

    private interface Spread {
        double of(Moments arm);
    }

    private static double robust(double[] y, int[] arms, Spread spread) {
        Moments treated = of(y, arms, 1);
        Moments control = of(y, arms, 0);
        return (treated.mean() - control.mean())
                / Math.sqrt(spread.of(treated) / treated.n() + spread.of(control) / control.n());
    }

    private static Moments of(double[] y, int[] arms, int arm) {
        return Moments.of(IntStream.range(0, y.length)
                .filter(i -> arms[i] == arm)
                .mapToDouble(i -> y[i])
                .toArray());
    }

    @Test
    void weightsAreMadeOfEachDraw() {
        int[] cells = {1, 1, 1, 1, 2, 2, 2, 2};
        RandomisationPValue p = StatisticRandomisationInference.ofPeople(cells, new int[] {1, 1, 0, 1, 0, 1, 0, 0})
                .enumerate(Y, (y, arms) -> weighted(y, arms, 1) - weighted(y, arms, 0));
        assertEquals(16, p.draws());
        assertClose(-0.8166667, p.statistic(), 1e-6);
        assertClose(0.8125, p.twoSided(), 1e-12);
    }

    /** Three of four are drawn in the first cell, one of four in the second. */
    private static double weighted(double[] y, int[] arms, int arm) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < y.length; i++) {
            double chance = i < 4 == (arm == 1) ? 0.75 : 0.25;
            sum += arms[i] == arm ? y[i] / chance : 0;
            weights += arms[i] == arm ? 1 / chance : 0;
        }
        return sum / weights;
    }

    @Test
    void eachArmHasDrawsOfItsOwn() {
        StatisticRandomisationInference three =
                StatisticRandomisationInference.ofPeople(ONE_CELL, new int[] {1, 0, 2, 2, 0, 1, 1, 0});
        for (int arm = 1; arm <= 2; arm++) {
            int tested = arm;
            RandomisationPValue p = three.enumerate(
                    Y, (y, arms) -> of(y, arms, tested).mean() - of(y, arms, 0).mean());
            assertEquals(560, p.draws());
            assertClose(arm == 1 ? -0.6 : -1.0 / 12, p.statistic(), 1e-12);
            assertClose(arm == 1 ? 424.0 / 560 : 542.0 / 560, p.twoSided(), 1e-12);
        }
    }

    /** Far more draws are possible than are asked for: they must differ from each other and from the one that was made. */
    @Test
    void randomDrawsAreNotTheObservedOneOverAndOver() {
        int[] cells = IntStream.range(0, 60).map(i -> i / 20).toArray();
        int[] arms = IntStream.range(0, 60).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] y = IntStream.range(0, 60).mapToDouble(i -> (i * 37) % 11).toArray();
        Set<List<Integer>> seen = new HashSet<>();
        RandomisationPValue p = StatisticRandomisationInference.ofPeople(cells, arms)
                .redraw(
                        y,
                        (outcomes, drawn) -> {
                            seen.add(Arrays.stream(drawn).boxed().toList());
                            for (int cell = 0; cell < 3; cell++) {
                                assertEquals(
                                        Arrays.stream(arms, 20 * cell, 20 * cell + 20)
                                                .sum(),
                                        Arrays.stream(drawn, 20 * cell, 20 * cell + 20)
                                                .sum());
                            }
                            return robust(outcomes, drawn, Moments::variance);
                        },
                        500,
                        7);
        assertEquals(501, seen.size());
        assertEquals(501, p.draws());
        assertTrue(p.twoSided() < 1);
    }

    @Test
    void randomDrawsApproachAllDraws() {
        StatisticRandomisationInference.Statistic statistic = (y, arms) -> robust(y, arms, Moments::variance);
        RandomisationPValue p = PLAIN.redraw(Y, statistic, 20_000, 9);
        assertEquals(PLAIN.enumerate(Y, statistic).twoSided(), p.twoSided(), 4 * p.monteCarloError());
        assertEquals(p, PLAIN.redraw(Y, statistic, 20_000, 9));
    }

    @Test
    void wholeHouseholdsKeepTogether() {
        int[] households = {1, 1, 2, 2, 3, 3, 4, 4};
        int[] arms = {1, 1, 0, 0, 1, 1, 0, 0};
        RandomisationPValue p = StatisticRandomisationInference.ofHouseholds(ONE_CELL, arms, households)
                .enumerate(Y, (y, drawn) -> {
                    for (int row = 0; row < 8; row += 2) {
                        assertEquals(drawn[row], drawn[row + 1]);
                    }
                    return of(y, drawn, 1).mean() - of(y, drawn, 0).mean();
                });
        assertEquals(6, p.draws());
        assertThrows(
                IllegalArgumentException.class,
                () -> StatisticRandomisationInference.ofHouseholds(ONE_CELL, Z, households));
    }

    @Test
    void aStatisticWithoutANumberIsRefused() {
        assertThrows(IllegalStateException.class, () -> PLAIN.redraw(Y, (y, arms) -> Double.NaN, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.redraw(Y, (y, arms) -> 1, 0, 1));
    }
}
