package id.sigi.methods.transition;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sigi.methods.estimate.Inference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Against transitions.R (msm, coin, numDeriv), 1e-8 relative; R's slopes are analytic where ours are numeric, and the other way round. */
@Tag("kernel")
class TransitionsTest {
    private static final double RELATIVE = 1e-8;

    private static JsonNode oracle;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = TransitionsTest.class.getResourceAsStream("/id/sigi/methods/transitions.oracle.json")) {
            oracle = new ObjectMapper().readTree(file);
        }
    }

    static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).doubleValue());
        return numbers;
    }

    static double[][] table(JsonNode rows) {
        double[][] table = new double[rows.size()][];
        Arrays.setAll(table, i -> numbers(rows.get(i)));
        return table;
    }

    private static TransitionTable counts(JsonNode rows, int states) {
        long[][] counts = new long[states][states];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < states; j++) {
                counts[i][j] = rows.get(i).get(j).longValue();
            }
        }
        return TransitionTable.ofCounts(counts);
    }

    /** Transplant patients of msm's data cav; nobody leaves the fourth state, death. */
    @Test
    void sharesOfRows() {
        TransitionTable cav = TransitionTable.ofCounts(
                new long[][] {{1367, 204, 44, 148}, {46, 134, 54, 48}, {4, 13, 107, 55}, {0, 0, 0, 0}});
        JsonNode expected = oracle.get("cav");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                assertEquals(expected.get("counts").get(i).get(j).longValue(), cav.people(i, j));
                double share = expected.get("shares").get(i).get(j).doubleValue();
                assertInterval(share, expected.get("each").get(4 * i + j), cav.findShare(i, j));
                assertInterval(share, expected.get("together").get(4 * i + j), cav.findSimultaneousShare(i, j));
            }
        }
        assertEquals(Optional.empty(), cav.findShare(3, 0), "nobody was in the last state");
        assertEquals(Optional.empty(), new Mobility(cav).find(MobilityIndex.PRAIS_SHORROCKS), "a row without people");
        assertClose(
                1 / (1 - 1367.0 / 1763),
                new Mobility(cav).findTimeToExit(0).orElseThrow().estimate().getAsDouble(),
                1e-14);
    }

    private static void assertInterval(double share, JsonNode limits, Optional<Inference> found) {
        Inference inference = found.orElseThrow();
        assertClose(share, inference.estimate().orElseThrow(), RELATIVE);
        assertClose(limits.get(0).doubleValue(), inference.confLow().orElseThrow(), RELATIVE);
        assertClose(limits.get(1).doubleValue(), inference.confHigh().orElseThrow(), RELATIVE);
    }

    /** Stuart's (1955) women: 11.96 as he published, by coin's mh_test to the last digit. */
    @Test
    void margins() {
        JsonNode expected = oracle.get("margins");
        TransitionTable vision = counts(expected.get("vision"), 4);
        HomogeneityTest stuart = MarginalHomogeneity.findStuartMaxwell(vision).orElseThrow();
        HomogeneityTest bhapkar = MarginalHomogeneity.findWald(vision).orElseThrow();
        assertClose(expected.get("stuart_maxwell").doubleValue(), stuart.statistic(), RELATIVE);
        assertClose(expected.get("p").doubleValue(), stuart.pValue(), RELATIVE);
        assertEquals(3, stuart.df());
        assertClose(expected.get("bhapkar").doubleValue(), bhapkar.statistic(), RELATIVE);
        assertClose(expected.get("bhapkar_p").doubleValue(), bhapkar.pValue(), RELATIVE);
        HomogeneityTest mcnemar = new PairedChange(40, 9, 25, 60).findMcNemar().orElseThrow();
        assertClose(expected.get("mcnemar").doubleValue(), mcnemar.statistic(), RELATIVE);
        assertClose(expected.get("mcnemar_p").doubleValue(), mcnemar.pValue(), RELATIVE);
    }

    /** Two states are McNemar's table, a state that nobody moves through changes nothing, and two chains that do not meet have a rank less. */
    @Test
    void marginsOfFewerMoves() {
        TransitionTable two = TransitionTable.ofCounts(new long[][] {{40, 9}, {25, 60}});
        double mcnemar =
                new PairedChange(40, 9, 25, 60).findMcNemar().orElseThrow().statistic();
        assertClose(
                mcnemar,
                MarginalHomogeneity.findStuartMaxwell(two).orElseThrow().statistic(),
                1e-12);
        TransitionTable idle = TransitionTable.ofCounts(new long[][] {{40, 9, 0}, {25, 60, 0}, {0, 0, 70}});
        HomogeneityTest withIdle = MarginalHomogeneity.findStuartMaxwell(idle).orElseThrow();
        assertClose(mcnemar, withIdle.statistic(), 1e-12);
        assertEquals(1, withIdle.df());
        long[][] apart = {{40, 9, 0, 0}, {25, 60, 0, 0}, {0, 0, 30, 8}, {0, 0, 12, 50}};
        HomogeneityTest both = MarginalHomogeneity.findStuartMaxwell(TransitionTable.ofCounts(apart))
                .orElseThrow();
        assertClose(mcnemar + 16.0 / 20, both.statistic(), 1e-12);
        assertEquals(2, both.df());
        TransitionTable nobody = TransitionTable.ofCounts(new long[][] {{5, 0}, {0, 5}});
        assertEquals(Optional.empty(), MarginalHomogeneity.findStuartMaxwell(nobody));
        assertEquals(Optional.empty(), MarginalHomogeneity.findWald(nobody));
    }

    @Test
    void homogeneityInTime() {
        JsonNode expected = oracle.get("time");
        List<TransitionTable> steps = new ArrayList<>();
        expected.get("steps").forEach(step -> steps.add(counts(step, 3)));
        HomogeneityTest found = TimeHomogeneity.find(steps).orElseThrow();
        assertClose(expected.get("statistic").doubleValue(), found.statistic(), RELATIVE);
        assertEquals(expected.get("df").doubleValue(), found.df());
        assertClose(expected.get("p").doubleValue(), found.pValue(), RELATIVE);
        HomogeneityTest same =
                TimeHomogeneity.find(List.of(steps.get(0), steps.get(0))).orElseThrow();
        assertEquals(0, same.statistic(), 1e-12);
        assertEquals(1, same.pValue(), 1e-9);
        assertEquals(Optional.empty(), TimeHomogeneity.find(steps.subList(0, 1)), "one step has nothing to compare");
    }

    @ParameterizedTest
    @EnumSource(MobilityIndex.class)
    void mobility(MobilityIndex index) {
        JsonNode mobility = oracle.get("mobility");
        assertEstimate(
                mobility.get(index.name()),
                new Mobility(counts(mobility.get("flows"), 4)).find(index).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3"})
    void stationaryShares(int state) {
        JsonNode mobility = oracle.get("mobility");
        assertEstimate(
                mobility.get("stationary").get(state),
                new Mobility(counts(mobility.get("flows"), 4))
                        .findStationaryShare(state)
                        .orElseThrow());
    }

    private static void assertEstimate(JsonNode expected, Inference found) {
        assertClose(expected.get("estimate").doubleValue(), found.estimate().orElseThrow(), RELATIVE);
        assertClose(expected.get("se").doubleValue(), found.stdError().orElseThrow(), RELATIVE);
    }

    /** Where nobody moves every state is stationary by itself, and nobody ever leaves. */
    @Test
    void withoutMovement() {
        Mobility still = new Mobility(TransitionTable.ofCounts(new long[][] {{5, 0}, {0, 5}}));
        assertEquals(Optional.empty(), still.findStationaryShare(0));
        assertEquals(Optional.empty(), still.findTimeToExit(1));
        assertEquals(
                0,
                still.find(MobilityIndex.PRAIS_SHORROCKS)
                        .orElseThrow()
                        .estimate()
                        .orElseThrow(),
                1e-12);
    }

    /** A weighted table with the multinomial covariance is the table of counts. */
    @Test
    void weightsOfOneAreCounts() {
        TransitionTable plain = counts(oracle.get("mobility").get("flows"), 4);
        double[][] flows = table(oracle.get("mobility").get("flows"));
        long[][] people = Arrays.stream(flows)
                .map(row -> Arrays.stream(row).mapToLong(Math::round).toArray())
                .toArray(long[][]::new);
        int many = 2_000_000;
        TransitionTable weighted =
                TransitionTable.ofSurvey(flows, people, plain.covariance(), new int[] {many, many, many, many}, many);
        Inference share = weighted.findShare(1, 2).orElseThrow();
        assertClose(30.0 / 230, share.estimate().orElseThrow(), 1e-14);
        assertClose(Math.sqrt(30.0 / 230 * 200 / 230 / 230), share.stdError().orElseThrow(), 1e-12);
        assertClose(
                new Mobility(plain)
                        .findStationaryShare(2)
                        .orElseThrow()
                        .stdError()
                        .orElseThrow(),
                new Mobility(weighted)
                        .findStationaryShare(2)
                        .orElseThrow()
                        .stdError()
                        .orElseThrow(),
                1e-12);
        assertClose(
                TimeHomogeneity.find(List.of(plain, counts(oracle.get("margins").get("vision"), 4)))
                        .orElseThrow()
                        .statistic(),
                TimeHomogeneity.find(
                                List.of(weighted, counts(oracle.get("margins").get("vision"), 4)))
                        .orElseThrow()
                        .statistic(),
                1e-9);
        assertTrue(
                MarginalHomogeneity.findStuartMaxwell(weighted).isEmpty(),
                "the variance under equal margins is one of counts");
    }

    @Test
    void wrongReports() {
        TransitionTable observed = counts(oracle.get("mobility").get("flows"), 4);
        Misclassification twoInAHundred = Misclassification.uniform(4, 0.02);
        double[][] corrected = twoInAHundred.findCorrected(observed).orElseThrow();
        double[][] expected = table(oracle.get("misclassified").get("shares"));
        Misclassification.Band band = twoInAHundred.band(observed);
        assertEquals(1, band.reach(), 1e-9);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertClose(expected[i][j], corrected[i][j], RELATIVE);
                double share = observed.shares()[i][j];
                assertTrue(band.share(i, j).low() <= Math.min(share, corrected[i][j]) + 1e-12);
                assertTrue(band.share(i, j).high() >= Math.max(share, corrected[i][j]) - 1e-12);
            }
            assertTrue(corrected[i][i] > observed.shares()[i][i], "errors look like movement");
        }
    }

    /** Known flows, reported through known errors: the correction gives them back; more error than the data allow is told. */
    @Test
    void errorsThatWereMadeAreTakenOut() {
        double[][] known = {{500, 20, 0}, {30, 200, 10}, {5, 15, 400}};
        double[][] reports = {{0.96, 0.03, 0.01}, {0.05, 0.9, 0.05}, {0.02, 0.02, 0.96}};
        double[][] seen = new double[3][3];
        for (int cell = 0; cell < 81; cell++) {
            int i = cell / 27;
            int j = cell / 9 % 3;
            seen[cell / 3 % 3][cell % 3] += known[i][j] * reports[i][cell / 3 % 3] * reports[j][cell % 3];
        }
        TransitionTable observed = TransitionTable.ofSurvey(seen, new long[3][3], new double[9][9], new int[3], 1);
        double[][] corrected =
                new Misclassification(reports).findCorrected(observed).orElseThrow();
        for (int i = 0; i < 3; i++) {
            double total = Arrays.stream(known[i]).sum();
            for (int j = 0; j < 3; j++) {
                assertEquals(known[i][j] / total, corrected[i][j], 1e-12);
            }
        }
        Misclassification tooMuch = Misclassification.uniform(3, 0.3);
        assertEquals(Optional.empty(), tooMuch.findCorrected(observed));
        assertTrue(tooMuch.band(observed).reach() < 1);
        assertThrows(IllegalArgumentException.class, () -> new Misclassification(new double[][] {{0.9, 0.2}, {0, 1}}));
    }

    @Test
    void flowsAreNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> TransitionTable.ofCounts(new long[][] {{1, -1}, {0, 2}}));
        assertThrows(
                IllegalArgumentException.class, () -> TransitionTable.ofCounts(new long[][] {{1, 1, 0}, {0, 2, 0}}));
    }
}
