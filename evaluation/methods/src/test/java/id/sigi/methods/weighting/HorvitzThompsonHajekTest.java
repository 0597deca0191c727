package id.sigi.methods.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.difference.DifferenceEstimate;
import id.sigi.methods.reference.ProbabilityWeighting;
import id.sigi.methods.reference.Weighed;
import id.sigi.methods.testkit.InventedRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Weighting by chances over partitions against {@link ProbabilityWeighting} on all rows at once; relative tolerance 1e-10. */
@Tag("kernel")
class HorvitzThompsonHajekTest {
    private static final double RELATIVE = 1e-10;
    private static final ProbabilityContrast ASKED = new ProbabilityContrast(
            new SampleFilter(List.of("sub"), List.of(new Variable.Column("gaps"))),
            new Variable.Column("gaps"),
            "chance");

    private static void same(Optional<DifferenceEstimate> expected, Optional<DifferenceEstimate> found) {
        DifferenceEstimate known = expected.orElseThrow();
        DifferenceEstimate own = found.orElseThrow();
        assertEquals(known.estimate(), own.estimate(), RELATIVE * Math.abs(known.estimate()));
        assertEquals(known.stdError(), own.stdError(), RELATIVE * known.stdError());
        assertEquals(known.treated(), own.treated());
        assertEquals(known.control(), own.control());
    }

    @ParameterizedTest
    @EnumSource
    void estimatesAreThoseOfAllRowsAtOnce(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, 300);
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

        HorvitzThompsonHajek found =
                HorvitzThompsonHajek.of(invented.partitioned(), List.of(ASKED)).get(0);

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
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        HorvitzThompsonHajek whole =
                HorvitzThompsonHajek.of(invented.partitioned(), List.of(ASKED)).get(0);
        HorvitzThompsonHajek held = HorvitzThompsonHajek.of(invented.heldBy(holders, seed), List.of(ASKED))
                .get(0);

        assertEquals(whole.findHorvitzThompson(), held.findHorvitzThompson());
        assertEquals(whole.findHajek(), held.findHajek());
    }

    @Test
    void whatIsNoChanceIsCountedAndNobodyIsNoEstimate() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.SINGLES, 100);
        Variable y = new Variable.Column("y");

        assertEquals(
                100,
                HorvitzThompsonHajek.of(
                                invented.partitioned(), List.of(new ProbabilityContrast(SampleFilter.ALL, y, "y")))
                        .get(0)
                        .wrong());
        HorvitzThompsonHajek none = HorvitzThompsonHajek.of(
                        InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(), List.of(ASKED))
                .get(0);
        assertTrue(none.findHorvitzThompson().isEmpty());
        assertTrue(none.findHajek().isEmpty());
    }
}
