package id.sigi.methods.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.testkit.InventedRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds found cell by cell in the partitions against {@link StratifiedBounds} on all rows at once: the same numbers. */
@Tag("kernel")
class BoundsEstimatorTest {
    private static final BoundsSpec ASKED =
            new BoundsSpec(new SampleFilter(List.of("sub"), List.of()), new Variable.Column("gaps"));
    private static final BoundsSpec TIES =
            new BoundsSpec(new SampleFilter(List.of("sub"), List.of()), new Variable.Column("ties"));

    private static List<CellResponses> cells(InventedRows invented, String outcome) {
        int[] rows = invented.rowsWith("sub", "x");
        return Arrays.stream(rows).mapToObj(invented::cell).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(cell -> new CellResponses(
                        answers(invented, outcome, cell, rows, 1), answers(invented, outcome, cell, rows, 0)))
                .toList();
    }

    private static ArmResponses answers(InventedRows invented, String outcome, String cell, int[] rows, double arm) {
        int[] own = Arrays.stream(rows)
                .filter(row -> invented.cell(row).equals(cell) && invented.value("arm", row) == arm)
                .toArray();
        return ArmResponses.of(
                Arrays.stream(own)
                        .mapToDouble(row -> invented.value(outcome, row))
                        .filter(value -> !Double.isNaN(value))
                        .toArray(),
                own.length);
    }

    @Test
    void boundsAreThoseOfAllRowsAtOnceTiesAtTheCutToo() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.CELLS, 600);
        List<BoundsEstimator> found = BoundsEstimator.of(invented.partitioned(), List.of(ASKED, TIES));

        List<String> outcomes = List.of("gaps", "ties");
        for (int at = 0; at < outcomes.size(); at++) {
            String outcome = outcomes.get(at);
            List<CellResponses> cells = cells(invented, outcome);
            double[] seen = Arrays.stream(invented.rowsWith("sub", outcome))
                    .mapToDouble(row -> invented.value(outcome, row))
                    .sorted()
                    .toArray();
            BoundsEstimator fit = found.get(at);

            Optional<StratifiedBounds> lee = StratifiedBounds.findLee(cells);
            assertTrue(lee.isPresent());
            assertEquals(lee, fit.findLee());
            assertEquals(
                    StratifiedBounds.findWorst(cells, new WorstCaseBounds(seen[0], seen[seen.length - 1])),
                    fit.findWorst());
            assertEquals(invented.rowsWith("sub", "x").length, fit.treated() + fit.control());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.CELLS, 500);
        BoundsEstimator whole =
                BoundsEstimator.of(invented.partitioned(), List.of(ASKED)).get(0);
        BoundsEstimator held = BoundsEstimator.of(invented.heldBy(holders, seed), List.of(ASKED))
                .get(0);

        assertEquals(whole.findLee(), held.findLee());
        assertEquals(whole.findWorst(), held.findWorst());
    }

    @Test
    void nobodyAndAnswersAllAlikeHaveNone() {
        BoundsEstimator nobody = BoundsEstimator.of(
                        InventedRows.of(InventedRows.Shape.CELLS, 0).partitioned(), List.of(ASKED))
                .get(0);
        BoundsEstimator alike = BoundsEstimator.of(
                        InventedRows.of(InventedRows.Shape.CELLS, 100).partitioned(),
                        List.of(new BoundsSpec(
                                new SampleFilter(List.of("sub"), List.of()), new Variable.Column("sub"))))
                .get(0);

        assertTrue(Stream.of(nobody.findLee(), nobody.findWorst(), alike.findWorst())
                .allMatch(Optional::isEmpty));
    }
}
