package id.sigi.methods.linear;

import java.util.SplittableRandom;

/**
 * Standard normal numbers by Marsaglia's polar method (Marsaglia and Bray 1964, SIAM Review 6:260) with functions that are exactly defined, so that
 * a seed gives the same bits on every machine. Not for use by several threads.
 */
public final class NormalDraws {
    private final SplittableRandom random;
    private double kept = Double.NaN;

    public NormalDraws(long seed) {
        random = new SplittableRandom(seed);
    }

    public double next() {
        if (!Double.isNaN(kept)) {
            double second = kept;
            kept = Double.NaN;
            return second;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * random.nextDouble() - 1;
            y = 2 * random.nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
        kept = y * factor;
        return x * factor;
    }

    /** So many, in the order drawn. */
    public double[] next(int size) {
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = next();
        }
        return numbers;
    }
}
