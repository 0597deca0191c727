package id.sigi.methods.columnar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: what is found in the runs of buckets is merged to the same bits in whatever order it comes. */
@Tag("kernel")
class HashPartitioningTest {
    /** A sum whose last bits tell the order in which it was made. */
    private record Sum(double value) implements Mergeable<Sum> {
        @Override
        public Sum plus(Sum other) {
            return new Sum(value + other.value);
        }
    }

    private static List<List<Sum>> found(int runs, Random random) {
        List<List<Sum>> found = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            boolean isEmpty = random.nextInt(4) == 0;
            found.add(
                    isEmpty ? List.of() : List.of(new Sum(random.nextGaussian()), new Sum(random.nextDouble() * 1e9)));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 64})
    void theOrderOfComingChangesNoBit(int runs) {
        Random random = new Random(runs);
        List<List<Sum>> found = found(runs, random);
        List<Integer> order = new ArrayList<>(IntStream.range(0, runs).boxed().toList());
        for (int time = 0; time < 20; time++) {
            HashPartitioning.Merging<Sum> merging = new HashPartitioning.Merging<>(runs);
            order.forEach(run -> merging.add(run, found.get(run)));
            assertEquals(HashPartitioning.merged(found), merging.merged());
            Collections.shuffle(order, random);
        }
    }

    @Test
    void aRunThatHasNotComeIsMissed() {
        HashPartitioning.Merging<Sum> merging = new HashPartitioning.Merging<>(4);
        for (int run : new int[] {0, 1, 3}) {
            merging.add(run, List.of(new Sum(1)));
        }
        assertThrows(IllegalStateException.class, merging::merged);
    }

    @Test
    void runsThatHaveNoSubtreeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HashPartitioning.Merging<Sum>(3));
    }
}
