package id.sigi.programme.scenario;

import java.util.Map;

/** Checks of shares in a scenario. */
final class ShareChecks {
    private static final double TOLERANCE = 1e-9;

    private ShareChecks() {}

    static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be a share of 0 to 1, it is " + share);
        }
    }

    /** A distribution: shares that sum to one. */
    static void checkWhole(String name, Map<?, Double> shares) {
        shares.values().forEach(share -> check(name, share));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException(name + " must sum to 1, it sums to " + sum);
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
