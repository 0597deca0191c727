package id.sigi.methods.randomisation;

import java.util.SplittableRandom;

/**
 * How many of those who hold something are among the drawn: exact random numbers by inversion, going outwards from the most likely count, so
 * that the steps are as many as the standard deviation and not as the population.
 */
final class Hypergeometric {
    private static final double NOTHING_LEFT = 1e-20;

    private final double population;
    private final double holding;
    private final double drawn;

    private Hypergeometric(long population, long holding, long drawn) {
        this.population = population;
        this.holding = holding;
        this.drawn = drawn;
    }

    /** Of a population, so many of whom hold, so many drawn without replacement. */
    static long sample(SplittableRandom random, long population, long holding, long drawn) {
        if (holding == 0 || drawn == 0) {
            return 0;
        }
        if (holding == population || drawn == population) {
            return Math.min(holding, drawn);
        }
        if (holding == 1 || drawn == 1) {
            return random.nextDouble() * population < (double) holding * drawn ? 1 : 0;
        }
        return new Hypergeometric(population, holding, drawn).sample(random);
    }

    private long sample(SplittableRandom random) {
        double least = Math.max(0, drawn - (population - holding));
        double most = Math.min(holding, drawn);
        double mode = Math.floor((holding + 1) * (drawn + 1) / (population + 2));
        mode = Math.max(least, Math.min(most, mode));
        double above = chance(mode);
        double below = above;
        double left = random.nextDouble() - above;
        double up = mode;
        double down = mode;
        while (left >= 0 && (up < most || down > least) && above + below > NOTHING_LEFT) {
            if (up < most) {
                above *= (holding - up) * (drawn - up) / ((up + 1) * (population - holding - drawn + up + 1));
                up++;
                left -= above;
                if (left < 0) {
                    return (long) up;
                }
            }
            if (down > least) {
                below *= down * (population - holding - drawn + down) / ((holding - down + 1) * (drawn - down + 1));
                down--;
                left -= below;
                if (left < 0) {
                    return (long) down;
                }
            }
        }
        // Only rounding leads here with something left.
        return (long) mode;
    }

    private double chance(double count) {
        return Math.exp(logChoose(holding, count)
                + logChoose(population - holding, drawn - count)
                - logChoose(population, drawn));
    }

    private static double logChoose(double n, double k) {
        return LogFactorial.of((long) n) - LogFactorial.of((long) k) - LogFactorial.of((long) (n - k));
    }
}
