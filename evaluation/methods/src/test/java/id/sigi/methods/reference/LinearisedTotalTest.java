package id.sigi.methods.reference;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.difference.DifferenceEstimate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R 4.2.2: t <- z * y / p - (1 - z) * y / (1 - p); e <- mean(t); psi <- (t - e) / 12; sqrt(sum(tapply(psi, h, sum)^2)), and sqrt(sum(psi^2));
 * estimatr 1.0.0 horvitz_thompson(y ~ z, condition_prs = p, simple = TRUE) gives 1.52976190476190 (8.08658525458163). 1e-12 relative.
 */
@Tag("kernel")
class LinearisedTotalTest {
    private static final double[] Y = {12, 9, 15, 7, 11, 14, 8, 13, 10, 16, 6, 12};
    private static final int[] Z = {1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0};
    private static final double[] P = {.5, .5, .4, .4, .4, .25, .25, .6, .6, .6, .3, .3};
    private static final int[] H = {1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8};

    private static ProbabilityWeighting weighting(int[] clusters) {
        return ProbabilityWeighting.of(IntStream.range(0, Y.length)
                .mapToObj(i ->
                        new Weighed(Y[i], Z[i] == 1 ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL, P[i], clusters[i]))
                .toList());
    }

    @Test
    void agreesWithItsDefinitionAndThePackage() {
        int[] own = IntStream.range(0, Y.length).toArray();
        DifferenceEstimate alone =
                weighting(own).findHorvitzThompsonLinearised().orElseThrow();
        assertClose(1.52976190476190, alone.estimate(), 1e-12);
        assertClose(8.07451836267518, alone.stdError(), 1e-12);
        assertClose(
                7.65412036663003,
                weighting(H).findHorvitzThompsonLinearised().orElseThrow().stdError(),
                1e-12);
        assertClose(
                8.08658525458163,
                weighting(own).findHorvitzThompson().orElseThrow().stdError(),
                1e-12);
    }

    @Test
    void nobodyHasNoEstimate() {
        assertTrue(ProbabilityWeighting.of(List.of())
                .findHorvitzThompsonLinearised()
                .isEmpty());
    }
}
