package id.sigi.methods.regression.joint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.reference.ScoreTest;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.RegressionFit;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.partitioned.CoefficientResult;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.testkit.InventedRows;
import java.util.ArrayList;
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
 * Tested coefficients of aggregated regressions against {@link LeastSquares} and {@link ScoreTest}, which see all rows at once and are checked
 * against estimatr, clubSandwich and R; relative tolerance 1e-10.
 */
@Tag("kernel")
class JointTestFitTest {
    private static final double RELATIVE = 1e-10;
    private static final String OFFER = "offer";
    private static final List<String> NAMES = List.of("x", "B", "C");
    private static final List<String> PRODUCTS =
            NAMES.stream().map(name -> OFFER + " x " + name).toList();
    private static final List<String> TESTED = with(OFFER, PRODUCTS);
    private static final Variable LEFT = new Variable.Column("gaps");

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static List<Regressor> interacted() {
        List<Variable> sources =
                List.of(new Variable.Column("x"), new Variable.Level("level", "B"), new Variable.Level("level", "C"));
        List<Regressor> regressors = new ArrayList<>();
        for (int at = 0; at < sources.size(); at++) {
            regressors.add(new Regressor.Plain(NAMES.get(at), sources.get(at)));
        }
        regressors.add(new Regressor.Plain(OFFER, Variable.ARM));
        for (int at = 0; at < sources.size(); at++) {
            regressors.add(new Regressor.Interacted(PRODUCTS.get(at), sources.get(at)));
        }
        return regressors;
    }

    private static JointTestFit fit(PartitionedRows allRows, JointTestSpec asked) {
        CellArmMomentTables tables =
                CellArmMomentTables.of(allRows, List.of(asked.equation().request()));
        return JointTestFit.of(allRows, List.of(asked), tables).get(0);
    }

    /** Products with what the mean over the rows leaves of the covariates. */
    private static DesignMatrix design(InventedRows invented, DesignMatrix base, int[] rows) {
        double[] offer = invented.column("arm", rows);
        List<double[]> columns =
                List.of(invented.column("x", rows), invented.level("B", rows), invented.level("C", rows));
        DesignMatrix design = base;
        for (int at = 0; at < columns.size(); at++) {
            design = design.with(NAMES.get(at), columns.get(at));
        }
        design = design.with(OFFER, offer);
        for (int at = 0; at < columns.size(); at++) {
            double[] column = columns.get(at);
            double mean = Arrays.stream(column).average().orElseThrow();
            double[] product = column.clone();
            Arrays.setAll(product, row -> offer[row] * (column[row] - mean));
            design = design.with(PRODUCTS.get(at), product);
        }
        return design;
    }

    private static void same(Optional<Coefficient> expected, CoefficientResult found, String what) {
        assertEquals(expected.isPresent(), found.coefficient().isPresent(), what);
        expected.ifPresent(known -> {
            Coefficient own = found.coefficient().orElseThrow();
            close(known.estimate(), own.estimate(), what + " estimate");
            close(known.stdError(), own.stdError(), what + " error");
            close(known.df(), own.df(), what + " df");
        });
    }

    private static void sameTest(Optional<WaldTest> expected, Optional<WaldTest> found, String what) {
        assertEquals(expected.isPresent(), found.isPresent(), what);
        expected.ifPresent(known -> {
            close(known.f(), found.orElseThrow().f(), what + " F");
            close(known.denominatorDf(), found.orElseThrow().denominatorDf(), what + " df");
            assertEquals(known.numeratorDf(), found.orElseThrow().numeratorDf());
        });
    }

    private static void close(double expected, double found, String what) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected), what);
    }

    @ParameterizedTest
    @EnumSource
    void coefficientsAndJointTestsAreThoseOfTheKernel(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 400);
        for (FixedEffects centring :
                List.of(FixedEffects.CONSTANT, FixedEffects.ALL_CELLS, FixedEffects.CELLS_OF_BOTH_ARMS)) {
            int[] known = invented.rowsWith("", "gaps");
            int[] rows = centring == FixedEffects.CELLS_OF_BOTH_ARMS ? invented.informative(known) : known;
            DesignMatrix plain = invented.design(rows);
            DesignMatrix base =
                    centring == FixedEffects.CONSTANT ? plain.withIntercept() : invented.withCells(plain, rows);
            for (CovarianceType kind : List.of(CovarianceType.HC2, CovarianceType.CR2)) {
                String what = shape + " " + centring + " " + kind;
                JointTestFit found = fit(
                        invented.partitioned(),
                        new JointTestSpec(
                                new RegressionSpec(
                                        new SampleFilter(List.of(), List.of(LEFT)),
                                        centring,
                                        interacted(),
                                        List.of(LEFT),
                                        CovarianceRequest.NONE),
                                TESTED,
                                PRODUCTS,
                                kind));
                RegressionFit expected = LeastSquares.withDefaults()
                        .withCovariance(kind)
                        .fit(design(invented, base, rows), invented.column("gaps", rows));

                assertEquals(rows.length, found.treated() + found.control(), what);
                TESTED.forEach(name -> same(expected.find(name), found.coefficient(name, LEFT), what + " " + name));
                DesignMatrix alone =
                        base.withClusters(IntStream.range(0, rows.length).toArray());
                DesignMatrix scored = design(invented, kind == CovarianceType.CR2 ? base : alone, rows);
                sameTest(ScoreTest.find(scored, PRODUCTS, invented.column("gaps", rows)), found.findJoint(LEFT), what);
            }
        }
    }

    /** Each cell cut by a truth has an effect of its own on both sides of it. */
    @ParameterizedTest
    @EnumSource
    void cutCellsAreCellsOfTheKernel(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 400);
        int[] all = invented.rowsWith("", "gaps");
        int[] rows = IntStream.of(all)
                .filter(row -> IntStream.of(0, 1)
                        .allMatch(arm -> IntStream.of(all)
                                .anyMatch(other -> invented.cell(other).equals(invented.cell(row))
                                        && invented.value("sub", other) == invented.value("sub", row)
                                        && invented.value("arm", other) == arm)))
                .toArray();
        double[] offer = invented.column("arm", rows);
        double[] within = invented.column("sub", rows);
        Arrays.setAll(within, row -> within[row] * offer[row]);
        DesignMatrix design = invented.design(rows)
                .withCells(Codes.of(Arrays.stream(rows)
                        .mapToObj(row -> invented.cell(row) + invented.value("sub", row))
                        .toList()))
                .with(OFFER, offer)
                .with("within", within);
        RegressionSpec equation = new RegressionSpec(
                new SampleFilter(List.of(), List.of(LEFT)).withCut("sub"),
                FixedEffects.CELLS_OF_BOTH_ARMS,
                List.of(
                        new Regressor.Plain(OFFER, Variable.ARM),
                        new Regressor.Plain("within", new Variable.Product(Variable.ARM, new Variable.Column("sub")))),
                List.of(LEFT),
                CovarianceRequest.NONE);
        for (CovarianceType kind : List.of(CovarianceType.HC2, CovarianceType.CR2)) {
            JointTestFit found =
                    fit(invented.partitioned(), new JointTestSpec(equation, List.of("within"), List.of(), kind));

            assertEquals(rows.length, found.treated() + found.control());
            same(
                    LeastSquares.withDefaults()
                            .withCovariance(kind)
                            .fit(design, invented.column("gaps", rows))
                            .find("within"),
                    found.coefficient("within", LEFT),
                    shape + " " + kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        JointTestSpec asked = new JointTestSpec(
                new RegressionSpec(
                        new SampleFilter(List.of(), List.of(LEFT)).withCut("sub"),
                        FixedEffects.CELLS_OF_BOTH_ARMS,
                        interacted(),
                        List.of(LEFT),
                        CovarianceRequest.NONE),
                TESTED,
                PRODUCTS,
                CovarianceType.CR2);
        JointTestFit whole = fit(invented.partitioned(), asked);
        JointTestFit held = fit(invented.heldBy(holders, seed), asked);

        TESTED.forEach(name -> assertEquals(whole.coefficient(name, LEFT), held.coefficient(name, LEFT)));
        assertTrue(whole.findJoint(LEFT).isPresent());
        assertEquals(whole.findJoint(LEFT), held.findJoint(LEFT));
    }

    @Test
    void whatCannotBeEstimatedHasReasons() {
        RegressionSpec equation = new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.CELLS_OF_BOTH_ARMS,
                List.of(
                        new Regressor.Plain(OFFER, Variable.ARM),
                        new Regressor.Plain("offer again", new Variable.Column("arm"))),
                List.of(new Variable.Column("y")),
                CovarianceRequest.NONE);
        List<String> tested = List.of(OFFER, "offer again");
        JointTestFit found = fit(
                InventedRows.of(InventedRows.Shape.SINGLES, 300).partitioned(),
                new JointTestSpec(equation, tested, tested, CovarianceType.CR2));
        JointTestFit empty = fit(
                InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(),
                new JointTestSpec(equation, tested, tested, CovarianceType.CR2));

        assertTrue(
                found.coefficient(OFFER, new Variable.Column("y")).coefficient().isPresent());
        assertEquals(
                "offer again does not vary beyond what the other columns and cells explain",
                found.coefficient("offer again", new Variable.Column("y")).reason());
        assertEquals(1, found.findJoint(new Variable.Column("y")).orElseThrow().numeratorDf());
        assertTrue(empty.findJoint(new Variable.Column("y")).isEmpty());
    }
}
