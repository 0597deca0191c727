package id.sigi.app.description;

import java.util.Arrays;

/**
 * Numbers of a variable for its percentiles: all of them while they fit, then every second, every fourth and so on, so that the room is bounded
 * and the same rows give the same percentiles.
 */
final class NumberSample {
    private static final int FIRST = 64;

    private final int most;
    private double[] kept = new double[FIRST];
    private int count;
    private long seen;
    private long stride = 1;

    /** @param most numbers to keep, an even number */
    NumberSample(int most) {
        this.most = most;
    }

    void add(double value) {
        if (seen++ % stride != 0) {
            return;
        }
        if (count == most) {
            thin();
            if ((seen - 1) % stride != 0) {
                return;
            }
        }
        if (count == kept.length) {
            kept = Arrays.copyOf(kept, Math.min(most, 2 * count));
        }
        kept[count++] = value;
    }

    private void thin() {
        count /= 2;
        for (int i = 0; i < count; i++) {
            kept[i] = kept[2 * i];
        }
        stride *= 2;
    }

    /** Whether it holds every number. */
    boolean isWhole() {
        return stride == 1;
    }

    /** Quantiles by interpolation between order statistics (R's type 7). */
    double[] quantiles(double... shares) {
        double[] sorted = Arrays.copyOf(kept, count);
        Arrays.sort(sorted);
        return Arrays.stream(shares)
                .map(share -> {
                    double at = share * (count - 1);
                    int below = (int) Math.floor(at);
                    double above = sorted[Math.min(below + 1, count - 1)];
                    return sorted[below] + (at - below) * (above - sorted[below]);
                })
                .toArray();
    }
}
