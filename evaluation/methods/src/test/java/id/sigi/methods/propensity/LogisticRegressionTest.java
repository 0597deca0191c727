package id.sigi.methods.propensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.reference.Propensity;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.LeastSquaresFit;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.regression.partitioned.WeightedRegressionSpec;
import id.sigi.methods.testkit.InventedRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Effects on those who answered, weighted by one over the chance to answer, over partitions against {@link Propensity} and {@link LeastSquares} on
 * all rows at once, which are checked against R; relative tolerance 1e-9, because both stop their steps within 1e-10 of a chance.
 */
@Tag("kernel")
class LogisticRegressionTest {
    private static final double RELATIVE = 1e-9;
    private static final Variable LEFT = new Variable.Column("gaps");
    private static final Variable X = new Variable.Column("x");
    private static final Set<CovarianceType> KINDS =
            Set.of(CovarianceType.HC2, CovarianceType.HC3, CovarianceType.CR0, CovarianceType.CR1);

    /** One column is the sum of two others, and left out. */
    private static final ResponseModelSpec ASKED = new ResponseModelSpec(
            new SampleFilter(List.of("sub"), List.of(X)),
            List.of(Variable.ARM, X, new Variable.Product(Variable.ARM, X), new Variable.Column("sub")),
            LEFT);

    private static Optional<LeastSquaresFit> fit(PartitionedRows allRows, ResponseModelSpec question) {
        CellArmMomentTables tables = CellArmMomentTables.of(allRows, List.of(question.request()));
        return LogisticRegression.inverseChances(allRows, List.of(question), tables)
                .get(0)
                .map(weight -> {
                    WeightedRegressionSpec asked = WeightedRegressionSpec.of(
                            new RegressionSpec(
                                    new SampleFilter(question.rows().truths(), List.of(X, LEFT)),
                                    FixedEffects.CELLS_OF_BOTH_ARMS,
                                    List.of(new Regressor.Plain("offer", Variable.ARM)),
                                    List.of(LEFT),
                                    new CovarianceRequest(KINDS, Set.of(), List.of())),
                            weight);
                    CellArmMomentTables weighted = CellArmMomentTables.of(allRows, List.of(asked.request()));
                    return LeastSquaresFit.weighted(allRows, List.of(asked), weighted)
                            .get(0);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"HOUSEHOLDS", "CROSSED", "SINGLES"})
    void weightedEffectsAreThoseOfAllRowsAtOnce(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, 600);
        int[] invited = invented.rowsWith("sub", "x");
        double[] offer = invented.column("arm", invited);
        double[] x = invented.column("x", invited);
        double[] product = x.clone();
        Arrays.setAll(product, at -> x[at] * offer[at]);
        DesignMatrix model = DesignMatrix.ofRows(invited.length)
                .withIntercept()
                .with("offer", offer)
                .with("x", x)
                .with("both", product);
        double[] chances = Propensity.find(
                        model,
                        Arrays.stream(invented.column("gaps", invited))
                                .map(value -> Double.isNaN(value) ? 0 : 1)
                                .toArray())
                .orElseThrow();
        int[] rows = invented.informative(invented.rowsWith("sub", "gaps"));
        double[] weights = Arrays.stream(rows)
                .mapToDouble(row -> 1
                        / chances[
                                IntStream.range(0, invited.length)
                                        .filter(at -> invited[at] == row)
                                        .findFirst()
                                        .orElseThrow()])
                .toArray();
        LeastSquaresFit found = fit(invented.partitioned(), ASKED).orElseThrow();
        for (CovarianceType kind : KINDS) {
            DesignMatrix base = DesignMatrix.ofRows(rows.length).withWeights(weights);
            DesignMatrix clustered = kind.isClustered()
                    ? base.withClusters(
                            Arrays.stream(rows).map(invented::cluster).toArray())
                    : base;
            Coefficient expected = LeastSquares.withDefaults()
                    .withCovariance(kind)
                    .fit(
                            invented.withCells(clustered, rows).with("offer", invented.column("arm", rows)),
                            invented.column("gaps", rows))
                    .get("offer");
            Coefficient own = found.offer(LEFT, kind).coefficient().orElseThrow();
            assertEquals(expected.estimate(), own.estimate(), RELATIVE * Math.abs(expected.estimate()), shape + "");
            assertEquals(expected.stdError(), own.stdError(), RELATIVE * expected.stdError(), shape + " " + kind);
            assertEquals(expected.df(), own.df(), shape + " " + kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);

        assertEquals(
                fit(invented.partitioned(), ASKED).orElseThrow().offer(LEFT, CovarianceType.CR1),
                fit(invented.heldBy(holders, seed), ASKED).orElseThrow().offer(LEFT, CovarianceType.CR1));
    }

    @Test
    void columnsThatSeparateHaveNoChances() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.SINGLES, 200);
        ResponseModelSpec everybodyAnswers =
                new ResponseModelSpec(new SampleFilter(List.of(), List.of()), List.of(X), new Variable.Column("y"));

        assertTrue(fit(invented.partitioned(), everybodyAnswers).isEmpty());
        assertTrue(fit(InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(), ASKED)
                .isEmpty());
    }
}
