package id.sigi.methods.randomisation;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.multiplicity.StepDown;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts of lots against lots one by one: the enumerations in R of {@link StratifiedRandomisationTest}, the other kernel ({@link StratifiedRandomisation},
 * which shuffles people) and Fisher's exact test.
 */
@Tag("kernel")
class LotteryRandomisationInferenceTest {
    private static final List<UnitTally> PEOPLE = List.of(
            people(new double[] {2.1, -.4, 3.3, 1.2, .7}, new int[] {1, 0, 1, 0, 0}),
            people(new double[] {5, 4.1, 6.2, 3.9, 4.4, 7.3}, new int[] {0, 0, 1, 0, 1, 1}),
            people(new double[] {-1, .5, .2, 1.9}, new int[] {0, 1, 0, 1}));

    // Size, sum and result of each household.
    private static final List<UnitTally> HOUSEHOLDS = List.of(
            households(new double[][] {
                {2, 1.7, 1}, {1, 3.3, 0}, {3, 5.9, 1}, {1, 4.4, 0}, {2, 3.2, 0}, {2, .3, 0}, {2, 7.8, 1}
            }),
            households(new double[][] {{1, 5, 0}, {2, 10.3, 1}, {1, 3.9, 0}, {2, 11.7, 1}, {2, 11.8, 1}}));

    static UnitTally people(double[] values, int[] won) {
        return UnitTally.of(IntStream.range(0, values.length)
                .mapToObj(i -> new UnitKind(won[i], 1L - won[i], List.of(KindOutcome.of(values[i]))))
                .toList());
    }

    private static UnitTally households(double[][] rows) {
        return UnitTally.of(Arrays.stream(rows)
                .map(row -> new UnitKind((long) row[2], 1 - (long) row[2], List.of(new KindOutcome(row[0], row[1], 0))))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 1.81333333333333, 0.00416666666666667, 0.0025, 0.998333333333333",
        "STUDENTISED, 3.57081677826674, 0.00416666666666667, 0.0025, 0.998333333333333"
    })
    void peopleInThreeCellsEnumerated(
            ContrastStatistic kind, double statistic, double two, double upper, double lower) {
        RandomisationDistribution all =
                LotteryRandomisationInference.of(PEOPLE).withStatistic(kind).exactOrRedrawn(10, 1);
        assertEquals(RandomisationDistribution.Kind.ENUMERATED, all.kind());
        assertEquals(1200, all.p(0).draws());
        assertP(new double[] {statistic, two, upper, lower}, all.p(0));
    }

    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 0.657142857142857, 0.385714285714286, 0.208571428571429, 0.794285714285714",
        "STUDENTISED, 0.869734249466529, 0.388571428571429, 0.202857142857143, 0.8"
    })
    void wholeHouseholdsEnumerated(ContrastStatistic kind, double statistic, double two, double upper, double lower) {
        RandomisationDistribution all =
                LotteryRandomisationInference.of(HOUSEHOLDS).withStatistic(kind).enumerate();
        assertEquals(350, all.p(0).draws());
        assertP(new double[] {statistic, two, upper, lower}, all.p(0));
    }

    private static void assertP(double[] expected, RandomisationPValue p) {
        assertClose(expected[0], p.statistic(), 1e-12);
        assertClose(expected[1], p.twoSided(), 1e-12);
        assertClose(expected[2], p.upper(), 1e-12);
        assertClose(expected[3], p.lower(), 1e-12);
    }

    /** Alike lots counted together give the same draws as one by one, each with its weight. */
    @Test
    void countsAreLots() {
        UnitTally counted = UnitTally.of(List.of(
                new UnitKind(3, 1, List.of(KindOutcome.of(1))), new UnitKind(2, 5, List.of(KindOutcome.of(0)))));
        UnitTally single =
                people(new double[] {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, new int[] {1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0});
        RandomisationPValue expected =
                LotteryRandomisationInference.of(List.of(single)).enumerate().p(0);
        RandomisationPValue found =
                LotteryRandomisationInference.of(List.of(counted)).enumerate().p(0);

        assertEquals(462, found.draws());
        assertP(new double[] {expected.statistic(), expected.twoSided(), expected.upper(), expected.lower()}, found);
    }

    /** 445 people, 185 drawn, yes-or-no outcome (Supported Work): Fisher's exact p, reference file hypergeometric_ri. */
    @Test
    void oneBinaryCellIsFisher() {
        JsonNode oracle = SharedData.oracle("hypergeometric_ri").get("nsw_employed");
        Table people = SharedData.csv("nsw_dehejia_wahba");
        double[] earnings = people.numbers("re78");
        double[] treated = people.numbers("trt");
        long[] counts = new long[4];
        for (int i = 0; i < earnings.length; i++) {
            counts[(earnings[i] > 0 ? 2 : 0) + (int) treated[i]]++;
        }
        UnitTally cell = UnitTally.of(List.of(
                new UnitKind(counts[3], counts[2], List.of(KindOutcome.of(1))),
                new UnitKind(counts[1], counts[0], List.of(KindOutcome.of(0)))));
        RandomisationPValue p = LotteryRandomisationInference.of(List.of(cell))
                .withStatistic(ContrastStatistic.DIFFERENCE)
                .enumerate()
                .p(0);

        assertClose(oracle.get("diff").asDouble(), p.statistic(), 1e-10);
        assertClose(oracle.get("fisher_p").asDouble(), p.twoSided(), 1e-8);
    }

    /** Fisher's lady: three of four cups, one-sided 17/70 (reference file exact_ri .242857); two-sided twice that. */
    @Test
    void fishersTea() {
        UnitTally cups = UnitTally.of(List.of(
                new UnitKind(3, 1, List.of(KindOutcome.of(1))), new UnitKind(1, 3, List.of(KindOutcome.of(0)))));
        RandomisationPValue p = LotteryRandomisationInference.of(List.of(cups))
                .withStatistic(ContrastStatistic.DIFFERENCE)
                .enumerate()
                .p(0);
        assertClose(34.0 / 70, p.twoSided(), 1e-12);
        assertClose(17.0 / 70, p.upper(), 1e-12);
    }

    /** Sixteen JTPA sites: the statistic exactly, p within four standard errors of 200,000 redraws in R. */
    @Test
    void sitesOfAnExperimentAgreeWithRedrawsInR() {
        JsonNode expected = SharedData.oracle("hypergeometric_ri").get("jtpa_site_stratified_employed");
        List<UnitTally> sites = new ArrayList<>();
        for (JsonNode site : expected.get("cells")) {
            long people = site.get("n").asLong();
            long winners = site.get("m").asLong();
            long holding = site.get("K").asLong();
            long both = site.get("x").asLong();
            sites.add(UnitTally.of(List.of(
                    new UnitKind(both, holding - both, List.of(KindOutcome.of(1))),
                    new UnitKind(winners - both, people - holding - winners + both, List.of(KindOutcome.of(0))))));
        }
        RandomisationPValue p = LotteryRandomisationInference.of(sites)
                .withStatistic(ContrastStatistic.DIFFERENCE)
                .redraw(100_000, 3)
                .p(0);
        assertClose(expected.get("stat").asDouble(), p.statistic(), 1e-10);
        assertEquals(expected.get("p_mc").asDouble(), p.twoSided(), 4 * Math.sqrt(.132 * .868 * (1 / 1e5 + 1 / 2e5)));
    }

    @Test
    void redrawsApproachTheEnumeration() {
        LotteryRandomisationInference lottery = LotteryRandomisationInference.of(HOUSEHOLDS);
        RandomisationPValue p = lottery.redraw(40_000, 11).p(0);
        assertEquals(0.388571428571429, p.twoSided(), 4 * p.monteCarloError());
        assertEquals(0.202857142857143, p.upper(), 4 * p.monteCarloError());
        assertEquals(40_001, p.draws());
        assertEquals(p, lottery.redraw(40_000, 11).p(0));
    }

    /** The other kernel, whose truth is all 720 orders of the list. */
    @Test
    void householdPlacesAreKept() {
        double[] outcomes = {4, 1, 6, 2, 3, 9};
        int[] won = {1, 0, 0, 1, 0, 1};
        UnitTally cell = people(outcomes, won).withPlaces(List.of(1, 1, 2, 2, 2, 3), 1);
        DrawnCell other = DrawnCell.ofPeople(outcomes, new double[] {1, 0, 0, 1, 0, 1})
                .withHouseholds(new int[] {1, 1, 2, 2, 2, 3}, new int[] {1, 1, 1, 1, 1, 1});
        RandomisationPValue p = LotteryRandomisationInference.of(List.of(cell))
                .withStatistic(ContrastStatistic.DIFFERENCE)
                .exactOrRedrawn(50_000, 3)
                .p(0);
        RandomisationPValue expected = StratifiedRandomisation.of(List.of(other))
                .withStatistic(ContrastStatistic.DIFFERENCE)
                .redraw(50_000, 8);

        assertClose(expected.statistic(), p.statistic(), 1e-12);
        assertEquals(expected.twoSided(), p.twoSided(), 4 * Math.sqrt(2) * p.monteCarloError());
        assertThrows(
                IllegalArgumentException.class, () -> people(outcomes, won).withPlaces(List.of(1, 2, 3, 1, 4, 1), 1));
    }

    /** Two outcomes share their draws; a copy of an outcome has its statistics, whoever is missing in the other. */
    @Test
    void outcomesShareTheirDraws() {
        List<UnitKind> kinds = new ArrayList<>();
        double[] values = {2, 5, 1, 7, 3, 3, 8, 0, 4, 6, 9, 2};
        for (int i = 0; i < values.length; i++) {
            KindOutcome value = KindOutcome.of(values[i]);
            kinds.add(new UnitKind(
                    i % 3 == 0 ? 1 : 0,
                    i % 3 == 0 ? 0 : 1,
                    List.of(value, i == 4 ? KindOutcome.MISSING : value, value)));
        }
        RandomisationDistribution redrawn =
                LotteryRandomisationInference.of(List.of(UnitTally.of(kinds))).redraw(300, 5);
        assertEquals(redrawn.p(0), redrawn.p(2));
        for (double[] draw : redrawn.resamples(List.of(0, 2, 1))) {
            assertEquals(draw[0], draw[1]);
        }
        assertFalse(redrawn.observed(0) == redrawn.observed(1));
    }

    /** Of copies of one outcome Romano-Wolf and Westfall-Young make one test: adjusted p-values are the single ones. */
    @Test
    void copiesOfAnOutcomeAreOneTest() {
        List<UnitKind> kinds = new ArrayList<>();
        double[] values = {2, 5, 1, 7, 3, 3, 8, 0, 4, 6, 9, 2, 11, 3, 5};
        for (int i = 0; i < values.length; i++) {
            KindOutcome value = KindOutcome.of(values[i]);
            kinds.add(new UnitKind(i % 3 == 0 ? 1 : 0, i % 3 == 0 ? 0 : 1, List.of(value, value, value)));
        }
        RandomisationDistribution redrawn =
                LotteryRandomisationInference.of(List.of(UnitTally.of(kinds))).redraw(999, 3);
        List<Integer> all = List.of(0, 1, 2);
        double p = redrawn.p(0).twoSided();
        for (double adjusted :
                StepDown.ROMANO_WOLF.adjust(all.stream().map(redrawn::observed).toList(), redrawn.resamples(all))) {
            assertClose(p, adjusted, 1e-12);
        }
        for (double adjusted : StepDown.WESTFALL_YOUNG.adjust(
                all.stream().map(redrawn::observedP).toList(), redrawn.resampledPs(all))) {
            assertClose(p, adjusted, 1e-12);
        }
    }

    /** Near values put together: the spread of the difference is still that of the permutation, S^2 N / (m (N - m)), within 4 %. */
    @Test
    void nearValuesPutTogetherKeepTheSpread() {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = random.doubles(3000).map(u -> -Math.log(1 - u)).toArray();
        List<UnitKind> kinds = new ArrayList<>();
        double winners = 0;
        for (int bin = 0; bin < 6; bin++) {
            for (int arm = 0; arm < 2; arm++) {
                int from = bin;
                int side = arm;
                double[] some = IntStream.range(0, values.length)
                        .filter(i -> Math.min(5, (int) (2 * values[i])) == from && (i % 3 == 0 ? 1 : 0) == side)
                        .mapToDouble(i -> values[i])
                        .toArray();
                Moments moments = Moments.of(some);
                KindOutcome held = new KindOutcome(1, moments.mean(), moments.m2() / some.length);
                kinds.add(new UnitKind(arm == 1 ? some.length : 0, arm == 1 ? 0 : some.length, List.of(held)));
                winners += arm == 1 ? some.length : 0;
            }
        }
        LotteryRandomisationInference lottery = LotteryRandomisationInference.of(List.of(UnitTally.of(kinds)))
                .withStatistic(ContrastStatistic.DIFFERENCE);
        Moments redrawn = Moments.of(lottery.redraw(8000, 4).resamples(List.of(0)).stream()
                .mapToDouble(draw -> draw[0])
                .toArray());
        double truth = Moments.of(values).variance() * 3000 / (winners * (3000 - winners));
        assertClose(Math.sqrt(truth), Math.sqrt(redrawn.variance()), 0.04);
        assertEquals(0, redrawn.mean(), 4 * Math.sqrt(truth / 8000));
        double observed = Moments.of(IntStream.range(0, 3000)
                                .filter(i -> i % 3 == 0)
                                .mapToDouble(i -> values[i])
                                .toArray())
                        .mean()
                - Moments.of(IntStream.range(0, 3000)
                                .filter(i -> i % 3 != 0)
                                .mapToDouble(i -> values[i])
                                .toArray())
                        .mean();
        assertClose(observed, lottery.difference(0), 1e-10);
    }

    /** At each end the other kernel's enumeration, run on outcomes less the effect, turns from significant to not. */
    @ParameterizedTest
    @CsvSource({"STUDENTISED", "DIFFERENCE"})
    void intervalsAreInvertedTests(ContrastStatistic kind) {
        double[] y = {2.1, -.4, 3.3, 1.2, .7, 2.2, 5.1, 4.4, 1.9};
        double[] z = {1, 0, 1, 0, 0, 1, 1, 0, 0};
        UnitTally cell = people(y, Arrays.stream(z).mapToInt(v -> (int) v).toArray());
        EffectInterval found = EffectInterval.find(
                        LotteryRandomisationInference.of(List.of(cell)).withStatistic(kind), 0, 1000, 1)
                .orElseThrow();
        double width = found.high() - found.low();

        assertTrue(p(y, z, found.low() + 0.01 * width, kind) > 0.05);
        assertTrue(p(y, z, found.low() - 0.01 * width, kind) <= 0.05);
        assertTrue(p(y, z, found.high() - 0.01 * width, kind) > 0.05);
        assertTrue(p(y, z, found.high() + 0.01 * width, kind) <= 0.05);
    }

    private static double p(double[] y, double[] z, double effect, ContrastStatistic kind) {
        double[] without = new double[y.length];
        Arrays.setAll(without, i -> y[i] - effect * z[i]);
        return StratifiedRandomisation.of(List.of(DrawnCell.ofPeople(without, z)))
                .withStatistic(kind)
                .enumerate()
                .twoSided();
    }

    /** Fewer than twenty draws can refute nothing at five per cent. */
    @Test
    void tooFewDrawsGiveNoInterval() {
        UnitTally small = people(new double[] {1, 2, 3, 5}, new int[] {1, 1, 0, 0});
        assertTrue(EffectInterval.find(LotteryRandomisationInference.of(List.of(small)), 0, 10, 1)
                .isEmpty());
    }

    @Test
    void impossibleDrawsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LotteryRandomisationInference.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> people(new double[] {1, 2}, new int[] {1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> LotteryRandomisationInference.of(PEOPLE).redraw(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new KindOutcome(0, 1, 0));
    }
}
