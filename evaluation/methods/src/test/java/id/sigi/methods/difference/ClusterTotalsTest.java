package id.sigi.methods.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.MomentRequest;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.testkit.InventedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences of drawn clusters over partitions against {@link ClusteredDifferenceInMeans} on all clusters at once; relative tolerance 1e-10. */
@Tag("kernel")
class ClusterTotalsTest {
    private static final double RELATIVE = 1e-10;
    private static final Variable GAPS = new Variable.Column("gaps");

    private static ClusterTotals find(PartitionedRows allRows, SampleFilter rows) {
        MomentRequest request = new MomentRequest(rows, List.of(GAPS));
        return ClusterTotals.of(allRows, List.of(request), CellArmMomentTables.of(allRows, List.of(request)))
                .get(0);
    }

    private static List<Moments> clusters(InventedRows invented, int[] rows, String cell, double arm) {
        Map<Integer, Moments> found = new TreeMap<>();
        Arrays.stream(rows)
                .filter(row -> invented.cell(row).equals(cell) && invented.value("arm", row) == arm)
                .forEach(row ->
                        found.merge(invented.cluster(row), Moments.of(invented.value("gaps", row)), Moments::plus));
        return new ArrayList<>(found.values());
    }

    @Test
    void differencesAreThoseOfAllClustersAtOnce() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.DRAWN, 400);
        SampleFilter set = new SampleFilter(List.of("sub"), List.of(GAPS));
        int[] rows = invented.rowsWith("sub", "gaps");
        Map<String, ClusteredArms> cells = new TreeMap<>();
        for (int row : rows) {
            String cell = invented.cell(row);
            cells.put(cell, new ClusteredArms(clusters(invented, rows, cell, 1), clusters(invented, rows, cell, 0)));
        }
        ClusterTotals drawn = find(invented.partitioned(), set);
        assertTrue(drawn.findSplit().isEmpty());

        same(ClusteredDifferenceInMeans.of(cells), ClusteredDifferenceInMeans.ofCells(drawn.cells()));
        // One cell has Satterthwaite's degrees of freedom.
        same(
                ClusteredDifferenceInMeans.of(Map.of("cell 3", cells.get("cell 3"))),
                ClusteredDifferenceInMeans.ofCells(
                        Map.of("cell 3", drawn.cells().get("cell 3"))));
    }

    private static void same(ClusteredDifferenceInMeans all, ClusteredDifferenceInMeans partitions) {
        DifferenceEstimate expected = all.find().orElseThrow();
        DifferenceEstimate found = partitions.find().orElseThrow();
        assertEquals(expected.estimate(), found.estimate(), RELATIVE * Math.abs(expected.estimate()));
        assertEquals(expected.stdError(), found.stdError(), RELATIVE * expected.stdError());
        assertEquals(expected.df(), found.df(), RELATIVE * expected.df());
        assertEquals(expected.treated(), found.treated());
        assertEquals(all.excluded(), partitions.excluded());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.DRAWN, 500);
        SampleFilter set = new SampleFilter(List.of(), List.of(GAPS));

        assertEquals(
                find(invented.partitioned(), set).cells(),
                find(invented.heldBy(holders, seed), set).cells());
    }

    @Test
    void clustersThatWereNotDrawnWholeAreFound() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.CROSSED, 300);
        ClusterTotals found = find(invented.partitioned(), new SampleFilter(List.of(), List.of(GAPS)));

        assertEquals("cell 0", found.findSplit().orElseThrow());
        assertTrue(found.split() > 1);
    }
}
