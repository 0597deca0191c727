package id.sigi.methods.shrinkage;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.testkit.Oracle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against stars.R, which writes the likelihood with gamma functions; 1e-8 relative, because differences of these lose digits there. */
@Tag("kernel")
class BetaBinomialTest {
    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @ValueSource(strings = {"few", "many"})
    void meanCorrelationAndUnits(String key) {
        JsonNode expected = Oracle.of("stars").get(key);
        double[] hits = Oracle.numbers(expected.get("x"));
        double[] trials = Oracle.numbers(expected.get("n"));
        List<UnitCount> units = IntStream.range(0, hits.length)
                .mapToObj(i -> new UnitCount("u" + i, (long) hits[i], (long) trials[i]))
                .toList();
        BetaBinomial found = BetaBinomial.find(units).orElseThrow();
        near(Oracle.numbers(expected.get("mean")), found.mean());
        near(Oracle.numbers(expected.get("correlation")), found.correlation());
        List<double[]> shares = Oracle.rows(expected.get("units"));
        for (int i = 0; i < hits.length; i++) {
            Inference share = found.share(units.get(i));
            assertClose(shares.get(i)[0], share.estimate().orElseThrow(), TOLERANCE);
            assertClose(shares.get(i)[1], share.confLow().orElseThrow(), TOLERANCE);
            assertClose(shares.get(i)[2], share.confHigh().orElseThrow(), TOLERANCE);
        }
    }

    private static void near(double[] expected, Inference found) {
        assertClose(expected[0], found.estimate().orElseThrow(), TOLERANCE);
        assertClose(expected[1], found.stdError().orElseThrow(), TOLERANCE);
        assertClose(expected[2], found.confLow().orElseThrow(), TOLERANCE);
        assertClose(expected[3], found.confHigh().orElseThrow(), TOLERANCE);
    }

    /** Shares that are more alike than chance would let them be: the binomial's mean and error, and every unit has the mean. */
    @Test
    void unitsThatDoNotDifferHaveTheMean() {
        BetaBinomial found = BetaBinomial.find(
                        List.of(new UnitCount("a", 6, 10), new UnitCount("b", 12, 20), new UnitCount("c", 18, 30)))
                .orElseThrow();
        assertClose(0.6, found.mean().estimate().orElseThrow(), 1e-14);
        assertClose(Math.sqrt(0.24 / 60), found.mean().stdError().orElseThrow(), 1e-12);
        assertEquals(0, found.correlation().estimate().orElseThrow());
        assertTrue(found.correlation().confLow().isEmpty());
        assertEquals(found.mean(), found.share(new UnitCount("a", 6, 10)));
    }

    @Test
    void whereAllOrNoneAreHitsThereIsNothingToFit() {
        assertTrue(BetaBinomial.find(List.of(new UnitCount("a", 5, 5), new UnitCount("b", 7, 7)))
                .isEmpty());
        assertTrue(BetaBinomial.find(List.of(new UnitCount("a", 1, 5), new UnitCount("b", 0, 0)))
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new UnitCount("a", 6, 5));
    }
}
