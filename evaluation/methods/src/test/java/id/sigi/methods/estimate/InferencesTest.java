package id.sigi.methods.estimate;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class InferencesTest {
    /** R 4.2.2: qt(.975, df), 15 digits. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062047361747",
        "2.5, 3.57465484200369",
        "7.8387, 2.31428988428978",
        "30, 2.04227245630124",
        "5100, 1.96042924429685"
    })
    void quantilesOfStudentsT(double df, double expected) {
        assertClose(expected, Inferences.tQuantile(0.975, df), 1e-12);
    }

    @Test
    void normalReference() {
        Inference row = Inferences.normal(3, 1.5);
        assertClose(0.0455002638963584, row.pValue().orElseThrow(), 1e-12);
        assertClose(3 - 1.5 * 1.95996398454005, row.confLow().orElseThrow(), 1e-12);
        assertTrue(row.df().isEmpty());
        assertEquals(row, Inferences.of(3, 1.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void noErrorMeansNoStatistic() {
        Inference row = Inferences.of(3, 0, 5);
        assertTrue(row.statistic().isEmpty());
        assertTrue(row.pValue().isEmpty());
        assertEquals(3, row.confHigh().orElseThrow());
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Inferences.of(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Inferences.of(Double.NaN, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> Inferences.normal(1, -1));
    }
}
