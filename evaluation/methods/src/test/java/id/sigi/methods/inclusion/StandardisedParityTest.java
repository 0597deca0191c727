package id.sigi.methods.inclusion;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Inference;
import id.sigi.methods.inclusion.StandardisedParity.Stratum;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class StandardisedParityTest {
    @Test
    void oneStratumIsThePlainIndex() {
        Inference plain = new ParityIndex(40, 100, 25, 90).find().orElseThrow();
        Inference over = new StandardisedParity(List.of(new Stratum(40, 100, 25, 90)))
                .find()
                .orElseThrow();
        assertClose(plain.estimate().orElseThrow(), over.estimate().orElseThrow(), 1e-14);
        assertClose(plain.confLow().orElseThrow(), over.confLow().orElseThrow(), 1e-13);
        assertClose(plain.confHigh().orElseThrow(), over.confHigh().orElseThrow(), 1e-13);
    }

    @Test
    void aDifferenceOfCompositionAloneIsNoDisparity() {
        // Both groups have 0.8 in the first stratum and 0.2 in the second, and lie in them as 9 to 1 and as 1 to 9.
        StandardisedParity parity = new StandardisedParity(
                List.of(new Stratum(720, 900, 80, 100), new Stratum(20, 100, 180, 900), new Stratum(5, 5, 0, 0)));
        assertClose(1, parity.find().orElseThrow().estimate().orElseThrow(), 1e-14);
        assertEquals(
                740.0 / 1000 / (260.0 / 1000),
                new ParityIndex(740, 1000, 260, 1000)
                        .find()
                        .orElseThrow()
                        .estimate()
                        .orElseThrow(),
                1e-12);
    }

    @Test
    void withoutBothGroupsThereIsNoRatio() {
        assertTrue(new StandardisedParity(List.of()).find().isEmpty());
        assertTrue(
                new StandardisedParity(List.of(new Stratum(3, 5, 0, 0))).find().isEmpty());
        assertTrue(
                new StandardisedParity(List.of(new Stratum(0, 5, 2, 4))).find().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new Stratum(3, 2, 1, 2));
    }
}
