package id.sigi.methods.agreement;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.testkit.Oracle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against stars.R: R's cor and cor.test, and the formula of Bonett and Wright. */
@Tag("kernel")
class CorrelationTest {
    private static final JsonNode EXPECTED = Oracle.of("stars").get("correlation");
    private static final double[] FIRST = Oracle.numbers(EXPECTED.get("first"));
    private static final double[] SECOND = Oracle.numbers(EXPECTED.get("second"));

    @Test
    void correlationsWithIntervals() {
        near("pearson", Correlation.pearson(FIRST, SECOND).orElseThrow());
        near("spearman", Correlation.spearman(FIRST, SECOND).orElseThrow());
    }

    private static void near(String key, Inference found) {
        double[] expected = Oracle.numbers(EXPECTED.get(key));
        assertClose(expected[0], found.estimate().orElseThrow(), 1e-12);
        assertClose(expected[1], found.confLow().orElseThrow(), 1e-12);
        assertClose(expected[2], found.confHigh().orElseThrow(), 1e-12);
    }

    @Test
    void equalValuesShareARank() {
        assertArrayEquals(new double[] {1, 3, 3, 5, 3}, Correlation.meanRanks(new double[] {1, 2, 2, 3, 2}));
    }

    @Test
    void whatDoesNotVaryHasNoCorrelation() {
        assertTrue(Correlation.pearson(new double[] {1, 2, 3, 4}, new double[] {5, 5, 5, 5})
                .isEmpty());
        assertTrue(Correlation.spearman(new double[] {1, 2, 3}, new double[] {1, 2, 3})
                .isEmpty());
    }
}
