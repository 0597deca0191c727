package id.sigi.programme.scenario;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A stream of chance with a seed and a purpose. Streams of different purposes are independent, so that asking one question more does not
 * change the answers to the others. All arithmetic is strict: the same seed gives the same values on every machine.
 */
public final class RandomStream {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final SplittableRandom random;

    private RandomStream(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The stream of a seed, a purpose and a number. */
    public static RandomStream of(long seed, String purpose, long number) {
        return new RandomStream(seed(seed, purpose, number));
    }

    /** The seed of a purpose and a number, never negative. */
    public static long seed(long seed, String purpose, long number) {
        long mixed = seed;
        for (int at = 0; at < purpose.length(); at++) {
            mixed = mix(mixed + GOLDEN + purpose.charAt(at));
        }
        return mix(mixed + GOLDEN * (number + 1)) >>> 1;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014), variant 13 of Stafford. */
    private static long mix(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double share) {
        return uniform() < share;
    }

    /** Uniform whole number, both ends inclusive. */
    public int between(int least, int most) {
        return least + (int) (uniform() * (most - least + 1));
    }

    /** Standard normal, by the polar method of Marsaglia. */
    public double gaussian() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** Lognormal with the given median and sigma of the logarithm. */
    public double lognormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * gaussian());
    }

    public <T> T among(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** One of the keys with the chances of their values; keys are taken in their natural order, whatever the map's. */
    public <T extends Comparable<T>> T among(Map<T, Double> shares) {
        double left = uniform()
                * shares.values().stream().mapToDouble(Double::doubleValue).sum();
        List<T> keys = shares.keySet().stream().sorted().toList();
        for (T key : keys) {
            left -= shares.get(key);
            if (left < 0) {
                return key;
            }
        }
        return keys.get(keys.size() - 1);
    }
}
