package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.experiment.Difference;
import id.sigi.methods.experiment.ProbabilityWeighting;
import id.sigi.methods.experiment.Weighed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Weighting by chances over blocks against {@link ProbabilityWeighting} on all rows at once; relative tolerance 1e-10. */
@Tag("kernel")
class ChanceFitTest {
    private static final double RELATIVE = 1e-10;
    private static final ChanceQuestion ASKED = new ChanceQuestion(
            new RowSet(List.of("sub"), List.of(new Source.Column("gaps"))), new Source.Column("gaps"), "chance");

    private static void same(Optional<Difference> expected, Optional<Difference> found) {
        Difference known = expected.orElseThrow();
        Difference own = found.orElseThrow();
        assertEquals(known.estimate(), own.estimate(), RELATIVE * Math.abs(known.estimate()));
        assertEquals(known.stdError(), own.stdError(), RELATIVE * known.stdError());
        assertEquals(known.treated(), own.treated());
        assertEquals(known.control(), own.control());
    }

    @ParameterizedTest
    @EnumSource
    void estimatesAreThoseOfAllRowsAtOnce(Invented.Shape shape) {
        Invented invented = Invented.of(shape, 300);
        int[] rows = Arrays.stream(invented.rowsWith("sub", "gaps"))
                .filter(row -> !Double.isNaN(invented.value("chance", row)))
                .toArray();
        ProbabilityWeighting expected = ProbabilityWeighting.of(Arrays.stream(rows)
                .mapToObj(row -> new Weighed(
                        invented.value("gaps", row),
                        invented.value("arm", row) == 1 ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL,
                        invented.value("chance", row),
                        invented.cluster(row)))
                .toList());

        ChanceFit found = ChanceFit.of(invented.panel(), List.of(ASKED)).get(0);

        same(expected.findHorvitzThompson(), found.findHorvitzThompson());
        same(expected.findHorvitzThompsonLinearised(), found.findHorvitzThompsonLinearised());
        same(expected.findHajek(), found.findHajek());
        assertEquals(rows.length, found.known());
        assertEquals(expected.excluded(), found.known() - found.comparable());
        assertEquals(0, found.wrong());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 500);
        ChanceFit whole = ChanceFit.of(invented.panel(), List.of(ASKED)).get(0);
        ChanceFit held =
                ChanceFit.of(invented.heldBy(holders, seed), List.of(ASKED)).get(0);

        assertEquals(whole.findHorvitzThompson(), held.findHorvitzThompson());
        assertEquals(whole.findHajek(), held.findHajek());
    }

    @Test
    void whatIsNoChanceIsCountedAndNobodyIsNoEstimate() {
        Invented invented = Invented.of(Invented.Shape.SINGLES, 100);
        Source y = new Source.Column("y");

        assertEquals(
                100,
                ChanceFit.of(invented.panel(), List.of(new ChanceQuestion(RowSet.ALL, y, "y")))
                        .get(0)
                        .wrong());
        ChanceFit none = ChanceFit.of(Invented.of(Invented.Shape.SINGLES, 0).panel(), List.of(ASKED))
                .get(0);
        assertTrue(none.findHorvitzThompson().isEmpty());
        assertTrue(none.findHajek().isEmpty());
    }
}
