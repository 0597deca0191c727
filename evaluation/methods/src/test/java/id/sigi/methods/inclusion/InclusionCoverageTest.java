package id.sigi.methods.inclusion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.inclusion.StandardisedParity.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two groups drawn 2,000 times from known strata and rates: the 95 % intervals cover the truth in 94 to 96 of a hundred. The Monte Carlo error of a
 * share is 0.5 points. The truth of the standardised index is at the drawn composition, which its interval takes as known.
 */
@Tag("kernel")
@Tag("slow")
@Tag("simulation")
class InclusionCoverageTest {
    private static final int DRAWS = 2_000;
    private static final double[][] KINDS = {{1, 0, 0}, {1, 1, 0}, {1, 0, 1}, {1, 1, 1}};
    private static final double[][] SHARES = {{0.4, 0.3, 0.2, 0.1}, {0.2, 0.2, 0.3, 0.3}};
    private static final double[][] RATES = {{0.30, 0.45, 0.50, 0.65}, {0.35, 0.45, 0.60, 0.70}};
    private static final int[] PEOPLE = {600, 800};

    private final Random random = new Random(20210419);
    private final Map<String, Integer> covered = new LinkedHashMap<>();

    private long[][] group(int which) {
        long[] people = new long[KINDS.length];
        long[] having = new long[KINDS.length];
        for (int one = 0; one < PEOPLE[which]; one++) {
            double place = random.nextDouble();
            int kind = 0;
            while (kind < KINDS.length - 1 && place >= SHARES[which][kind]) {
                place -= SHARES[which][kind];
                kind++;
            }
            people[kind]++;
            having[kind] += random.nextDouble() < RATES[which][kind] ? 1 : 0;
        }
        return new long[][] {people, having};
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private void count(String name, double truth, Inference found) {
        boolean isCovered = found.confLow().orElseThrow() <= truth
                && truth <= found.confHigh().orElseThrow();
        covered.merge(name, isCovered ? 1 : 0, Integer::sum);
    }

    private static double standardised(long[][] first, long[][] second) {
        double above = 0;
        double below = 0;
        for (int kind = 0; kind < KINDS.length; kind++) {
            double weight = (double) first[0][kind] + second[0][kind];
            above += weight * RATES[0][kind];
            below += weight * RATES[1][kind];
        }
        return above / below;
    }

    /** Best linear coefficients of a group, its rates being those of KINDS times these up to what is not linear. */
    private static double[] coefficients(int group) {
        double[][] kinds = KINDS;
        long[] people = new long[kinds.length];
        long[] having = new long[kinds.length];
        for (int kind = 0; kind < kinds.length; kind++) {
            people[kind] = Math.round(1e7 * SHARES[group][kind]);
            having[kind] = Math.round(1e7 * SHARES[group][kind] * RATES[group][kind]);
        }
        return LinearGroup.fit(kinds, people, having).orElseThrow().coefficients();
    }

    private static double[] means(int group) {
        double[] means = new double[KINDS[0].length];
        for (int kind = 0; kind < KINDS.length; kind++) {
            for (int at = 0; at < means.length; at++) {
                means[at] += SHARES[group][kind] * KINDS[kind][at];
            }
        }
        return means;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] less = one.clone();
        for (int at = 0; at < less.length; at++) {
            less[at] -= other[at];
        }
        return less;
    }

    @Test
    void intervalsCoverTheTruth() {
        double first = dot(SHARES[0], RATES[0]);
        double second = dot(SHARES[1], RATES[1]);
        double[] slopes = minus(coefficients(0), coefficients(1));
        double[] apart = minus(means(0), means(1));
        for (int draw = 0; draw < DRAWS; draw++) {
            long[][] one = group(0);
            long[][] other = group(1);
            List<Stratum> strata = new ArrayList<>();
            for (int kind = 0; kind < KINDS.length; kind++) {
                strata.add(new Stratum(one[1][kind], one[0][kind], other[1][kind], other[0][kind]));
            }
            count(
                    "parity",
                    first / second,
                    new ParityIndex(sum(one[1]), PEOPLE[0], sum(other[1]), PEOPLE[1])
                            .find()
                            .orElseThrow());
            count(
                    "standardised",
                    standardised(one, other),
                    new StandardisedParity(strata).find().orElseThrow());
            Kitagawa.Parts parts = new Kitagawa(strata).find().orElseThrow();
            double composition = 0;
            for (int kind = 0; kind < KINDS.length; kind++) {
                composition += (SHARES[0][kind] - SHARES[1][kind]) * (RATES[0][kind] + RATES[1][kind]) / 2;
            }
            count("composition", composition, parts.composition());
            count("rates", first - second - composition, parts.rates());
            OaxacaBlinder.Parts split = OaxacaBlinder.find(KINDS, one, other).orElseThrow();
            count("explained", dot(apart, coefficients(1)), split.explained());
            count("unexplained", dot(means(0), slopes), split.unexplained());
            count("coefficients", dot(means(1), slopes), split.coefficients());
            count("interaction", dot(apart, slopes), split.interaction());
            count("represented", SHARES[0][3] / 0.3, new Representation(one[0][3], PEOPLE[0], 0.3).find());
            StageGaps gaps =
                    new StageGaps(List.of((long) PEOPLE[0], sum(one[1])), List.of((long) PEOPLE[1], sum(other[1])));
            count("stage", Math.log(first / second), gaps.find().orElseThrow());
        }
        covered.forEach((name, times) -> assertTrue(
                times >= 0.94 * DRAWS && times <= 0.96 * DRAWS, name + " covered in " + times + " of " + DRAWS));
    }
}
