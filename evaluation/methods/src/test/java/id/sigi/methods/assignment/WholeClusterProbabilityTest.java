package id.sigi.methods.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class WholeClusterProbabilityTest {
    private static double chance(Map<Integer, Long> sizes, long drawn) {
        return Math.exp(WholeClusterProbability.logChance(new TreeMap<>(sizes), drawn));
    }

    private static Map<Integer, Long> sizes(int... ofClusters) {
        TreeMap<Integer, Long> sizes = new TreeMap<>();
        for (int size : ofClusters) {
            sizes.merge(size, 1L, Long::sum);
        }
        return sizes;
    }

    /** Ten couples, eight drawn: 45 ways of 4,845; thirty villages of three, one not drawn: 30 of 117,480. */
    @Test
    void wholeClustersOverPeople() {
        assertEquals(45.0 / 4845, chance(Map.of(2, 10L), 16), 1e-14);
        assertEquals(30.0 / 117_480, chance(Map.of(3, 30L), 87), 1e-14);
        assertEquals(1, chance(Map.of(1, 50L), 20), 1e-12);
    }

    /** Every subset of people of small designs. */
    @Test
    void agreesWithEnumeration() {
        SplittableRandom random = new SplittableRandom(5);
        for (int design = 0; design < 100; design++) {
            int[] clusters = random.ints(1 + random.nextInt(5), 1, 4).toArray();
            int people = Arrays.stream(clusters).sum();
            int drawn = random.nextInt(people + 1);
            double whole = 0;
            double all = 0;
            for (int set = 0; set < 1 << people; set++) {
                if (Integer.bitCount(set) == drawn) {
                    all++;
                    whole += isWhole(set, clusters) ? 1 : 0;
                }
            }
            assertEquals(whole / all, chance(sizes(clusters), drawn), 1e-12);
        }
    }

    private static boolean isWhole(int set, int[] clusters) {
        int first = 0;
        for (int size : clusters) {
            int taken = Integer.bitCount(set >> first & (1 << size) - 1);
            if (taken != 0 && taken != size) {
                return false;
            }
            first += size;
        }
        return true;
    }

    /** A nation's households: the bound answers, and where it does not the polynomial is short. */
    @Test
    void largeDraws() {
        assertTrue(chance(Map.of(1, 9_000_000L, 2, 500_000L), 5_000_000) < 1e-6);
        double one = chance(Map.of(1, 9_000_000L, 2, 500_000L), 1);
        assertEquals(0.9, one, 1e-6);
        double three = chance(Map.of(1, 999_996L, 2, 2L), 500_000);
        assertEquals(0.25, three, 1e-5);
    }
}
