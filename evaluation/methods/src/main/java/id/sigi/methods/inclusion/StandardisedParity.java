package id.sigi.methods.inclusion;

import id.sigi.methods.estimate.Inference;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The parity index of two groups as it would be if both were composed alike: each group's share is standardised directly over strata, with the
 * weights of both groups together, p_g = sum_c w_c x_gc/n_gc. The 95 % interval is by the delta method on the logarithm, with
 * var(p_g) = sum_c w_c^2 p_gc (1 - p_gc)/n_gc and weights that are taken as known (Rothman, Greenland and Lash 2008, chapter 15; Flanders and
 * Rhodes 1987). Strata in which one group has nobody tell nothing of it and are left out.
 *
 * @param strata counts by stratum
 */
public record StandardisedParity(List<Stratum> strata) {
    private static final double Z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975);

    /**
     * A stratum of both groups.
     *
     * @param x1 with the characteristic, in the group of interest
     * @param n1 people in the group of interest
     * @param x0 with the characteristic, in the reference group
     * @param n0 people in the reference group
     */
    public record Stratum(long x1, long n1, long x0, long n0) {
        public Stratum {
            if (x1 < 0 || x0 < 0 || x1 > n1 || x0 > n0) {
                throw new IllegalArgumentException("not two shares: " + x1 + "/" + n1 + ", " + x0 + "/" + n0);
            }
        }

        boolean hasBoth() {
            return n1 > 0 && n0 > 0;
        }

        double weight() {
            return (double) n1 + n0;
        }
    }

    public StandardisedParity {
        strata = List.copyOf(strata);
    }

    /** The ratio; empty unless both groups have somebody with the characteristic in a stratum that has both groups. */
    public Optional<Inference> find() {
        double total = 0;
        double[] shares = new double[2];
        double[] variances = new double[2];
        for (Stratum stratum : strata) {
            if (stratum.hasBoth()) {
                total += stratum.weight();
                double first = (double) stratum.x1() / stratum.n1();
                double second = (double) stratum.x0() / stratum.n0();
                double square = stratum.weight() * stratum.weight();
                shares[0] += stratum.weight() * first;
                shares[1] += stratum.weight() * second;
                variances[0] += square * first * (1 - first) / stratum.n1();
                variances[1] += square * second * (1 - second) / stratum.n0();
            }
        }
        if (total == 0 || shares[0] == 0 || shares[1] == 0) {
            return Optional.empty();
        }
        double ratio = shares[0] / shares[1];
        double error = Math.sqrt(variances[0] / (shares[0] * shares[0]) + variances[1] / (shares[1] * shares[1]));
        return Optional.of(Inference.interval(ratio, ratio * Math.exp(-Z * error), ratio * Math.exp(Z * error)));
    }
}
