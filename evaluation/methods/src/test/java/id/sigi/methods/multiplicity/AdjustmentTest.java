package id.sigi.methods.multiplicity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("kernel")
class AdjustmentTest {
    private static final List<Double> P = List.of(.001, .008, .039, .041, .042, .06, .074, .205, .212, .216);

    /** R 4.2.2 p.adjust; the sharpened q-values by Anderson's published loop written out in R. */
    @ParameterizedTest
    @CsvSource({
        "HOLM, 0.01 0.072 0.312 0.312 0.312 0.312 0.312 0.615 0.615 0.615",
        "HOCHBERG, 0.01 0.072 0.216 0.216 0.216 0.216 0.216 0.216 0.216 0.216",
        "BENJAMINI_HOCHBERG, 0.01 0.04 0.084 0.084 0.084 0.1 0.105714285714286 0.216 0.216 0.216",
        "BENJAMINI_YEKUTIELI, 0.0292896825396825 0.11715873015873 0.246033333333333 0.246033333333333 0.246033333333333"
                + " 0.292896825396825 0.309633786848073 0.632657142857143 0.632657142857143 0.632657142857143",
        "SHARPENED_Q, 0.011 0.038 0.073 0.073 0.073 0.087 0.092 0.112 0.112 0.112"
    })
    void agreesWithR(Adjustment method, String expected) {
        double[] numbers = Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(numbers, method.adjust(P).stream().mapToDouble(p -> p).toArray(), 1e-13);
    }

    /** Benjamini and Hochberg 1995, section 4: fifteen p-values, of which four are rejected at 0.05. */
    @Test
    void benjaminiAndHochbergsExample() {
        List<Double> p = List.of(
                .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0);
        long rejected = Adjustment.BENJAMINI_HOCHBERG.adjust(p).stream()
                .filter(q -> q <= 0.05)
                .count();
        long byHolm = Adjustment.HOLM.adjust(p).stream().filter(q -> q <= 0.05).count();
        assertEquals(4, rejected);
        assertEquals(3, byHolm);
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void answersInTheOrderAsked(Adjustment method) {
        List<Double> sorted = method.adjust(List.of(.01, .02, .5));
        assertEquals(List.of(sorted.get(2), sorted.get(0), sorted.get(1)), method.adjust(List.of(.5, .01, .02)));
        assertEquals(List.of(), method.adjust(List.of()));
        assertThrows(IllegalArgumentException.class, () -> method.adjust(List.of(1.5)));
    }
}
