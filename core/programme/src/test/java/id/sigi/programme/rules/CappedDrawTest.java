package id.sigi.programme.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.programme.rules.SelectionProbabilities.Kind;
import id.sigi.programme.rules.SelectionProbabilities.WinProbability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class CappedDrawTest {
    /** Every order of up to seven lots, by the draw's own rule. */
    @Test
    void agreesWithEveryOrderOfSmallRandomDraws() {
        SplittableRandom random = new SplittableRandom(20_240_517);
        int compared = 0;
        while (compared < 300) {
            List<Kind> households = households(random, 7);
            long able = households.stream()
                    .mapToLong(kind -> Math.min(kind.entrants(), kind.places()))
                    .sum();
            if (able > 1) {
                long quota = 1 + random.nextLong(able);
                compared++;
                assertAgrees(households, quota);
            }
        }
    }

    private static List<Kind> households(SplittableRandom random, int lots) {
        List<Kind> households = new ArrayList<>();
        int left = 2 + random.nextInt(lots - 1);
        while (left > 0) {
            int entrants = 1 + random.nextInt(Math.min(left, 4));
            households.add(new Kind(entrants, random.nextInt(4)));
            left -= entrants;
        }
        return households;
    }

    private static void assertAgrees(List<Kind> households, long quota) {
        Map<Kind, Integer> counts = counted(households);
        double[] won = enumerated(households, quota);
        Map<Kind, WinProbability> probabilities = SelectionProbabilities.of(counts, quota);
        int lot = 0;
        for (Kind household : households) {
            for (int member = 0; member < household.entrants(); member++) {
                assertEquals(
                        won[lot++], probabilities.get(household).probability(), 1e-13, households + " for " + quota);
            }
        }
    }

    private static Map<Kind, Integer> counted(List<Kind> households) {
        Map<Kind, Integer> counts = new TreeMap<>();
        households.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    /** The share of all orders in which each lot wins. */
    private static double[] enumerated(List<Kind> households, long quota) {
        int[] householdOf = IntStream.range(0, households.size())
                .flatMap(household -> IntStream.generate(() -> household)
                        .limit(households.get(household).entrants()))
                .toArray();
        RepeatableDraw lots = RepeatableDraw.of(
                householdOf, households.stream().mapToInt(Kind::places).toArray());
        double[] won = new double[householdOf.length];
        int orders = added(lots, quota, IntStream.range(0, won.length).toArray(), 0, won);
        return IntStream.range(0, won.length)
                .mapToDouble(lot -> won[lot] / orders)
                .toArray();
    }

    private static int added(RepeatableDraw lots, long quota, int[] order, int at, double[] won) {
        if (at == order.length) {
            boolean[] winners = lots.winners(order, quota);
            for (int lot = 0; lot < won.length; lot++) {
                won[lot] += winners[lot] ? 1 : 0;
            }
            return 1;
        }
        int orders = 0;
        for (int other = at; other < order.length; other++) {
            swap(order, at, other);
            orders += added(lots, quota, order, at + 1, won);
            swap(order, at, other);
        }
        return orders;
    }

    private static void swap(int[] order, int first, int second) {
        int held = order[first];
        order[first] = order[second];
        order[second] = held;
    }

    /** Probabilities of all entrants sum to the quota, from a draw of ten to one of ten million; and twice the nodes change nothing. */
    @Test
    void theQuotaIsSpentAndMoreNodesChangeNothing() {
        for (int size : new int[] {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000}) {
            Map<Kind, Integer> households = Map.of(
                    new Kind(1, 2), 4 * size, new Kind(2, 1), size, new Kind(3, 1), size, new Kind(4, 2), size / 2 + 1);
            long able = 6L * size + 2L * (size / 2 + 1);
            for (long quota : new long[] {1, able / 50 + 1, able / 4, able / 2, able - able / 50 - 1, able - 1}) {
                CappedDraw once = new CappedDraw(households, quota, 128);
                CappedDraw twice = new CappedDraw(households, quota, 256);
                double spent = 0;
                for (Map.Entry<Kind, Integer> kind : households.entrySet()) {
                    double probability = once.probability(kind.getKey());
                    assertEquals(probability, twice.probability(kind.getKey()), 1e-13, size + " for " + quota);
                    spent += (double) kind.getValue() * kind.getKey().entrants() * probability;
                }
                assertEquals((double) quota, spent, CappedDraw.ERROR_BOUND * quota, size + " for " + quota);
            }
        }
    }

    /** One household so large that its own cap binds at once: as many fellows come before each of its lots as the draw has times. */
    @Test
    void aHouseholdLargerThanTheRest() {
        Map<Kind, Integer> households = Map.of(new Kind(3_000, 2), 1, new Kind(1, 1), 40, new Kind(2, 1), 10);
        CappedDraw draw = new CappedDraw(households, 30, 128);
        double spent = 3_000 * draw.probability(new Kind(3_000, 2))
                + 40 * draw.probability(new Kind(1, 1))
                + 20 * draw.probability(new Kind(2, 1));
        assertEquals(30, spent, 1e-9);
        assertEquals(2.0 / 3_000, draw.probability(new Kind(3_000, 2)), 1e-7);
    }

    /** Forty thousand draws of the very algorithm, within four standard errors. */
    @Test
    void agreesWithDrawsOfTheAlgorithm() {
        Map<Kind, Integer> households =
                new TreeMap<>(Map.of(new Kind(1, 1), 20, new Kind(2, 1), 15, new Kind(3, 2), 10));
        List<Kind> listed = new ArrayList<>();
        households.forEach((kind, count) -> IntStream.range(0, count).forEach(at -> listed.add(kind)));
        int[] householdOf = IntStream.range(0, listed.size())
                .flatMap(at -> IntStream.generate(() -> at).limit(listed.get(at).entrants()))
                .toArray();
        RepeatableDraw lots = RepeatableDraw.of(
                householdOf, listed.stream().mapToInt(Kind::places).toArray());
        Map<Kind, Double> won = new TreeMap<>();
        int draws = 40_000;
        SplittableRandom seeds = new SplittableRandom(7);
        for (int draw = 0; draw < draws; draw++) {
            boolean[] winners = lots.winners(lots.order(seeds.nextLong()), 25);
            for (int lot = 0; lot < winners.length; lot++) {
                won.merge(listed.get(householdOf[lot]), winners[lot] ? 1.0 : 0, Double::sum);
            }
        }
        Map<Kind, WinProbability> probabilities = SelectionProbabilities.of(households, 25);
        households.forEach((kind, count) -> {
            double probability = probabilities.get(kind).probability();
            double share = won.get(kind) / ((double) draws * count * kind.entrants());
            assertEquals(share, probability, 4 * Math.sqrt(probability * (1 - probability) / draws / count));
        });
        assertTrue(probabilities.get(new Kind(1, 1)).probability()
                > probabilities.get(new Kind(2, 1)).probability());
    }
}
