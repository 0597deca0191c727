package id.sigi.methods.shrinkage;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToLongFunction;

/**
 * The logarithm of the beta-binomial likelihood in mu and theta as a sum over counts (Griffiths 1973, Biometrics 29:637; Smith 1983, Applied Statistics
 * 32:196): sum_k H_k ln(mu + k theta) + sum_k M_k ln(1 - mu + k theta) - sum_k N_k ln(1 + k theta), with H_k, M_k and N_k how many units have more than k hits,
 * misses and trials. It is smooth at theta = 0, where it is the binomial likelihood, and needs no gamma functions, whose differences would lose the digits.
 */
final class BetaBinomialLikelihood {
    private static final int STEPS = 200;
    private static final double LAST_DIGITS = 1e-15;

    private final long[] hits;
    private final long[] misses;
    private final long[] trials;

    private BetaBinomialLikelihood(long[] hits, long[] misses, long[] trials) {
        this.hits = hits;
        this.misses = misses;
        this.trials = trials;
    }

    static BetaBinomialLikelihood of(List<UnitCount> units) {
        return new BetaBinomialLikelihood(
                above(units, UnitCount::hits),
                above(units, unit -> unit.trials() - unit.hits()),
                above(units, UnitCount::trials));
    }

    /** How many units have more than k, for k from 0. */
    private static long[] above(List<UnitCount> units, ToLongFunction<UnitCount> count) {
        long most = units.stream().mapToLong(count).max().orElse(0);
        long[] above = new long[Math.toIntExact(most) + 1];
        units.forEach(unit -> above[Math.toIntExact(count.applyAsLong(unit))]++);
        long sum = 0;
        for (int k = above.length - 1; k >= 0; k--) {
            long here = above[k];
            above[k] = sum;
            sum += here;
        }
        return above;
    }

    /** The theta of the maximum; 0 where the likelihood falls from there. */
    double bestTheta() {
        if (!(thetaScore(bestMean(0), 0) > 0)) {
            return 0;
        }
        double high = 1e-3;
        while (thetaScore(bestMean(high), high) > 0 && high < 1e6) {
            high *= 2;
        }
        return root(theta -> thetaScore(bestMean(theta), theta), 0, high);
    }

    /** The mu of the maximum at a theta: the score in mu falls all the way. */
    double bestMean(double theta) {
        return root(mean -> meanScore(mean, theta), 0, 1);
    }

    private double meanScore(double mean, double theta) {
        return sum(hits, mean, theta, 1, 0) - sum(misses, 1 - mean, theta, 1, 0);
    }

    private double thetaScore(double mean, double theta) {
        return sum(hits, mean, theta, 1, 1) + sum(misses, 1 - mean, theta, 1, 1) - sum(trials, 1, theta, 1, 1);
    }

    /** The inverse of the observed information of mu and theta; of mu alone where theta is 0. */
    double[][] covariance(double mean, double theta) {
        double mm = sum(hits, mean, theta, 2, 0) + sum(misses, 1 - mean, theta, 2, 0);
        if (theta == 0) {
            return new double[][] {{1 / mm, 0}, {0, 0}};
        }
        double mt = sum(hits, mean, theta, 2, 1) - sum(misses, 1 - mean, theta, 2, 1);
        double tt = sum(hits, mean, theta, 2, 2) + sum(misses, 1 - mean, theta, 2, 2) - sum(trials, 1, theta, 2, 2);
        double determinant = mm * tt - mt * mt;
        return new double[][] {{tt / determinant, -mt / determinant}, {-mt / determinant, mm / determinant}};
    }

    /** Sum over k of counts times k^times / (start + k theta)^power. */
    private static double sum(long[] counts, double start, double theta, int power, int times) {
        double sum = 0;
        for (int k = times == 0 ? 0 : 1; k < counts.length; k++) {
            double below = start + k * theta;
            double above = times == 0 ? 1 : times == 1 ? k : (double) k * k;
            sum += counts[k] * above / (power == 1 ? below : below * below);
        }
        return sum;
    }

    /** Where a function that is positive below and negative above its root is zero, by bisection to the last digits. */
    private static double root(DoubleUnaryOperator score, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < STEPS && high - low > LAST_DIGITS * high; i++) {
            double middle = 0.5 * (low + high);
            if (score.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
