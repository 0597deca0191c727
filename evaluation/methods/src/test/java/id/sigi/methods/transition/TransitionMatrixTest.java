package id.sigi.methods.transition;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Label;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class TransitionMatrixTest {
    private static final Label LABEL = new Label("transition", "row share", "A -> B", Label.ALL, "share");

    private static TransitionMatrix of(long[][] counts) {
        return TransitionMatrix.of(List.of("A", "B", "C").subList(0, counts.length), counts);
    }

    @Test
    void sharesAreOfTheRow() {
        TransitionMatrix matrix = of(new long[][] {{20, 10, 5}, {3, 30, 15}, {0, 0, 0}});
        assertEquals(35, matrix.rowTotal("A"));
        assertEquals(40, matrix.columnTotal("B"));
        assertEquals(83, matrix.total());
        assertClose(10.0 / 35, matrix.findShare("A", "B").orElseThrow(), 1e-15);
        assertTrue(matrix.findShare("C", "A").isEmpty());
        assertTrue(matrix.toEstimate("A", "B", LABEL, "people in A").isEstimated());
        assertFalse(matrix.toEstimate("C", "A", LABEL, "people in C").isEstimated());
        assertEquals(matrix.total() * 2, matrix.plus(matrix).total());
    }

    @Test
    void shorrocksByHand() {
        // Stayers 20/35 and 30/48 of two occupied states: (2 - 0.571429 - 0.625) / 1.
        TransitionMatrix matrix = of(new long[][] {{20, 10, 5}, {3, 30, 15}, {0, 0, 0}});
        assertClose(2 - 20.0 / 35 - 30.0 / 48, matrix.findShorrocks().orElseThrow(), 1e-14);
        assertEquals(0, of(new long[][] {{5, 0}, {0, 6}}).findShorrocks().orElseThrow());
    }

    @Test
    void stuartMaxwellAgreesWithItsMatrixFormula() {
        // R 4.2.2: d %*% solve(S) %*% d of this table.
        ChiSquare test = of(new long[][] {{20, 10, 5}, {3, 30, 15}, {0, 5, 40}})
                .findMarginalChange()
                .orElseThrow();
        assertClose(13.7647058823529, test.statistic(), 1e-13);
        assertEquals(2, test.df());
    }

    @Test
    void withTwoStatesItIsMcNemar() {
        // R 4.2.2: mcnemar.test(matrix(c(10, 5, 12, 30), 2), correct = FALSE).
        ChiSquare test =
                of(new long[][] {{10, 12}, {5, 30}}).findMarginalChange().orElseThrow();
        assertClose(2.882352941176, test.statistic(), 1e-12);
        assertClose(0.0895550744136, test.pValue(), 1e-11);
        assertTrue(of(new long[][] {{5, 0}, {0, 6}}).findMarginalChange().isEmpty());
    }

    @Test
    void groupsAreComparedByLikelihoodRatio() {
        // R 4.2.2: 2 sum O log(O/E) over both rows, pchisq with 2 df.
        ChiSquare test = of(new long[][] {{20, 10}, {5, 30}})
                .findDifference(of(new long[][] {{15, 15}, {8, 20}}))
                .orElseThrow();
        assertClose(3.656263435253121, test.statistic(), 1e-13);
        assertClose(0.160713545750834, test.pValue(), 1e-12);
        assertEquals(2, test.df());
    }

    @Test
    void malformedCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(new long[][] {{1, 2}, {3}}));
        assertThrows(IllegalArgumentException.class, () -> of(new long[][] {{1, -2}, {3, 4}}));
        assertThrows(
                IllegalArgumentException.class, () -> of(new long[][] {{1}}).count("Z", "A"));
    }

    @Test
    void pairedChangeByHand() {
        // n 100, entered 20, left 5: change 0.15, variance (25 - 225/100) / 10000.
        PairedChange change = new PairedChange(30, 5, 20, 45);
        assertEquals(0.35, change.findBefore().orElseThrow().estimate().orElseThrow(), 1e-15);
        assertEquals(0.50, change.findAfter().orElseThrow().estimate().orElseThrow(), 1e-15);
        assertEquals(0.15, change.findChange().orElseThrow().estimate().orElseThrow(), 1e-15);
        assertClose(
                Math.sqrt(22.75) / 100,
                change.findChange().orElseThrow().stdError().orElseThrow(),
                1e-14);
        assertClose(20.0 / 65, change.findEntryRate().orElseThrow().estimate().orElseThrow(), 1e-15);
        assertClose(5.0 / 35, change.findExitRate().orElseThrow().estimate().orElseThrow(), 1e-15);
    }

    @Test
    void nobodyHasNoChange() {
        PairedChange nobody = new PairedChange(0, 0, 0, 0);
        assertTrue(nobody.findChange().isEmpty());
        assertTrue(nobody.findEntryRate().isEmpty());
        assertTrue(nobody.findBefore().isEmpty());
    }
}
