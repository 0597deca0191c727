package id.sigi.methods.agreement;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("kernel")
class AgreementTest {
    private static List<double[]> rows(Table table, List<String> raters) {
        return IntStream.range(0, table.rows())
                .mapToObj(i -> raters.stream()
                        .map(table::text)
                        .map(column -> column.get(i))
                        .filter(cell -> !cell.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static List<double[]> krippendorff() {
        return rows(SharedData.csv("krippendorff_4x12"), List.of("A", "B", "C", "D"));
    }

    private static List<Coincidences> coincidences(List<double[]> units) {
        return units.stream().map(Coincidences::ofUnit).toList();
    }

    private static Coincidences all(List<double[]> units) {
        return coincidences(units).stream().reduce(Coincidences.empty(), Coincidences::plus);
    }

    /** Krippendorff's own 4 x 12 example with gaps: .743, .815, .849, .797 (reference file raters, 1e-12). */
    @ParameterizedTest
    @EnumSource(Metric.class)
    void alphaOfThePublishedExample(Metric metric) {
        String key = metric.name().toLowerCase(Locale.ROOT);
        JsonNode oracle = SharedData.oracle("raters");
        double alpha = KrippendorffAlpha.find(all(krippendorff()), metric).orElseThrow();
        assertClose(oracle.get("krippendorff_4x12").get(key).get("alpha").asDouble(), alpha, 1e-12);
        assertEquals(oracle.get("published").get("krippendorff").get(key).asDouble(), alpha, 5e-4);
    }

    @Test
    void alphaDoesNotDependOnTheOrderOfUnitsOrRaters() {
        List<double[]> turned = krippendorff().stream()
                .map(unit -> DoubleStream.of(unit)
                        .boxed()
                        .sorted(Collections.reverseOrder())
                        .mapToDouble(d -> d)
                        .toArray())
                .sorted((a, b) -> Integer.compare(b.length, a.length))
                .toList();
        assertClose(
                KrippendorffAlpha.find(all(krippendorff()), Metric.ORDINAL).orElseThrow(),
                KrippendorffAlpha.find(all(turned), Metric.ORDINAL).orElseThrow(),
                1e-13);
    }

    @Test
    void alphaNeedsPairsAndVariety() {
        assertTrue(KrippendorffAlpha.find(Coincidences.empty(), Metric.NOMINAL).isEmpty());
        assertTrue(
                KrippendorffAlpha.find(Coincidences.ofUnit(4), Metric.NOMINAL).isEmpty());
        assertTrue(KrippendorffAlpha.find(Coincidences.ofUnit(4, 4, 4), Metric.NOMINAL)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Coincidences.ofUnit(1, Double.NaN));
    }

    @Test
    void resampledIntervalsAreTheSameForTheSameSeed() {
        List<Coincidences> units = coincidences(krippendorff());
        Limits first =
                KrippendorffAlpha.findInterval(units, Metric.NOMINAL, 500, 11).orElseThrow();
        Limits second =
                KrippendorffAlpha.findInterval(units, Metric.NOMINAL, 500, 11).orElseThrow();
        assertEquals(first, second);
        double alpha =
                KrippendorffAlpha.find(all(krippendorff()), Metric.NOMINAL).orElseThrow();
        assertTrue(first.low() < alpha && alpha < first.high());
        assertTrue(
                KrippendorffAlpha.findInterval(List.of(), Metric.NOMINAL, 5, 1).isEmpty());
    }

    @Test
    void perfectAgreementIsOne() {
        List<double[]> units = List.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {5, 5});
        assertEquals(1, KrippendorffAlpha.find(all(units), Metric.ORDINAL).orElseThrow(), 1e-15);
    }

    /** Shrout and Fleiss 1979, table 4, with psych 2.2.9's intervals (reference file raters), 1e-9 relative. */
    @ParameterizedTest
    @CsvSource({
        "ONE_WAY, ICC1", "TWO_WAY_RANDOM, ICC2", "TWO_WAY_MIXED, ICC3",
        "ONE_WAY_MEAN, ICC1k", "TWO_WAY_RANDOM_MEAN, ICC2k", "TWO_WAY_MIXED_MEAN, ICC3k"
    })
    void intraclassCorrelationsOfThePublishedExample(Icc.Kind kind, String key) {
        List<double[]> table = rows(SharedData.csv("shrout_fleiss_1979"), List.of("J1", "J2", "J3", "J4"));
        JsonNode expected =
                SharedData.oracle("raters").get("shrout_fleiss_1979").get("icc").get(key);
        Inference actual = Icc.find(table).orElseThrow().find(kind).orElseThrow();
        assertClose(expected.get("ICC").asDouble(), actual.estimate().orElseThrow(), 1e-9);
        assertClose(expected.get("lower bound").asDouble(), actual.confLow().orElseThrow(), 1e-9);
        assertClose(expected.get("upper bound").asDouble(), actual.confHigh().orElseThrow(), 1e-9);
    }

    @Test
    void correlationsCanBeNegativeOrMissing() {
        List<double[]> opposed = List.of(new double[] {1, 5}, new double[] {5, 1}, new double[] {2, 5});
        assertTrue(Icc.find(opposed)
                        .orElseThrow()
                        .find(Icc.Kind.ONE_WAY)
                        .orElseThrow()
                        .estimate()
                        .orElseThrow()
                < 0);
        assertTrue(Icc.find(List.of(new double[] {1, 2})).isEmpty());
        List<double[]> same = List.of(new double[] {3, 3}, new double[] {3, 3});
        assertTrue(Arrays.stream(Icc.Kind.values())
                .allMatch(kind -> Icc.find(same).orElseThrow().find(kind).isEmpty()));
    }
}
