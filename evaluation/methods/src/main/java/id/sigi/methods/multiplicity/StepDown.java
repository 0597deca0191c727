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
    private static final double ROUNDING = 1e-13;

    /** Larger is more extreme. */
    abstract double extremity(double value);

    /**
     * @param observed one value per hypothesis
     * @param resamples one array per resample, in the order of the hypotheses
     * @return adjusted p-values in the same order
     */
    public List<Double> adjust(List<Double> observed, List<double[]> resamples) {
        double[] ones = new double[resamples.size()];
        Arrays.fill(ones, 1);
        return adjust(observed, resamples, ones, 1);
    }

    /**
     * By all resamples that there are, the observed data among them: p is the share of those at least as extreme.
     *
     * @param observed one value per hypothesis
     * @param resamples one array per resample, in the order of the hypotheses
     * @param weights how often each resample comes
     */
    public List<Double> adjustByAll(List<Double> observed, List<double[]> resamples, double[] weights) {
        return adjust(observed, resamples, weights, 0);
    }

    /** @param own how often the observed data count besides the resamples */
    private List<Double> adjust(List<Double> observed, List<double[]> resamples, double[] weights, double own) {
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
        double[] counts = new double[size];
        double[] limits = limits(extremes, resamples);
        for (int resample = 0; resample < weights.length; resample++) {
            count(resamples.get(resample), weights[resample], order, new Tally(limits, counts));
        }
        Arrays.setAll(
                counts,
                hypothesis -> (own + counts[hypothesis])
                        / (own + Arrays.stream(weights).sum()));
        return monotone(counts, order);
    }

    /** What counts as extreme: equal values differ by rounding, which is small beside the value or beside the largest of the resamples. */
    private double[] limits(double[] extremes, List<double[]> resamples) {
        double[] limits = new double[extremes.length];
        Arrays.setAll(limits, hypothesis -> {
            double largest = resamples.stream()
                    .mapToDouble(resample -> Math.abs(resample[hypothesis]))
                    .filter(length -> length < Double.MAX_VALUE)
                    .max()
                    .orElse(0);
            double far = Math.abs(extremes[hypothesis]) < Double.MAX_VALUE ? Math.abs(extremes[hypothesis]) : 0;
            return extremes[hypothesis] - Math.max(TIE * far, ROUNDING * largest);
        });
        return limits;
    }

    /** From the least extreme up, the largest so far is the most extreme of those not yet tested. */
    private void count(double[] resample, double weight, int[] order, Tally tally) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            int hypothesis = order[rank];
            largest = Math.max(largest, extremity(resample[hypothesis]));
            tally.counts[hypothesis] += largest >= tally.limits[hypothesis] ? weight : 0;
        }
    }

    /** What counts as extreme, and how often it came. */
    private static final class Tally {
        private final double[] limits;
        private final double[] counts;

        Tally(double[] limits, double[] counts) {
            this.limits = limits;
            this.counts = counts;
        }
    }

    private static List<Double> monotone(double[] shares, int[] order) {
        double[] adjusted = new double[order.length];
        double smallest = 0;
        for (int hypothesis : order) {
            smallest = Math.max(smallest, shares[hypothesis]);
            adjusted[hypothesis] = smallest;
        }
        return Arrays.stream(adjusted).boxed().toList();
    }
}
