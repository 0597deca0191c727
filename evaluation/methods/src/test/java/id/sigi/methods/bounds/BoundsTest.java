package id.sigi.methods.bounds;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class BoundsTest {
    private static final ArmResponses TREATED = ArmResponses.of(new double[] {3, 5, 1, 8, 9, 4, 7, 2, 6, 10}, 12);
    private static final ArmResponses CONTROL = ArmResponses.of(new double[] {2, 4, 3, 5, 1, 6, 2, 3}, 12);

    /**
     * Two of ten answers trimmed; the bounds as R leebounds' {@code basic_lee_bound} gives them, errors from Lee's proposition 3 and uniroot
     * for the interval, written out in R 4.2.2.
     */
    @Test
    void leesBoundsByHisFormula() {
        Bounds bounds = LeeBounds.find(TREATED, CONTROL).orElseThrow();
        assertClose(1.25, bounds.low(), 1e-13);
        assertClose(3.25, bounds.high(), 1e-13);
        assertClose(1.4556948921555, bounds.lowError(), 1e-13);
        assertClose(1.4556948921555, bounds.highError(), 1e-13);
        assertClose(1.65679846438421, bounds.criticalValue(), 1e-12);
        assertClose(-1.16179306193518, bounds.confLow(), 1e-12);
        assertClose(5.66179306193518, bounds.confHigh(), 1e-12);
    }

    @Test
    void theArmThatAnswersMoreIsTrimmed() {
        Bounds forwards = LeeBounds.find(TREATED, CONTROL).orElseThrow();
        Bounds backwards = LeeBounds.find(CONTROL, TREATED).orElseThrow();
        assertClose(-forwards.high(), backwards.low(), 1e-13);
        assertClose(-forwards.low(), backwards.high(), 1e-13);
    }

    @Test
    void equalRatesGiveTheDifference() {
        ArmResponses control = ArmResponses.of(new double[] {2, 4, 3, 5, 1, 6, 2, 3, 4, 4}, 12);
        Bounds bounds = LeeBounds.find(TREATED, control).orElseThrow();
        assertEquals(5.5 - 3.4, bounds.low(), 1e-13);
        assertEquals(5.5 - 3.4, bounds.high(), 1e-13);
        assertClose(1.95996398454005, bounds.criticalValue(), 1e-9);
    }

    @Test
    void tiesAtTheCutAreTrimmedInPart() {
        // p = 1/4 of the five ones and five zeros: 7.5 answers are left, 5 zeros and 2.5 ones, or 2.5 zeros and 5 ones.
        ArmResponses binary = ArmResponses.of(new double[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 1}, 10);
        ArmResponses others = ArmResponses.of(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 20);
        Bounds bounds = LeeBounds.find(binary, others).orElseThrow();
        assertClose(2.5 / 7.5, bounds.low(), 1e-13);
        assertClose(5 / 7.5, bounds.high(), 1e-13);
    }

    @Test
    void worstCaseFillsInTheRange() {
        // Treated: 3 of 4 answered (1, 1, 0); control: 2 of 4 (0, 1). Low 2/4 - 3/4, high 3/4 - 1/4.
        Bounds bounds = new WorstCaseBounds(0, 1)
                .find(ArmResponses.of(new double[] {1, 1, 0}, 4), ArmResponses.of(new double[] {0, 1}, 4))
                .orElseThrow();
        assertEquals(-0.25, bounds.low(), 1e-15);
        assertEquals(0.5, bounds.high(), 1e-15);
    }

    @Test
    void tooFewAnswersHaveNoBounds() {
        ArmResponses one = ArmResponses.of(new double[] {1}, 5);
        assertTrue(LeeBounds.find(one, CONTROL).isEmpty());
        assertTrue(new WorstCaseBounds(0, 1)
                .find(ArmResponses.of(new double[0], 1), ArmResponses.of(new double[0], 0))
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new WorstCaseBounds(0, 1).find(TREATED, CONTROL));
        assertThrows(IllegalArgumentException.class, () -> ArmResponses.of(new double[] {1, 2}, 1));
    }
}
