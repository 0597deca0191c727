package id.sigi.methods.inclusion;

import java.util.Optional;

/**
 * Two groups' shares in a weighted sample compared: their difference, and the logarithm of their ratio, plain and with both groups' shares standardised over the
 * kinds with the weights of both groups together. Unlike {@link StandardisedParity}, which takes the composition as known, the derivatives count its sampling
 * too, because here it is estimated from the same respondents.
 */
public final class WeightedParity {
    private WeightedParity() {}

    /** log(X1 / N1) - log(X0 / N0); empty where nobody of a group has the characteristic. */
    public static Optional<LinearisedComparison> logarithm(GroupSums sums) {
        double x1 = sums.having1();
        double x0 = sums.having0();
        if (!(x1 > 0) || !(x0 > 0)) {
            return Optional.empty();
        }
        double n1 = sums.people1();
        double n0 = sums.people0();
        LinearisedComparison found = new LinearisedComparison(Math.log(x1 / n1) - Math.log(x0 / n0), sums.kinds());
        for (int kind = 0; kind < sums.kinds(); kind++) {
            found.addFirst(kind, -1 / n1, 1 / x1);
            found.addSecond(kind, 1 / n0, -1 / x0);
        }
        return Optional.of(found);
    }

    /** X1 / N1 - X0 / N0; empty where a group has nobody. */
    public static Optional<LinearisedComparison> difference(GroupSums sums) {
        double n1 = sums.people1();
        double n0 = sums.people0();
        if (!(n1 > 0) || !(n0 > 0)) {
            return Optional.empty();
        }
        double p1 = sums.having1() / n1;
        double p0 = sums.having0() / n0;
        LinearisedComparison found = new LinearisedComparison(p1 - p0, sums.kinds());
        for (int kind = 0; kind < sums.kinds(); kind++) {
            found.addFirst(kind, -p1 / n1, 1 / n1);
            found.addSecond(kind, p0 / n0, -1 / n0);
        }
        return Optional.of(found);
    }

    /**
     * log P1 - log P0 with P_g = sum_c (N_1c + N_0c) X_gc / N_gc, over the kinds that both groups have; empty where there are none, or nobody of a group has
     * the characteristic in them.
     */
    public static Optional<LinearisedComparison> standardised(GroupSums sums) {
        double p1 = 0;
        double p0 = 0;
        for (int kind = 0; kind < sums.kinds(); kind++) {
            if (sums.hasBoth(kind)) {
                double weight = sums.people1(kind) + sums.people0(kind);
                p1 += weight * sums.having1(kind) / sums.people1(kind);
                p0 += weight * sums.having0(kind) / sums.people0(kind);
            }
        }
        if (!(p1 > 0) || !(p0 > 0)) {
            return Optional.empty();
        }
        LinearisedComparison found = new LinearisedComparison(Math.log(p1) - Math.log(p0), sums.kinds());
        for (int kind = 0; kind < sums.kinds(); kind++) {
            if (sums.hasBoth(kind)) {
                double weight = sums.people1(kind) + sums.people0(kind);
                double rate1 = sums.having1(kind) / sums.people1(kind);
                double rate0 = sums.having0(kind) / sums.people0(kind);
                double byWeight = rate1 / p1 - rate0 / p0;
                double each1 = weight / sums.people1(kind) / p1;
                double each0 = weight / sums.people0(kind) / p0;
                found.addFirst(kind, byWeight - each1 * rate1, each1);
                found.addSecond(kind, byWeight + each0 * rate0, -each0);
            }
        }
        return Optional.of(found);
    }
}
