package id.sigi.methods.shrinkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class RankProbabilitiesTest {
    @Test
    void ranksOfKnownDraws() {
        double[][] draws = {{3, 2, 1}, {3, 1, 2}, {1, 3, 2}, {3, 2, 1}};
        int[] next = {0};
        RankProbabilities ranks = RankProbabilities.of(3, 4, () -> draws[next[0]++]);
        assertEquals(1.5, ranks.expected(0));
        assertEquals(2.0, ranks.expected(1));
        assertEquals(0.25, ranks.bottomTenth(0));
        assertEquals(0.5, ranks.bottomTenth(2));
        assertEquals(1, ranks.quantile(0, 0.025));
        assertEquals(3, ranks.quantile(0, 0.975));
    }

    /** Two equal units of two: each is last with probability one half, 3 standard errors of 4,000 draws. */
    @Test
    void unitsThatCannotBeToldApart() {
        EmpiricalBayes model = EmpiricalBayes.find(
                        List.of(
                                new UnitMean("a", 1, 0.5),
                                new UnitMean("b", 1, 0.5),
                                new UnitMean("c", 9, 0.5),
                                new UnitMean("d", 9, 0.5)),
                        BetweenUnitVariance.REML)
                .orElseThrow();
        RankProbabilities ranks = RankProbabilities.of(4, 4000, model.draws(12));
        assertEquals(0.5, ranks.bottomTenth(0), 3 * Math.sqrt(0.25 / 4000));
        assertEquals(0, ranks.bottomTenth(2));
        assertEquals(1.5, ranks.expected(3), 0.05);
    }

    /** Draws have the posterior means and deviations; 4 standard errors of 20,000 draws. */
    @Test
    void drawsAreThePosterior() {
        List<UnitMean> units = IntStream.range(0, 6)
                .mapToObj(i -> new UnitMean("u" + i, i * 0.7, 0.2 + 0.1 * i))
                .toList();
        EmpiricalBayes model =
                EmpiricalBayes.find(units, BetweenUnitVariance.REML).orElseThrow();
        var draws = model.draws(5);
        double[] sums = new double[6];
        double[] squares = new double[6];
        for (int draw = 0; draw < 20_000; draw++) {
            double[] values = draws.get();
            for (int i = 0; i < 6; i++) {
                double off = values[i] - model.units().get(i).mean();
                sums[i] += off / 20_000;
                squares[i] += off * off / 20_000;
            }
        }
        for (int i = 0; i < 6; i++) {
            double deviation = model.units().get(i).standardDeviation();
            assertEquals(0, sums[i], 4 * deviation / Math.sqrt(20_000));
            assertEquals(deviation, Math.sqrt(squares[i]), 4 * deviation / Math.sqrt(40_000));
        }
        assertEquals(2, RankProbabilities.bottom(25));
        assertEquals(1, RankProbabilities.bottom(4));
    }
}
