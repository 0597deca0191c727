package id.sigi.methods.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random counts against the probabilities of commons-math3, by chi-square at one in 10,000 with fixed seeds. */
@Tag("kernel")
class HypergeometricTest {
    private static final int DRAWS = 40_000;

    @ParameterizedTest
    @CsvSource({"10, 4, 5", "50, 1, 20", "50, 20, 1", "30, 29, 7", "500, 60, 250", "2000, 1500, 1200", "9, 9, 4"})
    void countsFollowTheirProbabilities(int population, int holding, int drawn) {
        HypergeometricDistribution truth = new HypergeometricDistribution(population, holding, drawn);
        SplittableRandom random = new SplittableRandom(17);
        long[] found = new long[drawn + 1];
        for (int i = 0; i < DRAWS; i++) {
            found[(int) Hypergeometric.sample(random, population, holding, drawn)]++;
        }
        double chiSquare = 0;
        int cells = 0;
        double rest = 1;
        long restFound = DRAWS;
        for (int count = 0; count <= drawn; count++) {
            double expected = DRAWS * truth.probability(count);
            if (expected >= 5) {
                chiSquare += (found[count] - expected) * (found[count] - expected) / expected;
                cells++;
                rest -= truth.probability(count);
                restFound -= found[count];
            }
        }
        assertEquals(DRAWS * rest, (double) restFound, 5 * Math.sqrt(DRAWS * Math.abs(rest)) + 5);
        assertTrue(cells == 1
                || chiSquare < new ChiSquaredDistribution(null, cells - 1).inverseCumulativeProbability(0.9999));
    }

    /** Ten million people: mean and standard deviation, within four standard errors. */
    @Test
    void millionsOfPeople() {
        long population = 10_000_000;
        SplittableRandom random = new SplittableRandom(3);
        double mean = 2_500_000.0 * 4 / 10;
        double variance = 4_000_000.0 * 0.25 * 0.75 * (population - 4_000_000) / (population - 1);
        int draws = 2000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double gap = Hypergeometric.sample(random, population, 2_500_000, 4_000_000) - mean;
            sum += gap;
            squares += gap * gap;
        }
        assertEquals(0, sum / draws, 4 * Math.sqrt(variance / draws));
        assertEquals(1, squares / draws / variance, 4 * Math.sqrt(2.0 / draws));
    }

    @Test
    void factorials() {
        assertEquals(CombinatoricsUtils.factorialLog(20), LogFactorial.of(20), 1e-13);
        for (long n : new long[] {4095, 4096, 100_000, 50_000_000}) {
            assertEquals(1, LogFactorial.of(n) / Gamma.logGamma(n + 1.0), 1e-14);
        }
    }
}
