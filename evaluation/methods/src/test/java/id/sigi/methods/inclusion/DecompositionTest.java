package id.sigi.methods.inclusion;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.inclusion.StandardisedParity.Stratum;
import id.sigi.methods.testkit.Oracle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: gaps by stage and the decompositions of Kitagawa and of Oaxaca and Blinder, against inclusion.R; 1e-8 relative. */
@Tag("kernel")
class DecompositionTest {
    private static final double TOLERANCE = 1e-8;
    private static final JsonNode ORACLE = Oracle.of("inclusion");

    private static void assertIs(JsonNode expected, Inference found) {
        double[] numbers = Oracle.numbers(expected);
        assertClose(numbers[0], found.estimate().orElseThrow(), TOLERANCE);
        assertClose(numbers[1], found.stdError().orElseThrow(), TOLERANCE);
    }

    private static List<Stratum> strata() {
        return Oracle.rows(ORACLE.get("strata")).stream()
                .map(row -> new Stratum((long) row[0], (long) row[1], (long) row[2], (long) row[3]))
                .toList();
    }

    private static List<Long> counts(JsonNode list) {
        return Arrays.stream(Oracle.numbers(list))
                .mapToObj(value -> (long) value)
                .toList();
    }

    private static long[] longs(String name) {
        return Arrays.stream(Oracle.numbers(ORACLE.at("/oaxaca/" + name)))
                .mapToLong(value -> (long) value)
                .toArray();
    }

    @Test
    void theStandardisedIndexIsThatOfR() {
        double[] expected = Oracle.numbers(ORACLE.get("standardised"));
        Inference found = new StandardisedParity(strata()).find().orElseThrow();
        assertClose(expected[0], found.estimate().orElseThrow(), 1e-13);
        assertClose(expected[1], found.confLow().orElseThrow(), 1e-13);
        assertClose(expected[2], found.confHigh().orElseThrow(), 1e-13);
    }

    @Test
    void contributionsOfStagesAddUpToTheGap() {
        StageGaps gaps = new StageGaps(counts(ORACLE.at("/stages/first")), counts(ORACLE.at("/stages/second")));
        double sum = 0;
        double variance = 0;
        List<Optional<Inference>> steps = gaps.list();
        for (int at = 0; at < steps.size(); at++) {
            Inference step = steps.get(at).orElseThrow();
            assertIs(ORACLE.at("/stages/steps/" + at), step);
            sum += step.estimate().orElseThrow();
            variance += Math.pow(step.stdError().orElseThrow(), 2);
        }
        assertIs(ORACLE.at("/stages/all"), gaps.find().orElseThrow());
        assertClose(sum, gaps.find().orElseThrow().estimate().orElseThrow(), 1e-12);
        assertClose(Math.sqrt(variance), gaps.find().orElseThrow().stdError().orElseThrow(), 1e-12);
    }

    @Test
    void stagesThatNobodyPassesAndStagesThatGrow() {
        assertTrue(new StageGaps(List.of(5L, 0L), List.of(5L, 3L)).list().get(0).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new StageGaps(List.of(5L, 6L), List.of(5L, 3L)));
        assertThrows(IllegalArgumentException.class, () -> new StageGaps(List.of(5L), List.of(5L)));
    }

    @Test
    void compositionAndRatesAreThoseOfKitagawa() {
        Kitagawa.Parts parts = new Kitagawa(strata()).find().orElseThrow();
        assertIs(ORACLE.at("/kitagawa/composition"), parts.composition());
        assertIs(ORACLE.at("/kitagawa/rates"), parts.rates());
        assertIs(ORACLE.at("/kitagawa/difference"), parts.difference());
        assertClose(
                parts.difference().estimate().orElseThrow(),
                parts.composition().estimate().orElseThrow()
                        + parts.rates().estimate().orElseThrow(),
                1e-12);
        assertTrue(new Kitagawa(List.of(new Stratum(1, 2, 0, 0))).find().isEmpty());
    }

    @Test
    void twofoldAndThreefoldAreThoseOfRegressionsOnSingleRows() {
        double[][] kinds = Oracle.rows(ORACLE.at("/oaxaca/kinds")).toArray(double[][]::new);
        OaxacaBlinder.Parts parts = OaxacaBlinder.find(
                        kinds, new long[][] {longs("n1"), longs("x1")}, new long[][] {longs("n0"), longs("x0")})
                .orElseThrow();
        assertIs(ORACLE.at("/oaxaca/difference"), parts.difference());
        assertIs(ORACLE.at("/oaxaca/explained"), parts.explained());
        assertIs(ORACLE.at("/oaxaca/unexplained"), parts.unexplained());
        assertIs(ORACLE.at("/oaxaca/coefficients"), parts.coefficients());
        assertIs(ORACLE.at("/oaxaca/interaction"), parts.interaction());
    }

    @Test
    void aLevelThatAGroupDoesNotHaveCannotBeExplained() {
        double[][] kinds = {{1, 0}, {1, 1}};
        assertTrue(OaxacaBlinder.find(kinds, new long[][] {{9, 0}, {3, 0}}, new long[][] {{9, 5}, {3, 2}})
                .isEmpty());
    }

    @Test
    void representationIsShareOverShare() {
        Inference found = new Representation(30, 120, 0.5).find();
        assertEquals(0.5, found.estimate().orElseThrow(), 1e-15);
        // R 4.2.2: prop.test(30, 120, correct = FALSE)$conf.int / 0.5.
        assertClose(0.362196433136, found.confLow().orElseThrow(), 1e-11);
        assertClose(0.668822733283, found.confHigh().orElseThrow(), 1e-11);
        assertThrows(IllegalArgumentException.class, () -> new Representation(3, 2, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Representation(1, 2, 0));
    }
}
