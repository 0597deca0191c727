package id.sigi.methods.bounds;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two cells by Lee's formula written again in R 4.2.2 (attrition.R), averaged over those who always answer; worst cases by hand. */
@Tag("kernel")
class StratifiedBoundsTest {
    private static final CellResponses FIRST = new CellResponses(
            ArmResponses.of(new double[] {3, 5, 1, 8, 9, 4, 7, 2, 6, 10}, 12),
            ArmResponses.of(new double[] {2, 4, 3, 5, 1, 6, 2, 3}, 12));

    /** Here fewer of the drawn answered, so the others are trimmed. */
    private static final CellResponses SECOND = new CellResponses(
            ArmResponses.of(new double[] {5, 7, 6, 4}, 9), ArmResponses.of(new double[] {1, 3, 2, 8, 4}, 8));

    private static final CellResponses NOBODY =
            new CellResponses(ArmResponses.of(new double[0], 3), ArmResponses.of(new double[0], 4));

    @Test
    void leeWithinCells() {
        StratifiedBounds found =
                StratifiedBounds.findLee(List.of(FIRST, SECOND, NOBODY)).orElseThrow();
        assertClose(1.1597877358491, found.bounds().low(), 1e-12);
        assertClose(1.1922181337264, found.bounds().lowError(), 1e-12);
        assertClose(3.2299528301887, found.bounds().high(), 1e-12);
        assertClose(1.0727938739591, found.bounds().highError(), 1e-12);
        assertEquals(2, found.cells());
        assertEquals(7, found.excluded());
    }

    /** One cell -0.25..0.5 of eight people, one of eight in which all answered, 1 - 0. */
    @Test
    void worstCasesWithinCells() {
        CellResponses some =
                new CellResponses(ArmResponses.of(new double[] {1, 1, 0}, 4), ArmResponses.of(new double[] {0, 1}, 4));
        CellResponses all = new CellResponses(
                ArmResponses.of(new double[] {1, 1, 1, 1}, 4), ArmResponses.of(new double[] {0, 0, 0, 0}, 4));
        Bounds found = StratifiedBounds.findWorst(List.of(some, all), new WorstCaseBounds(0, 1))
                .orElseThrow()
                .bounds();
        assertEquals((-0.25 + 1) / 2, found.low(), 1e-15);
        assertEquals((0.5 + 1) / 2, found.high(), 1e-15);
    }

    @Test
    void nobodyAnsweredNowhere() {
        assertTrue(StratifiedBounds.findLee(List.of(NOBODY)).isEmpty());
        assertTrue(StratifiedBounds.findLee(List.of()).isEmpty());
    }
}
