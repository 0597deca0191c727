package id.sigi.methods.regression.stacked;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.dynamic.OfferRegression;
import id.sigi.methods.dynamic.OfferRegressionSystem;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.testkit.InventedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Systems of offers over partitions against {@link OfferRegressionSystem} on all rows at once, which is checked against R's sandwich; relative tolerance 1e-10. */
@Tag("kernel")
class StackedRegressionsTest {
    private static final double RELATIVE = 1e-10;

    private static RegressionSpec equation(String truth, String complete, List<String> outcomes) {
        return new RegressionSpec(
                new SampleFilter(truth.isEmpty() ? List.of() : List.of(truth), List.of(new Variable.Column(complete))),
                FixedEffects.ALL_CELLS,
                List.of(new Regressor.Plain("offer", Variable.ARM)),
                outcomes.stream()
                        .map(key -> (Variable) new Variable.Column(key))
                        .toList(),
                CovarianceRequest.NONE);
    }

    private static final List<RegressionSpec> SYSTEM =
            List.of(equation("", "gaps", List.of("gaps", "take_up")), equation("sub", "y", List.of("y")));

    private static StackedRegressions fit(PartitionedRows allRows, List<RegressionSpec> system) {
        CellArmMomentTables tables = CellArmMomentTables.of(
                allRows, system.stream().map(RegressionSpec::request).toList());
        return StackedRegressions.of(allRows, List.of(system, system), tables).get(1);
    }

    private static OfferRegression reference(InventedRows invented, int[] rows, String left) {
        return OfferRegression.find(
                        Codes.of(Arrays.stream(rows).mapToObj(invented::cell).toList()),
                        Arrays.stream(rows).map(invented::cluster).toArray(),
                        invented.column("arm", rows),
                        invented.column(left, rows))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void coefficientsAndCovarianceAreThoseOfAllRowsAtOnce(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, 400);
        List<OfferRegression> equations = new ArrayList<>();
        equations.add(reference(invented, invented.rowsWith("", "gaps"), "gaps"));
        equations.add(reference(invented, invented.rowsWith("", "gaps"), "take_up"));
        equations.add(reference(invented, invented.rowsWith("sub", "y"), "y"));
        OfferRegressionSystem expected = OfferRegressionSystem.of(equations);

        StackedRegressions offers = fit(invented.partitioned(), SYSTEM);
        OfferRegressionSystem found =
                OfferRegressionSystem.of(offers.coefficients(), offers.products(), offers.clusters());

        assertTrue(offers.isWhole());
        assertEquals(expected.clusters(), found.clusters());
        for (int i = 0; i < equations.size(); i++) {
            double known = expected.coefficients()[i];
            assertEquals(known, found.coefficients()[i], RELATIVE * Math.abs(known), shape + " " + i);
            for (int j = 0; j < equations.size(); j++) {
                double scale = Math.sqrt(expected.covariance()[i][i] * expected.covariance()[j][j]);
                assertEquals(expected.covariance()[i][j], found.covariance()[i][j], RELATIVE * scale, shape + " V");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        StackedRegressions whole = fit(invented.partitioned(), SYSTEM);
        StackedRegressions held = fit(invented.heldBy(holders, seed), SYSTEM);

        assertArrayEquals(whole.coefficients(), held.coefficients());
        assertArrayEquals(whole.products(), held.products());
    }

    @Test
    void whereTheOfferDoesNotVaryThereIsNoSystem() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.CROSSED, 100);
        StackedRegressions found = fit(invented.partitioned(), List.of(equation("arm", "y", List.of("y"))));

        assertFalse(found.isWhole());
        assertEquals(0, found.arms(0)[1]);
        assertFalse(fit(InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(), SYSTEM)
                .isWhole());
    }
}
