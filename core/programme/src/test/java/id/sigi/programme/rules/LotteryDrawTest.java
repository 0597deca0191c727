package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class LotteryDrawTest {

    private static List<LotteryDraw.Entrant> entrants(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new LotteryDraw.Entrant("apl-%04d".formatted(number), "household-" + number, 2))
                .toList();
    }

    private static List<String> winners(List<LotteryDraw.Result> results) {
        return results.stream()
                .filter(LotteryDraw.Result::isSelected)
                .map(LotteryDraw.Result::applicationId)
                .toList();
    }

    @Test
    void theSameRecordGivesTheSameWinnersInWhateverOrderEntrantsCome() {
        List<LotteryDraw.Entrant> shuffled = new ArrayList<>(entrants(500));
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(LotteryDraw.draw(entrants(500), 120, 42), LotteryDraw.draw(shuffled, 120, 42));
        assertNotEquals(
                winners(LotteryDraw.draw(entrants(500), 120, 42)), winners(LotteryDraw.draw(entrants(500), 120, 43)));
    }

    /** Pins the algorithm: its identifier promises that this order never changes. Order computed by a transcription of SplitMix64 in Python. */
    @Test
    void theAlgorithmIsPinned() {
        assertEquals("sigi-shuffle-1", LotteryDraw.ALGORITHM);
        assertEquals(
                List.of("apl-0000", "apl-0001", "apl-0005", "apl-0002", "apl-0006", "apl-0007", "apl-0003", "apl-0004"),
                LotteryDraw.draw(entrants(8), 3, 2020).stream()
                        .map(LotteryDraw.Result::applicationId)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 19, 20, 25})
    void placesGoDownTheRanksUntilTheQuotaIsSpent(long quota) {
        List<LotteryDraw.Result> results = LotteryDraw.draw(entrants(20), quota, 9);
        assertEquals(Math.min(quota, 20), winners(results).size());
        for (int at = 0; at < results.size(); at++) {
            assertEquals(at + 1, results.get(at).rank());
            assertEquals(at < quota, results.get(at).isSelected());
        }
    }

    /**
     * Over 20,000 seeds each of 10 entrants wins 3 places in 10; the sum of squared standardised deviations is compared with the 99.9 %
     * quantile of chi-square with 9 degrees of freedom, 27.88 (any table).
     */
    @Test
    void everyEntrantHasTheSameChance() {
        int seeds = 20_000;
        long[] won = new long[10];
        for (int seed = 0; seed < seeds; seed++) {
            winners(LotteryDraw.draw(entrants(10), 3, seed)).forEach(id -> won[Integer.parseInt(id.substring(4))]++);
        }
        double expected = seeds * 0.3;
        double statistic = 0;
        for (long wins : won) {
            statistic += (wins - expected) * (wins - expected) / (expected * 0.7);
        }
        assertTrue(statistic * 0.9 < 27.88, "chi-square " + statistic * 0.9);
    }

    @Test
    void aThirdMemberOfAHouseholdIsPassedOver() {
        List<LotteryDraw.Entrant> entrants = List.of(
                new LotteryDraw.Entrant("apl-1", "full house", 2),
                new LotteryDraw.Entrant("apl-2", "full house", 2),
                new LotteryDraw.Entrant("apl-3", "full house", 2),
                new LotteryDraw.Entrant("apl-4", "one place left", 1),
                new LotteryDraw.Entrant("apl-5", "one place left", 1),
                new LotteryDraw.Entrant("apl-6", "another", 2));
        for (int seed = 0; seed < 100; seed++) {
            List<String> winners = winners(LotteryDraw.draw(entrants, 6, seed));
            assertEquals(4, winners.size());
            assertEquals(
                    2,
                    winners.stream()
                            .filter(List.of("apl-1", "apl-2", "apl-3")::contains)
                            .count());
            assertEquals(
                    1,
                    winners.stream().filter(List.of("apl-4", "apl-5")::contains).count());
        }
    }

    @Test
    void nobodyEnteringMeansNobodyDrawn() {
        assertEquals(List.of(), LotteryDraw.draw(List.of(), 5, 1));
        assertThrows(IllegalArgumentException.class, () -> LotteryDraw.draw(List.of(), -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new LotteryDraw.Entrant("apl-1", "full", 0));
    }
}
