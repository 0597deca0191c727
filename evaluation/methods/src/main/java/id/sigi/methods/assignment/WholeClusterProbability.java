package id.sigi.methods.assignment;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.math3.special.Gamma;

/**
 * The chance that no cluster is split when s of n people are drawn one by one: the ways of taking whole clusters of s people together over
 * the n choose s ways of taking people, all of which are as likely.
 */
final class WholeClusterProbability {
    /** Below this, the bound is the answer: whoever asks wants to know whether the chance is small. */
    private static final double SMALL = Math.log(1e-6);

    private WholeClusterProbability() {}

    /**
     * The logarithm of the chance; of one that is below a millionth, an upper bound that is too.
     *
     * @param sizes clusters of each size
     * @param drawn people drawn, s
     */
    static double logChance(SortedMap<Integer, Long> sizes, long drawn) {
        long people = 0;
        long clusters = 0;
        for (Map.Entry<Integer, Long> size : sizes.entrySet()) {
            people += size.getKey() * size.getValue();
            clusters += size.getValue();
        }
        long fewer = Math.min(drawn, people - drawn);
        // Everybody but one of each cluster has the arm of that one.
        double bound = (people - clusters) * Math.log1p(-(double) fewer / people);
        return bound < SMALL ? bound : exact(sizes, people, fewer);
    }

    /**
     * The arm with fewer people is a set of whole clusters. Clusters of one are counted in closed form; the bound above says that the others are
     * few wherever that arm is large, so that the polynomial of their sizes is short.
     */
    private static double exact(SortedMap<Integer, Long> sizes, long people, long fewer) {
        double[] logWays = {0};
        for (Map.Entry<Integer, Long> size : sizes.tailMap(2).entrySet()) {
            logWays = times(logWays, size.getKey(), size.getValue(), fewer);
        }
        long alone = sizes.getOrDefault(1, 0L);
        double sum = Double.NEGATIVE_INFINITY;
        for (int taken = 0; taken < logWays.length; taken++) {
            long rest = fewer - taken;
            if (rest >= 0 && rest <= alone) {
                sum = logSum(sum, logWays[taken] + logChoose(alone, rest));
            }
        }
        return sum - logChoose(people, fewer);
    }

    /** The polynomial times (1 + x^size)^count, up to a degree, coefficients as logarithms. */
    private static double[] times(double[] logWays, int size, long count, long degree) {
        long most = Math.min(count, degree / size);
        int length = (int) Math.min(degree, logWays.length - 1 + most * size) + 1;
        double[] product = new double[length];
        Arrays.fill(product, Double.NEGATIVE_INFINITY);
        for (int before = 0; before < logWays.length; before++) {
            for (int chosen = 0; chosen <= most && before + (long) chosen * size < length; chosen++) {
                int at = before + chosen * size;
                product[at] = logSum(product[at], logWays[before] + logChoose(count, chosen));
            }
        }
        return product;
    }

    private static double logSum(double first, double second) {
        double larger = Math.max(first, second);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : larger + Math.log1p(Math.exp(Math.min(first, second) - larger));
    }

    private static double logChoose(long of, long taken) {
        return Gamma.logGamma(of + 1.0) - Gamma.logGamma(taken + 1.0) - Gamma.logGamma(of - taken + 1.0);
    }
}
