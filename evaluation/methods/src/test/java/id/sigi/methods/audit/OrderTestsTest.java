package id.sigi.methods.audit;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reference numbers of R 4.2.2: cor.test(rank, time, method = "spearman", exact = FALSE), kruskal.test(rank, factor(province)),
 * fisher.test(matrix(c(9, 9, 3, 19), 2)), ks.test((rank - 0.5) / 60, "punif", exact = FALSE); runs by enumeration of all combn(15, 8)
 * arrangements, bins by pchisq over the bins (0, 7, 15, 22, 30, 37, 45, 52, 60]. Tolerance 1e-10.
 */
@Tag("kernel")
class OrderTestsTest {
    private static final double[] RANKS = {3, 14, 1, 9, 12, 5, 7, 2, 13, 10, 4, 15, 6, 11, 8};
    private static final double[] TIMES = {10, 11, 11, 12, 13, 14, 15, 15, 15, 16, 17, 18, 19, 20, 21};
    private static final long[] GAPPED = LongStream.concat(
                    LongStream.rangeClosed(11, 30), LongStream.rangeClosed(41, 60))
            .toArray();

    private static void assertTested(double statistic, double pValue, RankTests.Tested tested) {
        assertClose(statistic, tested.statistic(), 1e-10);
        assertClose(pValue, tested.pValue(), 1e-10);
    }

    @Test
    void spearmanWithTies() {
        assertTested(0.209867580975246, 0.452821080230401, OrderTests.spearman(RANKS, TIMES));
        double[] same = TIMES.clone();
        Arrays.sort(same);
        assertEquals(
                0,
                OrderTests.spearman(new double[] {1, 2, 3}, new double[] {4, 5, 6})
                        .pValue());
    }

    @Test
    void kruskalWallis() {
        List<String> provinces = List.of("a", "b", "a", "c", "b", "a", "c", "a", "b", "c", "a", "b", "c", "b", "c");
        assertTested(12.5, 0.00193045413622771, OrderTests.kruskalWallis(RANKS, provinces));
    }

    @Test
    void hypergeometric() {
        assertTested(9, 0.0177284069386405, OrderTests.hypergeometric(40, 18, 12, 9));
    }

    @Test
    void runs() {
        boolean[] isLow = new boolean[RANKS.length];
        for (int at = 0; at < isLow.length; at++) {
            isLow[at] = RANKS[at] <= 8;
        }
        assertTested(11, 0.265734265734266, OrderTests.runs(isLow));
        boolean[] sorted = new boolean[15];
        Arrays.fill(sorted, 0, 8, true);
        assertTested(2, 0.000621600621600622, OrderTests.runs(sorted));
    }

    @Test
    void ranksThatLeaveGaps() {
        assertTested(14.375, 0.0448997082795474, RankTests.bins(GAPPED, 60));
        assertTested(0.175, 0.172476270330561, RankTests.uniform(GAPPED, 60));
    }

    @Test
    void wholeDrawsFillAllRanks() {
        long[] whole = LongStream.rangeClosed(1, 60).toArray();
        assertEquals(1, RankTests.bins(whole, 60).pValue(), 1e-12);
        assertEquals(1, RankTests.uniform(whole, 60).pValue(), 1e-12);
    }
}
