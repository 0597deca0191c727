package id.sigi.methods.reference;

import static id.sigi.methods.testkit.Close.assertClose;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Eight people and two draws, the second among the losers of the first and two newcomers, all paths enumerated (reference file
 * repeated_lottery_toy): winners minus losers is biased, inverse probability weighting with the chance of ever winning is exact.
 */
@Tag("kernel")
class RepeatedLotteryTest {
    private final Table people = SharedData.csv("repeated_lottery_toy");
    private final double[] y0 = people.numbers("y0");
    private final double[] y1 = people.numbers("y1");
    private final double[] chance = people.numbers("p_ever");

    private List<boolean[]> paths() {
        List<boolean[]> paths = new ArrayList<>();
        CombinatoricsUtils.combinationsIterator(6, 2).forEachRemaining(first -> {
            int[] pool = IntStream.range(0, 8)
                    .filter(i -> Arrays.stream(first).noneMatch(won -> won == i))
                    .toArray();
            CombinatoricsUtils.combinationsIterator(6, 3).forEachRemaining(second -> {
                boolean[] won = new boolean[8];
                Arrays.stream(first).forEach(i -> won[i] = true);
                Arrays.stream(second).forEach(i -> won[pool[i]] = true);
                paths.add(won);
            });
        });
        return paths;
    }

    private ProbabilityWeighting weighting(boolean[] won) {
        return ProbabilityWeighting.of(IntStream.range(0, 8)
                .mapToObj(i -> new Weighed(
                        won[i] ? y1[i] : y0[i], won[i] ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL, chance[i], i))
                .toList());
    }

    private double naive(boolean[] won) {
        TwoArmMoments arms = TwoArmMoments.EMPTY;
        for (int i = 0; i < 8; i++) {
            Moments one = Moments.of(won[i] ? y1[i] : y0[i]);
            arms = arms.plus(won[i] ? new TwoArmMoments(one, Moments.EMPTY) : new TwoArmMoments(Moments.EMPTY, one));
        }
        return arms.difference();
    }

    @Test
    void expectationsOverAllPaths() {
        JsonNode expected = SharedData.oracle("repeated_lottery_toy");
        double naive = paths().stream().mapToDouble(this::naive).average().orElseThrow();
        double total = paths().stream()
                .mapToDouble(won ->
                        weighting(won).findHorvitzThompson().orElseThrow().estimate())
                .average()
                .orElseThrow();
        double ratio = paths().stream()
                .mapToDouble(won -> weighting(won).findHajek().orElseThrow().estimate())
                .average()
                .orElseThrow();
        assertClose(expected.get("E_naive_diff").asDouble(), naive, 1e-12);
        assertClose(expected.get("ate").asDouble(), total, 1e-12);
        assertClose(expected.get("E_horvitz_thompson").asDouble(), total, 1e-12);
        assertClose(expected.get("E_hajek").asDouble(), ratio, 1e-12);
    }
}
