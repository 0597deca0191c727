package id.sigi.methods.dynamic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.methods.difference.DifferenceEstimate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class DynamicTreatmentEffectsTest {
    private static final long[] PEOPLE = {40, 60};

    /**
     * Effects of taking part 2, 3 and 1 after no, one and two draws; winners take part with 0.8 and losers later with 0.3 and 0.1: ITT_0 = 0.8 2,
     * ITT_1 = 0.8 3 - 0.3 2, ITT_2 = 0.8 1 - 0.3 3 - 0.1 2.
     */
    @Test
    void recoversTheEffectsThatMadeTheOffers() {
        double[] offers = {1.6, 1.8, -0.3};
        double[] wins = {0.8, -0.3, -0.1};
        List<DifferenceEstimate> effects = DynamicTreatmentEffects.effects(offers, wins, new double[6][6], PEOPLE);
        assertEquals(2, effects.get(0).estimate(), 1e-12);
        assertEquals(3, effects.get(1).estimate(), 1e-12);
        assertEquals(1, effects.get(2).estimate(), 1e-12);
        assertEquals(40, effects.get(0).treated());
    }

    /** The delta method's slopes against central differences of the recursion itself, 1e-7. */
    @Test
    void theErrorIsThatOfTheDeltaMethod() {
        double[] point = {1.6, 1.8, -0.3, 0.8, -0.3, -0.1};
        double[][] covariance = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                covariance[i][j] = (i == j ? 0.04 : 0.01) * (1 + i) * (1 + j) / 10;
            }
        }
        for (int k = 0; k < 3; k++) {
            double expected = 0;
            double[] slope = new double[6];
            for (int at = 0; at < 6; at++) {
                slope[at] = (moved(point, at, 1e-5, k) - moved(point, at, -1e-5, k)) / 2e-5;
            }
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 6; j++) {
                    expected += slope[i] * covariance[i][j] * slope[j];
                }
            }
            assertEquals(Math.sqrt(expected), effects(point, covariance).get(k).stdError(), 1e-7);
        }
    }

    private static List<DifferenceEstimate> effects(double[] point, double[][] covariance) {
        return DynamicTreatmentEffects.effects(
                new double[] {point[0], point[1], point[2]},
                new double[] {point[3], point[4], point[5]},
                covariance,
                PEOPLE);
    }

    private static double moved(double[] point, int at, double by, int k) {
        double[] other = point.clone();
        other[at] += by;
        return effects(other, new double[6][6]).get(k).estimate();
    }

    @Test
    void nobodyWinningByTheOfferHasNoAnswer() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DynamicTreatmentEffects.effects(new double[] {1}, new double[] {0}, new double[2][2], PEOPLE));
        assertThrows(
                IllegalArgumentException.class,
                () -> DynamicTreatmentEffects.effects(new double[] {1, 2}, new double[] {1}, new double[2][2], PEOPLE));
    }
}
