package id.sigi.methods.funnel;

import id.sigi.methods.proportion.Limits;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.special.Beta;

/**
 * Limits of a funnel plot for shares, exact and interpolated so that they run smoothly at small numbers: with
 * r the smallest count with F(r) of at least the probability p, and a = (F(r) - p) / (F(r) - F(r - 1)), the limit is (r - a) / n, not below zero.
 * Source: Spiegelhalter 2005, Stat Med 24:1185, appendix A.1.1.
 */
public final class ExactLimits {
    private ExactLimits() {}

    /**
     * Of a share.
     *
     * @param target share that all units have, within 0..1, ends excluded
     * @param n units of observation, at least one
     * @param coverage of both limits together, for example .95
     */
    public static Limits proportion(double target, long n, double coverage) {
        if (!(target > 0) || !(target < 1) || n < 1) {
            throw new IllegalArgumentException("no share of " + n + " about " + target);
        }
        IntToDoubleFunction below =
                r -> r < 0 ? 0 : r >= n ? 1 : 1 - Beta.regularizedBeta(target, r + 1.0, (double) (n - r));
        double tail = (1 - coverage) / 2;
        return new Limits(limit(below, tail) / n, limit(below, 1 - tail) / n);
    }

    private static double limit(IntToDoubleFunction below, double probability) {
        int high = 1;
        while (below.applyAsDouble(high) < probability) {
            high *= 2;
        }
        int low = -1;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            if (below.applyAsDouble(middle) >= probability) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double at = below.applyAsDouble(high);
        double share = (at - probability) / (at - below.applyAsDouble(high - 1));
        return Math.max(0, high - share);
    }
}
