package id.sigi.methods.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.Inferences;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class DiagnosandTest {
    private static Trial trial(double estimate) {
        return Trial.of(1.0, Inferences.normal(estimate, 0.5));
    }

    /** By hand: errors 0, 1, 2 and -1 have mean 1/2 and variance 5/3; the intervals have half-width 0.98. */
    @Test
    void fourDrawsByHand() {
        Diagnosand found = Diagnosand.of(List.of(trial(1), trial(2), trial(3), trial(0)));
        assertEquals(4, found.draws());
        assertEquals(1.0, found.truth());
        assertEquals(0.5, found.bias().value(), 1e-15);
        assertEquals(Math.sqrt(5.0 / 3), found.deviation(), 1e-15);
        assertEquals(Math.sqrt(5.0 / 12), found.bias().error(), 1e-15);
        assertEquals(0.5, found.meanStdError().orElseThrow());
        // The estimate 1 is covered (0.02 to 1.98); 2 (1.02 to 2.98), 3 and 0 (-0.98 to 0.98) are not.
        assertEquals(
                new Measured(0.25, Math.sqrt(0.25 * 0.75 / 4)), found.coverage().orElseThrow());
        // z = 2, 4 and 6 are beyond 1.96, z = 0 is not.
        assertEquals(
                new Measured(0.75, Math.sqrt(0.25 * 0.75 / 4)),
                found.rejection().orElseThrow());
    }

    @Test
    void whatIsNotGivenIsNotCounted() {
        Trial point = Trial.of(0, Inference.point(2));
        Diagnosand found = Diagnosand.of(List.of(point, point));
        assertEquals(Optional.empty(), found.coverage());
        assertEquals(Optional.empty(), found.rejection());
        assertEquals(Optional.empty(), found.meanStdError());
        assertThrows(IllegalArgumentException.class, () -> Diagnosand.of(List.of(point)));
    }

    /** An honest estimator: normal with its own standard error. Coverage, false positives and bias within four Monte-Carlo errors. */
    @Test
    void anHonestEstimatorIsFoundHonest() {
        Random random = new Random(7);
        List<Trial> trials = IntStream.range(0, 20_000)
                .mapToObj(i -> Trial.of(0, Inferences.normal(0.3 * random.nextGaussian(), 0.3)))
                .toList();
        Diagnosand found = Diagnosand.of(trials);
        Measured coverage = found.coverage().orElseThrow();
        Measured alarms = found.rejection().orElseThrow();
        assertEquals(0.95, coverage.value(), 4 * coverage.error());
        assertEquals(0.05, alarms.value(), 4 * alarms.error());
        assertEquals(0, found.bias().value(), 4 * found.bias().error());
        assertTrue(Math.abs(found.deviation() - 0.3) < 0.01);
    }
}
