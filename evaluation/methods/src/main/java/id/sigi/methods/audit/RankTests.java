package id.sigi.methods.audit;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * Whether the ranks on record fill one to N evenly. A whole draw has each rank once and cannot fail; ranks that were taken out or put in
 * among the best leave a gap. Both tests take ranks for a sample from the uniform distribution, so that they err towards no alarm.
 */
final class RankTests {
    private static final int MOST_BINS = 10;
    private static final int LEAST_IN_BIN = 5;
    private static final double TOLERANCE = 1e-12;
    private static final int MOST_TERMS = 100_000;

    private RankTests() {}

    /** A statistic with its p-value. */
    record Tested(double statistic, double pValue) {}

    /**
     * Chi-square over equal bins of 1..N: sum (observed - expected)^2 / expected, bins - 1 degrees of freedom; ranks outside of 1..N count in
     * the last bin.
     *
     * @param ranks on record, at least ten
     * @param eligible N, at least ten
     */
    static Tested bins(long[] ranks, long eligible) {
        int bins = (int) Math.min(MOST_BINS, Math.min(ranks.length, eligible) / LEAST_IN_BIN);
        long[] seen = new long[bins];
        for (long rank : ranks) {
            seen[bin(rank, eligible, bins)]++;
        }
        double statistic = 0;
        for (int bin = 0; bin < bins; bin++) {
            double expected =
                    (double) ranks.length * (first(bin + 1, eligible, bins) - first(bin, eligible, bins)) / eligible;
            statistic += (seen[bin] - expected) * (seen[bin] - expected) / expected;
        }
        ChiSquaredDistribution chiSquare = new ChiSquaredDistribution(null, bins - 1.0);
        return new Tested(statistic, 1 - chiSquare.cumulativeProbability(statistic));
    }

    private static int bin(long rank, long eligible, int bins) {
        int bin = 0;
        while (bin < bins - 1 && rank > first(bin + 1, eligible, bins)) {
            bin++;
        }
        return bin;
    }

    /** Ranks before a bin. */
    private static long first(int bin, long eligible, int bins) {
        return eligible * bin / bins;
    }

    /**
     * Largest distance between the distribution of (rank - 1/2) / N and the uniform one, p by Kolmogorov's limit.
     *
     * @param ranks on record, at least one
     * @param eligible N
     */
    static Tested uniform(long[] ranks, long eligible) {
        double[] places = Arrays.stream(ranks)
                .mapToDouble(rank -> (rank - 0.5) / eligible)
                .sorted()
                .toArray();
        double distance = 0;
        double n = places.length;
        for (int at = 0; at < places.length; at++) {
            distance = Math.max(distance, Math.max(places[at] - at / n, (at + 1) / n - places[at]));
        }
        double scaled = Math.sqrt(n) * distance;
        double upTo = scaled < 1e-3 ? 0 : new KolmogorovSmirnovTest().ksSum(scaled, TOLERANCE, MOST_TERMS);
        return new Tested(distance, Math.min(1, Math.max(0, 1 - upTo)));
    }
}
