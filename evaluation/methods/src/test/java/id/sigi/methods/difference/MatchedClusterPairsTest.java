package id.sigi.methods.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.moments.Moments;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Pairs of schools against R 4.2.2, estimatr 1.0.0, difference_in_means(y ~ offer, blocks = pair, clusters = school) (paired-clusters.R); 1e-8.
 */
@Tag("kernel")
class MatchedClusterPairsTest {
    private static final double TOLERANCE = 1e-8;

    /** Schools by cell: first the moments of those drawn, then of the others. */
    private static Map<String, ClusteredArms> cells(String resource, DoubleUnaryOperator outcome) {
        Table table = Table.ofResource(resource);
        List<String> cells = table.text("pair");
        List<String> schools = table.text("school");
        double[] offers = table.numbers("offer");
        double[] values = table.numbers("y");
        Map<String, List<Map<String, Moments>>> found = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            found.computeIfAbsent(cells.get(row), unseen -> List.of(new TreeMap<>(), new TreeMap<>()))
                    .get(offers[row] == 1 ? 0 : 1)
                    .merge(schools.get(row), Moments.of(outcome.applyAsDouble(values[row])), Moments::plus);
        }
        Map<String, ClusteredArms> arms = new HashMap<>();
        found.forEach((cell, both) -> arms.put(
                cell,
                new ClusteredArms(
                        new ArrayList<>(both.get(0).values()),
                        new ArrayList<>(both.get(1).values()))));
        return arms;
    }

    private static Map<String, ClusteredArms> cells(String resource) {
        return cells(resource, y -> y);
    }

    private static void assertNumbers(double estimate, double error, double df, DifferenceEstimate found) {
        assertEquals(estimate, found.estimate(), TOLERANCE);
        assertEquals(error, found.stdError(), TOLERANCE);
        assertEquals(df, found.df(), TOLERANCE);
    }

    @Test
    void pairsOfEqualSchools() {
        Map<String, ClusteredArms> cells = cells("pairs-of-schools.csv");
        MatchedClusterPairs pairs = MatchedClusterPairs.of(cells);
        assertNumbers(-0.2478125, 0.522371019118197, 5, pairs.find().orElseThrow());
        assertEquals(6, pairs.pairs());
        assertTrue(pairs.areLargerThanPeople());
        assertEquals(24, pairs.find().orElseThrow().treated());
        assertNumbers(
                -0.2478125,
                0.522371019118197,
                5,
                ClusteredDifferenceInMeans.of(cells).find().orElseThrow());
    }

    @Test
    void pairsOfUnequalSchools() {
        Map<String, ClusteredArms> cells = cells("pairs-of-unequal-schools.csv");
        assertNumbers(
                0.831857291666667,
                0.318924673171166,
                5,
                MatchedClusterPairs.of(cells).find().orElseThrow());
        assertNumbers(
                0.831857291666667,
                0.318924673171166,
                5,
                ClusteredDifferenceInMeans.of(cells).find().orElseThrow());
    }

    /** Each part in R, put together as a sum of independent estimates with Welch's degrees of freedom. */
    @Test
    void pairsBesideACellOfFourSchools() {
        Map<String, ClusteredArms> cells = cells("pairs-and-four-schools.csv");
        ClusteredDifferenceInMeans both = ClusteredDifferenceInMeans.of(cells);
        assertNumbers(
                1.18071428571429,
                0.211366365259026,
                5.23263753838269,
                both.find().orElseThrow());
        assertEquals(1, both.cellsWithVariance());
        assertEquals(5, both.cellsWithoutVariance());
        assertEquals(List.of(), both.excluded());
        // Pairs alone leave the four schools out, and say so.
        MatchedClusterPairs pairs = MatchedClusterPairs.of(cells);
        assertEquals(5, pairs.pairs());
        assertEquals(List.of(new ExcludedCell("big", 6, 6)), pairs.excluded());
    }

    /** With one person in each cluster this is the formula of pairs of people. */
    @Test
    void clustersOfOneAreMatchedPairs() {
        double[] treated = {2.8, 5.8, 4.5, 4.9, 5.1};
        double[] control = {5.9, 4.9, 4.8, 5.5, 5.7};
        Map<String, ClusteredArms> cells = new TreeMap<>();
        double[] differences = new double[treated.length];
        for (int pair = 0; pair < treated.length; pair++) {
            cells.put(
                    "q" + pair,
                    new ClusteredArms(List.of(Moments.of(treated[pair])), List.of(Moments.of(control[pair]))));
            differences[pair] = treated[pair] - control[pair];
        }
        MatchedClusterPairs pairs = MatchedClusterPairs.of(cells);
        DifferenceEstimate people = MatchedPairs.find(Moments.of(differences)).orElseThrow();
        assertNumbers(
                people.estimate(), people.stdError(), people.df(), pairs.find().orElseThrow());
        assertFalse(pairs.areLargerThanPeople());
    }

    /** Effects that are the same in pairs of the same size have no error that could be told: rounding must not look like one. */
    @Test
    void differencesThatAreEqualHaveNoError() {
        Map<String, ClusteredArms> cells = new TreeMap<>();
        for (int pair = 0; pair < 7; pair++) {
            double base = 0.1 * pair + 1 / 3.0;
            cells.put(
                    "q" + pair,
                    new ClusteredArms(
                            List.of(Moments.of(base + 0.7, base + 1.1)), List.of(Moments.of(base - 0.2, base + 0.2))));
        }
        assertEquals(0, MatchedClusterPairs.of(cells).find().orElseThrow().stdError());
    }

    @Test
    void onePairHasNoError() {
        Map<String, ClusteredArms> cells = cells("pairs-of-schools.csv");
        Map<String, ClusteredArms> one = Map.of("p0", cells.get("p0"));
        assertTrue(MatchedClusterPairs.of(one).find().isEmpty());
        assertTrue(ClusteredDifferenceInMeans.of(one).find().isEmpty());
        assertEquals(
                List.of(new ExcludedCell("p0", 4, 4)),
                ClusteredDifferenceInMeans.of(one).excluded());
    }
}
