package id.sigi.methods.regression.multiway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.reference.TwoWayClusters;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.testkit.InventedRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Errors clustered in two ways over partitions against {@link TwoWayClusters} on all rows at once, which reproduces Petersen's benchmark; relative
 * tolerance 1e-10. Every thirteenth row has no second cluster.
 */
@Tag("kernel")
class TwoWayClusterFitTest {
    private static final double RELATIVE = 1e-10;
    private static final List<Variable> LEFTS = List.of(new Variable.Column("y"), new Variable.Column("truth"));
    private static final List<String> NAMES =
            IntStream.range(0, 11).mapToObj(at -> "second " + at).sorted().toList();

    private static TwoWaySpec asked(FixedEffects centring) {
        RegressionSpec equation = new RegressionSpec(
                TwoWaySpec.known(new SampleFilter(List.of("sub"), List.of()), "second"),
                centring,
                List.of(new Regressor.Plain("x", new Variable.Column("x")), new Regressor.Plain("offer", Variable.ARM)),
                LEFTS,
                CovarianceRequest.NONE);
        return new TwoWaySpec(equation, "second", NAMES);
    }

    private static TwoWayClusterFit fit(PartitionedRows allRows, TwoWaySpec asked) {
        CellArmMomentTables tables =
                CellArmMomentTables.of(allRows, List.of(asked.equation().request()));
        return TwoWayClusterFit.of(allRows, List.of(asked), tables).get(0);
    }

    @ParameterizedTest
    @EnumSource
    void errorsAreThoseOfAllRowsAtOnce(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 400);
        int[] known = Arrays.stream(invented.rowsWith("sub", "x"))
                .filter(row -> invented.second(row) != null)
                .toArray();
        for (FixedEffects centring : List.of(FixedEffects.CONSTANT, FixedEffects.CELLS_OF_BOTH_ARMS)) {
            int[] rows = centring == FixedEffects.CONSTANT ? known : invented.informative(known);
            DesignMatrix plain = DesignMatrix.ofRows(rows.length);
            DesignMatrix design = (centring == FixedEffects.CONSTANT
                            ? plain.withIntercept()
                            : invented.withCells(plain, rows))
                    .with("x", invented.column("x", rows))
                    .with("offer", invented.column("arm", rows));
            TwoWayClusters both = TwoWayClusters.of(
                    Arrays.stream(rows).map(invented::cluster).toArray(),
                    Codes.of(Arrays.stream(rows).mapToObj(invented::second).toList()));
            TwoWayClusterFit found = fit(invented.partitioned(), asked(centring));
            for (String left : List.of("y", "truth")) {
                Optional<Coefficient> expected = both.find(design, invented.column(left, rows), "offer");
                Optional<Coefficient> own = found.findOffer(new Variable.Column(left));
                String what = shape + " " + centring + " " + left;
                assertEquals(expected.isPresent(), own.isPresent(), what);
                expected.ifPresent(coefficient -> {
                    close(coefficient.estimate(), own.orElseThrow().estimate(), what);
                    close(coefficient.stdError(), own.orElseThrow().stdError(), what + " error");
                    assertEquals(coefficient.df(), own.orElseThrow().df(), what + " df");
                });
            }
        }
    }

    private static void close(double expected, double found, String what) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected), what);
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        TwoWaySpec asked = asked(FixedEffects.CELLS_OF_BOTH_ARMS);
        Optional<Coefficient> whole = fit(invented.partitioned(), asked).findOffer(LEFTS.get(0));

        assertTrue(whole.isPresent());
        assertEquals(whole, fit(invented.heldBy(holders, seed), asked).findOffer(LEFTS.get(0)));
    }

    @Test
    void noRowsAreNoEstimate() {
        TwoWayClusterFit found =
                fit(InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(), asked(FixedEffects.CONSTANT));

        assertTrue(found.findOffer(LEFTS.get(0)).isEmpty());
    }
}
