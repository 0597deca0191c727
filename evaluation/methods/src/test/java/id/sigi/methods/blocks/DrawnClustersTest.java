package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.experiment.ClusteredArms;
import id.sigi.methods.experiment.ClusteredDifference;
import id.sigi.methods.experiment.Difference;
import id.sigi.methods.moments.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences of drawn clusters over blocks against {@link ClusteredDifference} on all clusters at once; relative tolerance 1e-10. */
@Tag("kernel")
class DrawnClustersTest {
    private static final double RELATIVE = 1e-10;
    private static final Source GAPS = new Source.Column("gaps");

    private static DrawnClusters find(Panel panel, RowSet rows) {
        Inquiry inquiry = new Inquiry(rows, List.of(GAPS));
        return DrawnClusters.of(panel, List.of(inquiry), ArmTables.of(panel, List.of(inquiry)))
                .get(0);
    }

    private static List<Moments> clusters(Invented invented, int[] rows, String cell, double arm) {
        Map<Integer, Moments> found = new TreeMap<>();
        Arrays.stream(rows)
                .filter(row -> invented.cell(row).equals(cell) && invented.value("arm", row) == arm)
                .forEach(row ->
                        found.merge(invented.cluster(row), Moments.of(invented.value("gaps", row)), Moments::plus));
        return new ArrayList<>(found.values());
    }

    @Test
    void differencesAreThoseOfAllClustersAtOnce() {
        Invented invented = Invented.of(Invented.Shape.DRAWN, 400);
        RowSet set = new RowSet(List.of("sub"), List.of(GAPS));
        int[] rows = invented.rowsWith("sub", "gaps");
        Map<String, ClusteredArms> cells = new TreeMap<>();
        for (int row : rows) {
            String cell = invented.cell(row);
            cells.put(cell, new ClusteredArms(clusters(invented, rows, cell, 1), clusters(invented, rows, cell, 0)));
        }
        DrawnClusters drawn = find(invented.panel(), set);
        assertTrue(drawn.findSplit().isEmpty());

        same(ClusteredDifference.of(cells), ClusteredDifference.ofCells(drawn.cells()));
        // One cell has Satterthwaite's degrees of freedom.
        same(
                ClusteredDifference.of(Map.of("cell 3", cells.get("cell 3"))),
                ClusteredDifference.ofCells(Map.of("cell 3", drawn.cells().get("cell 3"))));
    }

    private static void same(ClusteredDifference all, ClusteredDifference blocks) {
        Difference expected = all.find().orElseThrow();
        Difference found = blocks.find().orElseThrow();
        assertEquals(expected.estimate(), found.estimate(), RELATIVE * Math.abs(expected.estimate()));
        assertEquals(expected.stdError(), found.stdError(), RELATIVE * expected.stdError());
        assertEquals(expected.df(), found.df(), RELATIVE * expected.df());
        assertEquals(expected.treated(), found.treated());
        assertEquals(all.excluded(), blocks.excluded());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.DRAWN, 500);
        RowSet set = new RowSet(List.of(), List.of(GAPS));

        assertEquals(
                find(invented.panel(), set).cells(),
                find(invented.heldBy(holders, seed), set).cells());
    }

    @Test
    void clustersThatWereNotDrawnWholeAreFound() {
        Invented invented = Invented.of(Invented.Shape.CROSSED, 300);
        DrawnClusters found = find(invented.panel(), new RowSet(List.of(), List.of(GAPS)));

        assertEquals("cell 0", found.findSplit().orElseThrow());
        assertTrue(found.split() > 1);
    }
}
