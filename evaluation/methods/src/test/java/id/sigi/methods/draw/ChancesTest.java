package id.sigi.methods.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class ChancesTest {
    /** The enumerated toy lottery (reference file repeated_lottery_toy): two places of six, then three of six. */
    @Test
    void everWinningIsLosingNone() {
        assertEquals(2.0 / 3, Chances.ever(2.0 / 6, 3.0 / 6), 1e-15);
        assertEquals(0.5, Chances.ever(0.5));
        assertEquals(0, Chances.ever());
        assertEquals(1, Chances.ever(0.2, 1, 0.3));
    }

    @Test
    void aNationalDrawAfterARegionalOne() {
        assertEquals(0.25 + 0.75 * 0.2, Chances.sequential(0.25, 0.2), 1e-15);
    }

    /** R: 1 - choose(998, 100) / choose(1000, 100) = 0.190090090090148, near 1 - (1 - 0.1)^2 = 0.19. */
    @Test
    void twoApplicationsOfOnePerson() {
        assertEquals(0.190090090090148, Chances.severalEntries(1000, 100, 2), 1e-11);
        assertEquals(0.1, Chances.severalEntries(1000, 100, 1), 1e-11);
        assertEquals(1, Chances.severalEntries(10, 9, 2));
        assertEquals(0, Chances.severalEntries(10, 0, 2), 1e-12);
    }

    @Test
    void theErrorOfReplays() {
        assertEquals(0.015, Chances.error(0.9, 400), 1e-15);
    }

    @Test
    void noChanceIsBeyondOne() {
        assertThrows(IllegalArgumentException.class, () -> Chances.ever(0.5, 1.1));
        assertThrows(IllegalArgumentException.class, () -> Chances.ever(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Chances.severalEntries(3, 1, 4));
    }
}
