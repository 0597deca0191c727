package id.sigi.methods.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How often values fell into bins of equal width.
 *
 * @param low where the first bin begins
 * @param high where the last one ends, above low
 * @param counts values in each bin, weighted where values stand for several; at least one bin
 */
public record Histogram(double low, double high, List<Double> counts) {
    private static final int BINS = 40;
    private static final double ROOM = 0.04;

    public Histogram {
        counts = List.copyOf(counts);
        if (!(low < high) || counts.isEmpty()) {
            throw new IllegalArgumentException(
                    "no histogram of " + counts.size() + " bins from " + low + " to " + high);
        }
    }

    /**
     * Of values with their weights, in forty bins that hold zero and one more value with some room on both sides. Values too large to be
     * shown, which stand for a statistic that cannot be had, are counted in the outermost bins.
     *
     * @param values the values
     * @param weights of each value
     * @param marked the value that must be within
     */
    public static Histogram of(double[] values, double[] weights, double marked) {
        double least = Math.min(0, shown(marked) ? marked : 0);
        double most = Math.max(0, shown(marked) ? marked : 0);
        for (double value : values) {
            least = shown(value) ? Math.min(least, value) : least;
            most = shown(value) ? Math.max(most, value) : most;
        }
        double room = most > least ? (most - least) * ROOM : 1;
        double low = least - room;
        double step = (most + room - low) / BINS;
        List<Double> counts = new ArrayList<>(Collections.nCopies(BINS, 0.0));
        for (int i = 0; i < values.length; i++) {
            int bin = (int) Math.max(0, Math.min(BINS - 1, (values[i] - low) / step));
            counts.set(bin, counts.get(bin) + weights[i]);
        }
        return new Histogram(low, most + room, counts);
    }

    private static boolean shown(double value) {
        return Math.abs(value) < Double.MAX_VALUE;
    }

    /** Width of a bin. */
    public double step() {
        return (high - low) / counts.size();
    }
}
