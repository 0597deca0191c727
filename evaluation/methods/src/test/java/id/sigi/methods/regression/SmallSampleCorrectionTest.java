package id.sigi.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.methods.estimate.identity.CovarianceType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Factors and degrees of freedom by hand from the formulas of the class, n = 100, k = 10, G = 20, eight nested cells; 1e-15 relative. */
@Tag("kernel")
class SmallSampleCorrectionTest {
    private static final SmallSampleCorrection OF = new SmallSampleCorrection(100, 10, 20, 8);

    @ParameterizedTest
    @CsvSource({
        "HC0, 1, 90",
        "HC1, 1.1111111111111112, 90",
        "HC2, 1, 90",
        "HC3, 1, 90",
        "CR0, 1, 19",
        // 20/19 x 99/90
        "CR1, 1.1578947368421053, 19",
        // 20/19 x 99/98
        "CR1_NESTED, 1.0633727175080559, 19",
        "CR2, 1, 6.5",
        "CR3, 0.95, 19"
    })
    void factorsAndDegreesOfFreedomAreThoseOfTheFormulas(CovarianceType type, double factor, double df) {
        assertEquals(factor, OF.factor(type), 1e-15 * factor);
        assertEquals(df, OF.degreesOfFreedom(type, () -> 6.5));
    }

    @Test
    void oneOfTwoWaysHasCr1sFactorAndAClassicalErrorNone() {
        assertEquals(OF.factor(CovarianceType.CR1), OF.factorOfWay(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> OF.factor(CovarianceType.CLASSICAL));
        assertEquals(90, OF.degreesOfFreedom(CovarianceType.CLASSICAL, () -> 6.5));
    }

    @Test
    void degreesOfFreedomThatSatterthwaiteCannotGiveAreNone() {
        assertEquals(0, OF.degreesOfFreedom(CovarianceType.CR2, () -> Double.NaN));
    }

    @ParameterizedTest
    @EnumSource(
            value = CovarianceType.class,
            names = {"NEYMAN", "BETWEEN_CELLS", "MATCHED_PAIRS", "CR1_TWO_WAY", "LINEARISED"})
    void whatNoSandwichIsMadeForIsRefused(CovarianceType type) {
        assertThrows(IllegalArgumentException.class, () -> OF.factor(type));
        assertThrows(IllegalArgumentException.class, () -> OF.degreesOfFreedom(type, () -> 6.5));
    }
}
