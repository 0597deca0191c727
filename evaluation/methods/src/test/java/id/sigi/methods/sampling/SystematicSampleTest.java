package id.sigi.methods.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class SystematicSampleTest {
    private static List<FrameUnit> frame() {
        return IntStream.range(0, 40)
                .mapToObj(i -> new FrameUnit("u" + i, i < 25 ? "a" : "b", 1 + (i * 7) % 11))
                .toList();
    }

    /** Over 20,000 seeds each unit is drawn as often as its probability says, within four standard errors. */
    @Test
    void unitsAreDrawnAsOftenAsTheirProbabilitySays() {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Double> probabilities = new HashMap<>();
        int draws = 20_000;
        for (int seed = 0; seed < draws; seed++) {
            List<DrawnUnit> sample = SystematicSample.draw(frame(), 12, Allocation.PROPORTIONAL, seed);
            assertEquals(12, sample.size());
            sample.forEach(drawn -> {
                times.merge(drawn.unit().name(), 1, Integer::sum);
                probabilities.put(drawn.unit().name(), drawn.probability());
            });
        }
        assertEquals(40, times.size());
        assertEquals(
                12,
                probabilities.values().stream().mapToDouble(Double::doubleValue).sum(),
                1e-12);
        probabilities.forEach((name, p) ->
                assertEquals(p, times.get(name) / (double) draws, 4 * Math.sqrt(p * (1 - p) / draws) + 1e-12, name));
    }

    /** Weights times sizes are the sum of sizes of the stratum, in every sample: that is what proportional to size means. */
    @Test
    void weightedSizesAreTheSizesOfTheFrame() {
        double all = frame().stream().mapToDouble(FrameUnit::size).sum();
        double weighted = SystematicSample.draw(frame(), 12, Allocation.EQUAL, 3).stream()
                .mapToDouble(drawn -> drawn.weight() * drawn.unit().size())
                .sum();
        assertEquals(all, weighted, 1e-9);
    }

    @Test
    void theOrderOfTheFrameMakesNoDifference() {
        List<FrameUnit> mixed = new ArrayList<>(frame());
        Collections.shuffle(mixed, new Random(1));
        assertEquals(
                SystematicSample.draw(frame(), 12, Allocation.PROPORTIONAL, 8),
                SystematicSample.draw(mixed, 12, Allocation.PROPORTIONAL, 8));
        assertTrue(!SystematicSample.draw(frame(), 12, Allocation.PROPORTIONAL, 8)
                .equals(SystematicSample.draw(frame(), 12, Allocation.PROPORTIONAL, 9)));
    }

    /** Sizes 100, 10, 5, 5 with three to draw: 2.5 and 10/20 * 2 = 1 are certain, and one of the last two is drawn with one half. */
    @Test
    void largeUnitsAreCertain() {
        List<FrameUnit> units = List.of(
                new FrameUnit("a", "", 100),
                new FrameUnit("b", "", 10),
                new FrameUnit("c", "", 5),
                new FrameUnit("d", "", 5));
        assertArrayEquals(new double[] {1, 1, 0.5, 0.5}, SystematicSample.probabilities(units, 3));
        assertEquals(4, SystematicSample.draw(units, 4, Allocation.EQUAL, 1).size());
    }

    @Test
    void strataHaveTwoAtLeastAndNoMoreThanThereAre() {
        Map<String, List<FrameUnit>> strata = new HashMap<>();
        strata.put("large", frame());
        strata.put("one", List.of(new FrameUnit("x", "one", 1)));
        strata.put("three", frame().subList(0, 3));
        assertEquals(Map.of("large", 7, "one", 1, "three", 2), Allocation.PROPORTIONAL.divide(strata, 10));
        assertEquals(Map.of("large", 6, "one", 1, "three", 3), Allocation.EQUAL.divide(strata, 10));
        assertThrows(IllegalArgumentException.class, () -> Allocation.EQUAL.divide(strata, 4));
        assertThrows(IllegalArgumentException.class, () -> Allocation.EQUAL.divide(strata, 45));
        assertThrows(IllegalArgumentException.class, () -> new FrameUnit("x", "", 0));
    }
}
