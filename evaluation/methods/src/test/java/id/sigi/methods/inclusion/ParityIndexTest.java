package id.sigi.methods.inclusion;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Inference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class ParityIndexTest {
    @Test
    void ratioAndIntervalOfTheLogarithm() {
        // R 4.2.2: (40/100)/(25/90) and its exp(log +- qnorm(.975) sqrt(1/40 - 1/100 + 1/25 - 1/90)).
        Inference index = new ParityIndex(40, 100, 25, 90).find().orElseThrow();
        assertClose(1.44, index.estimate().orElseThrow(), 1e-14);
        assertClose(0.955077324009906, index.confLow().orElseThrow(), 1e-13);
        assertClose(2.171133109195766, index.confHigh().orElseThrow(), 1e-13);
    }

    @Test
    void theAdjustedIndexIsSymmetric() {
        // UNESCO Institute for Statistics: 2 - 1/ratio above parity, so groups swapped lie equally far from 1.
        double one = new ParityIndex(40, 100, 20, 100)
                .findAdjusted()
                .orElseThrow()
                .estimate()
                .orElseThrow();
        double other = new ParityIndex(20, 100, 40, 100)
                .findAdjusted()
                .orElseThrow()
                .estimate()
                .orElseThrow();
        assertEquals(1.5, one, 1e-15);
        assertEquals(0.5, other, 1e-15);
    }

    @Test
    void withoutAnybodyThereIsNoRatio() {
        assertTrue(new ParityIndex(0, 10, 5, 10).find().isEmpty());
        assertTrue(new ParityIndex(5, 10, 0, 0).findAdjusted().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new ParityIndex(3, 2, 1, 2));
    }
}
