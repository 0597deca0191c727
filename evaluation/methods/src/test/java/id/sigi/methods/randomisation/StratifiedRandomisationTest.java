package id.sigi.methods.randomisation;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth: the same draws enumerated in R 4.2.2 with {@code combn} and {@code expand.grid}, {@code mean} and {@code var}. */
@Tag("kernel")
class StratifiedRandomisationTest {
    private static final List<DrawnCell> PEOPLE = List.of(
            DrawnCell.ofPeople(new double[] {2.1, -.4, 3.3, 1.2, .7}, new double[] {1, 0, 1, 0, 0}),
            DrawnCell.ofPeople(new double[] {5, 4.1, 6.2, 3.9, 4.4, 7.3}, new double[] {0, 0, 1, 0, 1, 1}),
            DrawnCell.ofPeople(new double[] {-1, .5, .2, 1.9}, new double[] {0, 1, 0, 1}));

    private static final List<DrawnCell> HOUSEHOLDS = List.of(
            DrawnCell.ofHouseholds(
                    new double[] {2.1, -.4, 3.3, 1.2, .7, 4, 4.4, 2.2, 1, 0, .3, 5.1, 2.7},
                    new double[] {1, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1},
                    new int[] {1, 1, 2, 3, 3, 3, 4, 5, 5, 6, 6, 7, 7}),
            DrawnCell.ofHouseholds(
                    new double[] {5, 4.1, 6.2, 3.9, 4.4, 7.3, 6.6, 5.2},
                    new double[] {0, 1, 1, 0, 1, 1, 1, 1},
                    new int[] {1, 2, 2, 3, 4, 4, 5, 5}));

    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 1.81333333333333, 0.00416666666666667, 0.0025, 0.998333333333333",
        "STUDENTISED, 3.57081677826674, 0.00416666666666667, 0.0025, 0.998333333333333"
    })
    void peopleInThreeCellsEnumerated(
            ContrastStatistic kind, double statistic, double two, double upper, double lower) {
        RandomisationPValue p =
                StratifiedRandomisation.of(PEOPLE).withStatistic(kind).exactOrRedrawn(10, 1);
        assertEquals(1200, p.draws());
        assertP(new double[] {statistic, two, upper, lower}, p);
    }

    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 0.657142857142857, 0.385714285714286, 0.208571428571429, 0.794285714285714",
        "STUDENTISED, 0.869734249466529, 0.388571428571429, 0.202857142857143, 0.8"
    })
    void wholeHouseholdsEnumerated(ContrastStatistic kind, double statistic, double two, double upper, double lower) {
        RandomisationPValue p =
                StratifiedRandomisation.of(HOUSEHOLDS).withStatistic(kind).enumerate();
        assertEquals(350, p.draws());
        assertP(new double[] {statistic, two, upper, lower}, p);
    }

    private static void assertP(double[] expected, RandomisationPValue p) {
        assertClose(expected[0], p.statistic(), 1e-12);
        assertClose(expected[1], p.twoSided(), 1e-12);
        assertClose(expected[2], p.upper(), 1e-12);
        assertClose(expected[3], p.lower(), 1e-12);
    }

    /** Random redraws of what can be enumerated, within four standard errors; the same seed gives the same answer. */
    @Test
    void redrawsApproachTheEnumeration() {
        StratifiedRandomisation redraw = StratifiedRandomisation.of(HOUSEHOLDS);
        RandomisationPValue p = redraw.redraw(40_000, 11);
        assertEquals(0.388571428571429, p.twoSided(), 4 * p.monteCarloError());
        assertEquals(0.202857142857143, p.upper(), 4 * p.monteCarloError());
        assertEquals(40_001, p.draws());
        assertEquals(p, redraw.redraw(40_000, 11));
    }

    /** Twelve cells of 300 people, an outcome that the draw cannot move; R's p is of 20,000 redraws with another generator. */
    @Test
    void aLotteryOfTwelveCellsIsRedrawn() {
        Table all = Table.ofResource("lottery_households.csv");
        List<DrawnCell> cells = new ArrayList<>();
        for (int c = 1; c <= 12; c++) {
            Table cell = all.where("cell", Integer.toString(c)::equals);
            cells.add(DrawnCell.ofPeople(cell.numbers("w"), cell.numbers("z")));
        }
        StratifiedRandomisation redraw = StratifiedRandomisation.of(cells);
        assertFalse(redraw.isEnumerable());
        RandomisationPValue p = redraw.exactOrRedrawn(20_000, 5);
        assertClose(0.526456151188174, p.statistic(), 1e-10);
        assertEquals(0.603, p.twoSided(), 4 * Math.sqrt(2 * 0.603 * 0.397 / 20_000));
    }

    /**
     * Six people of whom a pair and a family of three can win one place each, three places: not all sets are equally likely, so the truth
     * is the share of all 720 orders, gone through here, in which the difference is as far from zero.
     */
    @Test
    void householdPlacesAreKept() {
        double[] outcomes = {4, 1, 6, 2, 3, 9};
        int[] households = {1, 1, 2, 2, 2, 3};
        DrawnCell cell = DrawnCell.ofPeople(outcomes, new double[] {1, 0, 0, 1, 0, 1})
                .withHouseholds(households, new int[] {1, 1, 1, 1, 1, 1});
        StratifiedRandomisation redraw =
                StratifiedRandomisation.of(List.of(cell)).withStatistic(ContrastStatistic.DIFFERENCE);
        assertFalse(redraw.isEnumerable());
        assertThrows(IllegalArgumentException.class, redraw::enumerate);
        double observed = (4 + 2 + 9 - 1 - 6 - 3) / 3.0;
        assertClose(observed, redraw.statistic(), 1e-12);
        List<Double> orders = new ArrayList<>();
        walk(List.of(), outcomes, households, orders);
        assertEquals(720, orders.size());
        double share = orders.stream()
                        .filter(difference -> Math.abs(difference) >= Math.abs(observed) - 1e-9)
                        .count()
                / 720.0;
        RandomisationPValue p = redraw.exactOrRedrawn(50_000, 3);
        assertTrue(share > 0 && share < 1);
        assertEquals(share, p.twoSided(), 4 * p.monteCarloError() + 1e-12);
    }

    private static void walk(List<Integer> order, double[] outcomes, int[] households, List<Double> found) {
        if (order.size() == outcomes.length) {
            List<Integer> winners = new ArrayList<>();
            for (int person : order) {
                if (winners.size() < 3 && winners.stream().noneMatch(w -> households[w] == households[person])) {
                    winners.add(person);
                }
            }
            double won = winners.stream().mapToDouble(w -> outcomes[w]).sum();
            found.add((2 * won - Arrays.stream(outcomes).sum()) / 3);
            return;
        }
        IntStream.range(0, outcomes.length).filter(i -> !order.contains(i)).forEach(i -> {
            List<Integer> longer = new ArrayList<>(order);
            longer.add(i);
            walk(longer, outcomes, households, found);
        });
    }

    /** Places that nobody could exceed change nothing. */
    @Test
    void amplePlacesAreNoPlaces() {
        DrawnCell free = PEOPLE.get(0);
        DrawnCell ample = free.withHouseholds(new int[] {1, 1, 2, 3, 3}, new int[] {2, 2, 1, 2, 2});
        assertEquals(
                StratifiedRandomisation.of(List.of(free)).enumerate(),
                StratifiedRandomisation.of(List.of(ample)).enumerate());
        assertEquals(
                StratifiedRandomisation.of(List.of(free)).redraw(500, 2),
                StratifiedRandomisation.of(List.of(ample)).redraw(500, 2));
    }

    /** Winners all alike and losers all alike: as far apart as can be, and nobody fails. */
    @Test
    void armsWithoutVarianceAreTheFarthest() {
        DrawnCell cell = DrawnCell.ofPeople(new double[] {1, 1, 0, 0, 0}, new double[] {1, 1, 0, 0, 0});
        RandomisationPValue p = StratifiedRandomisation.of(List.of(cell)).enumerate();
        assertEquals(0.1, p.twoSided(), 1e-12);
        DrawnCell constant = DrawnCell.ofPeople(new double[] {1, 1, 1, 1}, new double[] {1, 1, 0, 0});
        assertEquals(
                1, StratifiedRandomisation.of(List.of(constant)).enumerate().twoSided(), 1e-12);
    }

    @Test
    void impossibleDrawsAreRefused() {
        double[] four = {1, 2, 3, 4};
        assertThrows(IllegalArgumentException.class, () -> StratifiedRandomisation.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> DrawnCell.ofPeople(four, new double[] {0, 0, 0, 0}));
        // One winner has a difference and no error to studentise by.
        StratifiedRandomisation thin =
                StratifiedRandomisation.of(List.of(DrawnCell.ofPeople(four, new double[] {1, 0, 0, 0})));
        assertThrows(IllegalStateException.class, thin::enumerate);
        assertEquals(
                4, thin.withStatistic(ContrastStatistic.DIFFERENCE).enumerate().draws());
        assertThrows(IllegalArgumentException.class, () -> DrawnCell.ofPeople(four, new double[] {1, 1, 0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> DrawnCell.ofHouseholds(four, new double[] {1, 0, 1, 0}, new int[] {1, 1, 2, 3}));
        DrawnCell cell = DrawnCell.ofPeople(four, new double[] {1, 1, 0, 0});
        assertThrows(
                IllegalArgumentException.class,
                () -> cell.withHouseholds(new int[] {1, 1, 2, 2}, new int[] {1, 1, 1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> StratifiedRandomisation.of(List.of(cell)).redraw(0, 1));
    }
}
