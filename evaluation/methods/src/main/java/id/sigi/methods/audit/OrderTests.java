package id.sigi.methods.audit;

import id.sigi.methods.estimate.Inferences;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/** Whether ranks and winners have anything to do with what was known before the draw. */
final class OrderTests {
    private OrderTests() {}

    /** Spearman's correlation, ties at their mean rank; p from Student's t with n - 2 degrees of freedom, as R's cor.test does with ties. */
    static RankTests.Tested spearman(double[] first, double[] second) {
        NaturalRanking ranking = new NaturalRanking();
        double rho = new PearsonsCorrelation().correlation(ranking.rank(first), ranking.rank(second));
        double df = first.length - 2.0;
        double p = Math.abs(rho) >= 1 ? 0 : Inferences.tTwoSided(rho * Math.sqrt(df / (1 - rho * rho)), df);
        return new RankTests.Tested(rho, p);
    }

    /**
     * Kruskal and Wallis's H = 12 / (N (N+1)) sum R_g^2 / n_g - 3 (N+1) of values without ties, chi-square with groups - 1 degrees of freedom.
     *
     * @param values no two alike
     * @param groups as many, two different ones at least
     */
    static RankTests.Tested kruskalWallis(double[] values, List<String> groups) {
        double[] ranks = new NaturalRanking().rank(values);
        Map<String, double[]> sums = new HashMap<>();
        for (int at = 0; at < ranks.length; at++) {
            double[] sum = sums.computeIfAbsent(groups.get(at), group -> new double[2]);
            sum[0]++;
            sum[1] += ranks[at];
        }
        double n = ranks.length;
        double between = sums.values().stream()
                .mapToDouble(sum -> sum[1] * sum[1] / sum[0])
                .sorted()
                .sum();
        double statistic = Math.max(0, 12 / (n * (n + 1)) * between - 3 * (n + 1));
        // The upper tail itself: one less the lower one would lose small p-values.
        return new RankTests.Tested(statistic, Gamma.regularizedGammaQ((sums.size() - 1) / 2.0, statistic / 2));
    }

    /**
     * Wald and Wolfowitz's runs of two kinds, exact: an even number 2k has chance 2 C(a-1,k-1) C(b-1,k-1) / C(a+b,a), an odd one 2k+1 has
     * [C(a-1,k) C(b-1,k-1) + C(a-1,k-1) C(b-1,k)] / C(a+b,a); p is twice the smaller tail, at most one.
     *
     * @param kinds both kinds occur
     */
    static RankTests.Tested runs(boolean[] kinds) {
        int runs = 1
                + (int) IntStream.range(1, kinds.length)
                        .filter(at -> kinds[at] != kinds[at - 1])
                        .count();
        int a = (int) IntStream.range(0, kinds.length).filter(at -> kinds[at]).count();
        int b = kinds.length - a;
        double below = 0;
        double at = 0;
        for (int count = 2; count <= runs; count++) {
            at = chance(count, a, b);
            below += at;
        }
        double p = 2 * Math.min(below, 1 - below + at);
        return new RankTests.Tested(runs, Math.min(1, Math.max(0, p)));
    }

    private static double chance(int runs, int a, int b) {
        int k = runs / 2;
        double all = log(a + b, a);
        return runs % 2 == 0
                ? 2 * Math.exp(log(a - 1, k - 1) + log(b - 1, k - 1) - all)
                : Math.exp(log(a - 1, k) + log(b - 1, k - 1) - all) + Math.exp(log(a - 1, k - 1) + log(b - 1, k) - all);
    }

    private static double log(int n, int k) {
        return k < 0 || k > n
                ? Double.NEGATIVE_INFINITY
                : Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }

    /**
     * Exact two-sided p-value of the number of marked people among winners, the sum of the chances of all numbers that are no likelier, as
     * Fisher's test in R.
     *
     * @param people entrants, of whom marked have the mark, and won have won
     * @param markedWinners winners with the mark
     */
    static RankTests.Tested hypergeometric(int people, int marked, int won, int markedWinners) {
        HypergeometricDistribution winners = new HypergeometricDistribution(null, people, marked, won);
        double limit = winners.probability(markedWinners) * (1 + 1e-7);
        double p = IntStream.rangeClosed(winners.getSupportLowerBound(), winners.getSupportUpperBound())
                .mapToDouble(winners::probability)
                .filter(chance -> chance <= limit)
                .sum();
        return new RankTests.Tested(markedWinners, Math.min(1, p));
    }

    /** Positions of entries in the order of applying; of those at one time, in the order of identifiers. */
    static int[] byApplication(List<RecordedEntry> entries) {
        Integer[] order = IntStream.range(0, entries.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer at) -> entries.get(at).appliedAt())
                        .thenComparing(at -> entries.get(at).application()));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
