package id.sigi.methods.proportion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.SharedData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class IntervalsTest {
    /** The whole grid of reference file binomial_ci (R 4.2.2, its own formulas and qbeta), 1e-9 relative or 1e-15 near zero. */
    @Test
    void referenceGridAgrees() {
        for (JsonNode row : SharedData.oracle("binomial_ci").get("rows")) {
            double x = row.get("x").asDouble();
            double n = row.get("n").asDouble();
            assertLimits(row.get("wilson"), Wilson.of(x, n));
            assertLimits(row.get("wilson_cc"), Wilson.corrected(x, n, 0.95));
            assertLimits(row.get("clopper_pearson"), ClopperPearson.of(x, n, 0.95));
        }
    }

    private static void assertLimits(JsonNode expected, Limits actual) {
        assertNear(expected.get(0).asDouble(), actual.low());
        assertNear(expected.get(1).asDouble(), actual.high());
    }

    private static void assertNear(double expected, double actual) {
        assertEquals(expected, actual, Math.max(1e-15, 1e-9 * Math.abs(expected)));
    }

    @Test
    void aShareOfNobodyHasNoInterval() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(3, 2));
        assertThrows(IllegalArgumentException.class, () -> ClopperPearson.of(-1, 2, 0.95));
    }

    @Test
    void limitsStayWithinTheirRange() {
        assertEquals(0, Wilson.of(0, 7).low());
        assertEquals(1, Wilson.of(7, 7).high());
        assertEquals(
                new Limits(0, 1), new Limits(0, ClopperPearson.of(1, 1, 0.95).high()));
    }
}
