package id.sigi.methods.multiplicity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Family-wise p-values from resamples of the whole family, so that dependent outcomes cost less than by Holm: hypotheses are tested from
 * the most extreme on, each against the most extreme resampled value of itself and of those not yet tested. p = (1 + resamples at least as
 * extreme) / (1 + resamples), then never smaller than the one before. The observed data must not be among the resamples.
 */
public enum StepDown {
    /**
     * Romano and Wolf (2005, 2016): absolute studentised statistics; resampled ones must be centred at the null (bootstrap estimates minus
     * the estimate, or redraws of the lottery under no effect).
     */
    ROMANO_WOLF {
        @Override
        double extremity(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a statistic is missing or infinite");
            }
            return Math.abs(value);
        }
    },
    /** Westfall and Young (1993), algorithm 2.8: p-values, which need not be of one scale; small ones are extreme. */
    WESTFALL_YOUNG {
        @Override
        double extremity(double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("p-values lie in 0..1, not " + value);
            }
            return -value;
        }
    };

    private static final double TIE = 1e-10;

    /** Larger is more extreme. */
    abstract double extremity(double value);

    /**
     * @param observed one value per hypothesis
     * @param resamples one array per resample, in the order of the hypotheses
     * @return adjusted p-values in the same order
     */
    public List<Double> adjust(List<Double> observed, List<double[]> resamples) {
        int size = observed.size();
        if (resamples.isEmpty() || resamples.stream().anyMatch(resample -> resample.length != size)) {
            throw new IllegalArgumentException("resamples need " + size + " values each, and there must be one");
        }
        double[] extremes = observed.stream().mapToDouble(this::extremity).toArray();
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(j -> -extremes[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] counts = new long[size];
        resamples.forEach(resample -> count(resample, extremes, order, counts));
        return monotone(counts, order, resamples.size() + 1.0);
    }

    /** From the least extreme up, the largest so far is the most extreme of those not yet tested. */
    private void count(double[] resample, double[] extremes, int[] order, long[] counts) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            int hypothesis = order[rank];
            largest = Math.max(largest, extremity(resample[hypothesis]));
            double slack = TIE * Math.abs(extremes[hypothesis]);
            counts[hypothesis] += largest >= extremes[hypothesis] - slack ? 1 : 0;
        }
    }

    private static List<Double> monotone(long[] counts, int[] order, double all) {
        double[] adjusted = new double[order.length];
        double smallest = 0;
        for (int hypothesis : order) {
            smallest = Math.max(smallest, (1 + counts[hypothesis]) / all);
            adjusted[hypothesis] = smallest;
        }
        return Arrays.stream(adjusted).boxed().toList();
    }
}
