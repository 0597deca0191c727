package id.sigi.methods.randomisation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** All sets of so many winners are equally likely: winners by kind are multivariate hypergeometric, drawn one kind after the other. */
final class HypergeometricSampler implements AssignmentSampler {
    private final long[] counts;
    private final long lots;
    private final long drawn;

    HypergeometricSampler(long[] counts, long drawn) {
        this.counts = counts.clone();
        this.lots = Arrays.stream(counts).sum();
        this.drawn = drawn;
    }

    @Override
    public void draw(SplittableRandom random, long[] winners) {
        long left = lots;
        long open = drawn;
        for (int kind = 0; kind < counts.length; kind++) {
            winners[kind] = Hypergeometric.sample(random, left, counts[kind], open);
            left -= counts[kind];
            open -= winners[kind];
        }
    }
}
