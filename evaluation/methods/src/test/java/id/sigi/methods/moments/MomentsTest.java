package id.sigi.methods.moments;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.SharedData;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class MomentsTest {
    /** NIST StRD certified means and standard deviations; NumAcc4's data lose eight digits before any arithmetic. */
    @ParameterizedTest
    @CsvSource({"Lew, 1e-14", "NumAcc1, 0", "NumAcc4, 1e-8"})
    void certifiedUnivariateFigures(String set, double tolerance) {
        JsonNode expected = SharedData.oracle("nist").get("univariate").get(set);
        Moments moments = Moments.of(SharedData.csv("nist/" + set).numbers("y"));
        assertClose(expected.get("mean").asDouble(), moments.mean(), 1e-14);
        assertClose(
                expected.get("sd").asDouble(), moments.findStandardDeviation().orElseThrow(), tolerance);
    }

    @Test
    void certifiedFiguresSurviveMerging() {
        double[] y = SharedData.csv("nist/NumAcc4").numbers("y");
        Moments merged = Moments.EMPTY;
        for (double value : y) {
            merged = merged.with(value);
        }
        assertClose(10000000.2, merged.mean(), 1e-14);
        assertClose(0.1, merged.findStandardDeviation().orElseThrow(), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plusCommutesAndAssociates(long seed) {
        Random random = new Random(seed);
        Moments a = drawn(random, 5);
        Moments b = drawn(random, 1);
        Moments c = drawn(random, 40);
        assertSame(a.plus(b), b.plus(a));
        assertSame(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a, a.plus(Moments.EMPTY));
        assertEquals(a, Moments.EMPTY.plus(a));
    }

    private static Moments drawn(Random random, int n) {
        return Moments.of(random.doubles(n, 1e6, 1e6 + 10).toArray());
    }

    private static void assertSame(Moments expected, Moments actual) {
        assertEquals(expected.n(), actual.n());
        assertClose(expected.mean(), actual.mean(), 1e-15);
        assertClose(expected.m2(), actual.m2(), 1e-9);
    }

    @Test
    void noneAndOneValue() {
        assertEquals(Moments.EMPTY, Moments.of());
        assertEquals(new Moments(1, 7, 0), Moments.of(7));
        assertTrue(Moments.of(7).findStandardDeviation().isEmpty());
        assertThrows(IllegalStateException.class, () -> Moments.of(7).variance());
        assertThrows(IllegalArgumentException.class, () -> new Moments(0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Moments(3, Double.NaN, 0));
    }

    @Test
    void indicatorsNeedCountsOnly() {
        Moments expected = Moments.of(1, 1, 0, 0, 0);
        Moments actual = Moments.ofIndicator(2, 5);
        assertClose(expected.m2(), actual.m2(), 1e-14);
        assertClose(expected.mean(), actual.mean(), 1e-14);
        assertEquals(Moments.EMPTY, Moments.ofIndicator(0, 0));
        assertEquals(new Moments(1, 1, 0), Moments.ofIndicator(1, 1));
    }
}
