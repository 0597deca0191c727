package id.sigi.programme.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class RandomStreamTest {
    private static final int THROWS = 100_000;

    /** Moments of the uniform and the standard normal law; tolerances are four standard errors at 100,000 throws. */
    @Test
    void momentsAreThoseOfTheLaws() {
        RandomStream dice = RandomStream.of(1, "moments", 0);
        double uniform = 0;
        double normal = 0;
        double square = 0;
        for (int at = 0; at < THROWS; at++) {
            uniform += dice.uniform();
            double value = dice.gaussian();
            normal += value;
            square += value * value;
        }
        assertEquals(0.5, uniform / THROWS, 0.0037);
        assertEquals(0, normal / THROWS, 0.0127);
        assertEquals(1, square / THROWS, 0.018);
    }

    @Test
    void choicesFollowTheirShares() {
        RandomStream dice = RandomStream.of(2, "choices", 0);
        int rare = 0;
        for (int at = 0; at < THROWS; at++) {
            rare += dice.among(Map.of("rare", 0.1, "often", 0.9)).equals("rare") ? 1 : 0;
        }
        assertEquals(0.1, (double) rare / THROWS, 0.0038);
    }

    @Test
    void streamsOfOtherPurposesAndNumbersAreOthers() {
        assertEquals(RandomStream.seed(1, "a", 0), RandomStream.seed(1, "a", 0));
        assertNotEquals(RandomStream.seed(1, "a", 0), RandomStream.seed(1, "a", 1));
        assertNotEquals(RandomStream.seed(1, "a", 0), RandomStream.seed(1, "b", 0));
        assertNotEquals(RandomStream.seed(1, "a", 0), RandomStream.seed(2, "a", 0));
    }
}
