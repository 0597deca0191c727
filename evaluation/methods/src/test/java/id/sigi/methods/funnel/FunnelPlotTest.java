package id.sigi.methods.funnel;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.testkit.Oracle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against ratings.R, which writes Spiegelhalter's formulas out with R's pbinom. */
@Tag("kernel")
class FunnelPlotTest {
    /** 1e-9 absolute: interpolation divides by single probabilities. */
    @Test
    void exactLimitsOfShares() {
        for (double[] row : Oracle.rows(Oracle.of("ratings").get("proportion"))) {
            near(row, 2, ExactLimits.proportion(row[1], (long) row[0], 0.95));
            near(row, 4, ExactLimits.proportion(row[1], (long) row[0], 0.998));
        }
    }

    private static void near(double[] row, int at, Limits found) {
        assertEquals(row[at], found.low(), 1e-9);
        assertEquals(row[at + 1], found.high(), 1e-9);
    }

    @Test
    void limitsAllowForUnitsThatDiffer() {
        JsonNode expected = Oracle.of("ratings").get("plot");
        double[] size = Oracle.numbers(expected.get("size"));
        double[] hits = Oracle.numbers(expected.get("hits"));
        List<FunnelUnit> units = IntStream.range(0, size.length)
                .mapToObj(i -> new FunnelUnit("u" + i, hits[i] / size[i], size[i]))
                .toList();
        FunnelPlot plot = FunnelPlot.of(
                FunnelScale.PROPORTION, units, expected.get("target").asDouble(), 0);
        assertClose(expected.get("phi").asDouble(), plot.dispersion().phi(), 1e-12);
        assertClose(expected.get("tau2").asDouble(), plot.dispersion().tauSquared(), 1e-11);
        assertArrayEquals(
                Oracle.numbers(expected.get("z")),
                plot.points().stream().mapToDouble(FunnelPlot.Point::z).toArray(),
                1e-12);
        List<double[]> inner = Oracle.rows(expected.get("inner"));
        List<double[]> outer = Oracle.rows(expected.get("outer"));
        for (int i = 0; i < size.length; i++) {
            FunnelPlot.Point point = plot.points().get(i);
            near(inner.get(i), 0, point.inner());
            near(outer.get(i), 0, point.outer());
        }
        assertTrue(plot.points().stream().noneMatch(FunnelPlot.Point::isOutside));
    }

    /** Units that chance alone tells apart: no variance between them, and the limits are the exact ones. */
    @Test
    void withoutDispersionLimitsAreExact() {
        List<FunnelUnit> alike = IntStream.range(0, 10)
                .mapToObj(i -> new FunnelUnit("u" + i, i % 2 == 0 ? 0.5 : 0.45, 20))
                .toList();
        FunnelPlot plot = FunnelPlot.of(FunnelScale.PROPORTION, alike, 0.475, 0);
        assertEquals(0, plot.dispersion().tauSquared());
        assertEquals(
                ExactLimits.proportion(0.475, 20, 0.95), plot.points().get(0).inner());
        List<FunnelUnit> equal = IntStream.range(0, 10)
                .mapToObj(i -> new FunnelUnit("u" + i, 1, 4 + i))
                .toList();
        assertEquals(
                1 + 1.959963984540054 * 0.5,
                FunnelPlot.of(FunnelScale.MEAN, equal, 1, 1).limits(4, 0.95).high(),
                1e-9);
        assertThrows(IllegalArgumentException.class, () -> ExactLimits.proportion(0, 5, 0.95));
    }
}
