package id.sigi.methods.audit;

import java.util.Arrays;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * The distribution of a number of winners that is a sum over draws, each hypergeometric, by convolution. Tails of less than
 * {@value #LEAST} are cut off after each draw.
 */
final class WinnerCountDistribution {
    private static final double LEAST = 1e-30;
    private static final double TIE = 1 + 1e-7;

    private final int first;
    private final double[] chances;

    private WinnerCountDistribution(int first, double[] chances) {
        this.first = first;
        this.chances = chances;
    }

    /** No draw, no winner. */
    static WinnerCountDistribution none() {
        return new WinnerCountDistribution(0, new double[] {1});
    }

    /** Of one draw. */
    static WinnerCountDistribution of(OperatorTally tally) {
        HypergeometricDistribution draw = new HypergeometricDistribution(
                null,
                Math.toIntExact(tally.entrants()),
                Math.toIntExact(tally.own()),
                Math.toIntExact(tally.winners()));
        int low = draw.getSupportLowerBound();
        double[] chances = new double[draw.getSupportUpperBound() - low + 1];
        // Where only one number can be, the library's approximation of its chance fails.
        Arrays.setAll(chances, at -> chances.length == 1 ? 1 : draw.probability(low + at));
        return new WinnerCountDistribution(low, chances).trimmed();
    }

    /** The sum of both numbers, which are independent given who entered. */
    WinnerCountDistribution plus(WinnerCountDistribution other) {
        double[] sum = new double[chances.length + other.chances.length - 1];
        for (int mine = 0; mine < chances.length; mine++) {
            for (int theirs = 0; theirs < other.chances.length; theirs++) {
                sum[mine + theirs] += chances[mine] * other.chances[theirs];
            }
        }
        return new WinnerCountDistribution(first + other.first, sum).trimmed();
    }

    private WinnerCountDistribution trimmed() {
        int low = 0;
        while (low < chances.length - 1 && chances[low] < LEAST) {
            low++;
        }
        int high = chances.length;
        while (high > low + 1 && chances[high - 1] < LEAST) {
            high--;
        }
        return new WinnerCountDistribution(first + low, Arrays.copyOfRange(chances, low, high));
    }

    /** Two-sided p-value: the chances of all numbers that are no likelier, at most one; zero of a number that was cut off. */
    double pValue(long number) {
        int at = Math.toIntExact(number - first);
        double limit = at < 0 || at >= chances.length ? 0 : chances[at] * TIE;
        return Math.min(
                1, Arrays.stream(chances).filter(chance -> chance <= limit).sum());
    }
}
