package id.sigi.disclosure.perturb;

import java.util.stream.IntStream;

/**
 * The distribution of the changes of one count with the largest entropy under given mean and variance, p(d) proportional to exp(a d + b d²). The variance falls in b for the a that
 * makes the mean zero, so that both are found by bisection.
 */
final class EntropyRow {
    private static final double STEEPEST = 40;
    private static final int STEPS = 200;

    private final int[] support;
    private final double[] shares;

    private EntropyRow(int[] support, double[] shares) {
        this.support = support;
        this.shares = shares;
    }

    static EntropyRow of(int count, int range, double variance, int minimum) {
        int least = count - range < minimum ? -count : -range;
        int[] support = IntStream.rangeClosed(least, Math.max(range, minimum - count))
                .filter(change -> count + change == 0 || count + change >= minimum)
                .toArray();
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (moment(support, centred(support, middle), 2) < variance) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new EntropyRow(support, centred(support, (low + high) / 2));
    }

    /** Shares with mean zero for a curvature. */
    private static double[] centred(int[] support, double curvature) {
        double low = -STEEPEST * STEEPEST;
        double high = STEEPEST * STEEPEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (moment(support, shares(support, middle, curvature), 1) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return shares(support, (low + high) / 2, curvature);
    }

    private static double[] shares(int[] support, double slope, double curvature) {
        double[] shares = new double[support.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = slope * support[at] + curvature * support[at] * support[at];
            most = Math.max(most, shares[at]);
        }
        double sum = 0;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = Math.exp(shares[at] - most);
            sum += shares[at];
        }
        for (int at = 0; at < shares.length; at++) {
            shares[at] /= sum;
        }
        return shares;
    }

    private static double moment(int[] support, double[] shares, int power) {
        double sum = 0;
        for (int at = 0; at < support.length; at++) {
            sum += shares[at] * Math.pow(support[at], power);
        }
        return sum;
    }

    /** The change of each key: keys in rising order take changes in rising order, as many as their share. */
    int[] changes() {
        int[] changes = new int[RecordKeys.COUNT];
        double until = 0;
        int key = 0;
        for (int at = 0; at < support.length; at++) {
            until += shares[at] * RecordKeys.COUNT;
            while (key < RecordKeys.COUNT && key + 0.5 < until) {
                changes[key++] = support[at];
            }
        }
        while (key < RecordKeys.COUNT) {
            changes[key++] = support[support.length - 1];
        }
        return changes;
    }
}
