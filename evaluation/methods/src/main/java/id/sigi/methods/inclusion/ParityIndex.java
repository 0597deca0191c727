package id.sigi.methods.inclusion;

import id.sigi.methods.estimate.Inference;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The parity index of two independent shares, (x1/n1) / (x0/n0), as UNESCO's gender parity index, with a 95 % interval by the delta method on
 * the logarithm: var(log ratio) = (1-p1)/x1 + (1-p0)/x0 (Katz et al. 1978). The adjusted index keeps ratios up to 1 and turns larger ones
 * into 2 - 1/ratio, so that equal disadvantage of either group lies equally far from 1; its interval is the transformed one.
 *
 * @param x1 with the characteristic, in the group of interest
 * @param n1 people in the group of interest
 * @param x0 with the characteristic, in the reference group
 * @param n0 people in the reference group
 */
public record ParityIndex(long x1, long n1, long x0, long n0) {
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);

    public ParityIndex {
        if (x1 < 0 || x0 < 0 || x1 > n1 || x0 > n0) {
            throw new IllegalArgumentException("not two shares: " + x1 + "/" + n1 + ", " + x0 + "/" + n0);
        }
    }

    /** The ratio; empty unless both groups have somebody with the characteristic, because its logarithm has no standard error otherwise. */
    public Optional<Inference> find() {
        if (x1 == 0 || x0 == 0) {
            return Optional.empty();
        }
        double ratio = ((double) x1 / n1) / ((double) x0 / n0);
        double error = Math.sqrt((1 - (double) x1 / n1) / x1 + (1 - (double) x0 / n0) / x0);
        return Optional.of(Inference.interval(ratio, ratio * Math.exp(-Z * error), ratio * Math.exp(Z * error)));
    }

    /** The adjusted index, between 0 and 2. */
    public Optional<Inference> findAdjusted() {
        return find().map(index -> Inference.interval(
                adjusted(index.estimate().orElseThrow()),
                adjusted(index.confLow().orElseThrow()),
                adjusted(index.confHigh().orElseThrow())));
    }

    private static double adjusted(double ratio) {
        return ratio <= 1 ? ratio : 2 - 1 / ratio;
    }
}
