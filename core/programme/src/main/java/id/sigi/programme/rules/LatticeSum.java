package id.sigi.programme.rules;

import java.util.Arrays;

/**
 * The distribution of a sum of independent numbers 0, 1, 2, ... of several kinds, from its characteristic function: an exact sum on the
 * lattice where the values are few, and otherwise one that neglects values of a probability of 1e-16 together.
 */
final class LatticeSum {
    /** The logarithm of what a tail may hold: e to the -37 is 1e-16. */
    private static final double TAIL = 37;

    /** The logarithm of what a term of the inversion may hold, times the number of terms. */
    private static final double TERM = 45;

    private final double[][] probabilities;
    private final long[] counts;
    private final double[] means;
    private final double mean;
    private final double adjacent;
    private final long least;
    private final long greatest;

    private LatticeSum(double[][] probabilities, long[] counts) {
        this.probabilities = probabilities;
        this.counts = counts;
        this.means = Arrays.stream(probabilities).mapToDouble(LatticeSum::mean).toArray();
        double sum = 0;
        double variance = 0;
        double neighbours = 0;
        long most = 0;
        int widest = 1;
        for (int kind = 0; kind < counts.length; kind++) {
            sum += counts[kind] * means[kind];
            variance += counts[kind] * variance(probabilities[kind], means[kind]);
            neighbours += counts[kind] * neighbours(probabilities[kind]);
            most += counts[kind] * (probabilities[kind].length - 1);
            widest = Math.max(widest, probabilities[kind].length - 1);
        }
        this.mean = sum;
        this.adjacent = neighbours;
        // Bernstein: P(|S - mean| >= x) <= 2 exp(-x^2 / (2 (variance + b x / 3))), b the widest number.
        double linear = widest * TAIL / 3;
        double deviation = linear + Math.sqrt(linear * linear + 2 * variance * TAIL);
        this.least = Math.max(0, (long) Math.floor(mean - deviation));
        this.greatest = Math.min(most, (long) Math.ceil(mean + deviation));
    }

    /**
     * @param probabilities of 0, 1, 2, ... for each kind of number
     * @param counts numbers of each kind
     */
    static LatticeSum of(double[][] probabilities, long[] counts) {
        return new LatticeSum(probabilities, counts);
    }

    private static double mean(double[] probabilities) {
        double mean = 0;
        for (int value = 1; value < probabilities.length; value++) {
            mean += value * probabilities[value];
        }
        return mean;
    }

    private static double variance(double[] probabilities, double mean) {
        double variance = 0;
        for (int value = 0; value < probabilities.length; value++) {
            variance += probabilities[value] * (value - mean) * (value - mean);
        }
        return variance;
    }

    private static double neighbours(double[] probabilities) {
        double sum = 0;
        for (int value = 1; value < probabilities.length; value++) {
            sum += probabilities[value - 1] * probabilities[value];
        }
        return sum;
    }

    /** Below this the sum is with a probability of 1e-16 at most. */
    long leastProbable() {
        return least;
    }

    /** Above this the sum is with a probability of 1e-16 at most. */
    long greatestProbable() {
        return greatest;
    }

    /** P(S &lt; limit), P(S &lt; limit - 1), and so on, so many of them. */
    double[] below(long limit, int many) {
        long modulus = greatest - least + 1;
        double[] sums = new double[many];
        long[] values = new long[many];
        for (int index = 0; index < many; index++) {
            values[index] = Math.max(0, Math.min(modulus, limit - index - least));
            sums[index] = (double) values[index] / modulus;
        }
        for (long frequency = 1; 2 * frequency <= modulus; frequency++) {
            double angle = 2 * Math.PI * frequency / modulus;
            // |f|^2 <= exp(-2 adjacent (1 - cos)), which falls as the angle grows.
            if (adjacent * (1 - Math.cos(angle)) > TERM) {
                break;
            }
            addTerm(angle, 2 * frequency == modulus ? 1 : 2, modulus, values, sums);
        }
        for (int index = 0; index < many; index++) {
            sums[index] = values[index] == modulus ? 1 : Math.max(0, Math.min(1, sums[index]));
        }
        return sums;
    }

    /** Adds the term of an angle and, where it is a pair, of its conjugate. */
    private void addTerm(double angle, int pair, long modulus, long[] values, double[] sums) {
        double logModulus = 0;
        double argument = angle * (mean - least);
        for (int kind = 0; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                double real = 0;
                double imaginary = 0;
                for (int value = 0; value < probabilities[kind].length; value++) {
                    double turn = angle * (value - means[kind]);
                    real += probabilities[kind][value] * Math.cos(turn);
                    imaginary += probabilities[kind][value] * Math.sin(turn);
                }
                logModulus += counts[kind] * Math.log(Math.hypot(real, imaginary));
                argument += counts[kind] * Math.atan2(imaginary, real);
            }
        }
        // The sum of exp(-i angle s) over s = 0 .. v - 1 is exp(-i angle (v - 1) / 2) sin(angle v / 2) / sin(angle /
        // 2).
        double size = pair * Math.exp(logModulus) / (modulus * Math.sin(angle / 2));
        for (int index = 0; index < values.length; index++) {
            double turned = argument - angle * (values[index] - 1) / 2;
            sums[index] += size * Math.sin(angle * values[index] / 2) * Math.cos(turned);
        }
    }
}
