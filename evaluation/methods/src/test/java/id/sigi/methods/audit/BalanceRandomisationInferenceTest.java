package id.sigi.methods.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.linear.Whitening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class BalanceRandomisationInferenceTest {
    /**
     * Six people with one varying characteristic (1, 2, 3, 4, 5, 9) of whom those with 5 and 9 win two places: U = 14 - 8 = 6, S = 8, so that
     * U^2 N / (S m (N - m)) = 36 * 6 / (8 * 8) = 3.375.
     */
    @Test
    void theStatisticByHand() {
        double[][] traits = {{1, 7}, {2, 7}, {3, 7}, {4, 7}, {5, 7}, {9, 7}};
        Whitening white = Whitening.of(traits);
        assertEquals(1, white.rank());
        double squared = white.squaredLengthOfSum(new boolean[] {false, false, false, false, true, true});
        assertEquals(3.375, squared * 6 / 8, 1e-12);
    }

    /** A p-value of a fair draw is uniform: over 400 fair draws the share at most 0.1 lies within four standard errors of 0.1. */
    @Test
    void thePValueOfFairDrawsIsUniform() {
        double[] ps = IntStream.range(0, 400)
                .mapToDouble(number -> {
                    RecordedDraw draw = InventedDraws.fair(number, 24);
                    return BalanceRandomisationInference.of(draw, Entrants.of(draw), new AuditSettings(3, 199, 199))
                            .tested()
                            .pValue();
                })
                .toArray();
        long small = Arrays.stream(ps).filter(p -> p <= 0.1).count();
        assertTrue(Math.abs(small - 40) <= 24, small + " of 400");
        assertEquals(0.5, Arrays.stream(ps).average().orElseThrow(), 4 * 0.29 / 20);
    }

    /** A preference too small for one draw adds up over many: each third woman who lost takes the place of a man who won. */
    @Test
    void aSmallPreferenceIsFoundOverAllDraws() {
        List<RecordedDraw> draws = IntStream.range(0, 40)
                .mapToObj(number -> preferring(InventedDraws.fair(number, 60)))
                .toList();
        PooledBalance pooled = draws.stream()
                .map(draw -> DrawAudit.of(draw, InventedDraws.SETTINGS).pooled().orElseThrow())
                .reduce(PooledBalance::plus)
                .orElseThrow();
        assertEquals(1.0 / 200, pooled.test().pValue(), 1e-12);
        assertTrue(InventedDraws.report(draws).findings().stream()
                .anyMatch(finding -> finding.draw().equals(Finding.ALL) && finding.check() == DrawCheck.BALANCE));
    }

    private static RecordedDraw preferring(RecordedDraw draw) {
        List<RecordedEntry> entries = new ArrayList<>(draw.entries());
        for (int times = 0; times < 3; times++) {
            int man = find(entries, 0, true);
            int woman = find(entries, 1, false);
            RecordedEntry winner = entries.get(man);
            entries.set(man, InventedDraws.with(winner, entries.get(woman).rank(), false));
            entries.set(woman, InventedDraws.with(entries.get(woman), winner.rank(), true));
        }
        return InventedDraws.with(draw, entries);
    }

    private static int find(List<RecordedEntry> entries, int woman, boolean isWinner) {
        return IntStream.range(0, entries.size())
                .filter(at -> entries.get(at).isWinner() == isWinner)
                .filter(at -> entries.get(at).traits().number(BaselineCharacteristics.WOMAN) == woman)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sumsDoNotDependOnTheOrderOfDraws() {
        List<PooledBalance> parts = IntStream.range(0, 5)
                .mapToObj(number -> DrawAudit.of(InventedDraws.fair(number, 30), InventedDraws.SETTINGS)
                        .pooled()
                        .orElseThrow())
                .toList();
        PooledBalance forwards = parts.stream().reduce(PooledBalance::plus).orElseThrow();
        PooledBalance backwards = parts.get(4)
                .plus(parts.get(3))
                .plus(parts.get(2))
                .plus(parts.get(1))
                .plus(parts.get(0));
        assertEquals(Arrays.deepToString(forwards.rows()), Arrays.deepToString(backwards.rows()));
    }
}
