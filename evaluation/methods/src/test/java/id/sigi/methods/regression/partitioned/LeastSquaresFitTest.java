package id.sigi.methods.regression.partitioned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.reference.DrawnOffer;
import id.sigi.methods.regression.AndersonRubinSet;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.ReducedForm;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.InstrumentedFit;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.LinAdjustment;
import id.sigi.methods.regression.dense.RegressionFit;
import id.sigi.methods.regression.dense.TwoStageLeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.InventedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Aggregated regressions against the kernels in {@code regression}, which see all rows at once and are checked against R; relative
 * tolerance 1e-10.
 */
@Tag("kernel")
class LeastSquaresFitTest {
    private static final double RELATIVE = 1e-10;
    private static final Set<CovarianceType> KINDS = Set.of(
            CovarianceType.CLASSICAL,
            CovarianceType.HC0,
            CovarianceType.HC1,
            CovarianceType.HC2,
            CovarianceType.HC3,
            CovarianceType.CR0,
            CovarianceType.CR1,
            CovarianceType.CR1_NESTED,
            CovarianceType.CR2,
            CovarianceType.CR3);
    private static final Regressor OFFER = new Regressor.Plain("offer", Variable.ARM);
    private static final List<Variable> COVARIATES =
            List.of(new Variable.Column("x"), new Variable.Level("level", "B"), new Variable.Level("level", "C"));
    private static final Variable TAKE_UP = new Variable.Column("take_up");

    private static LeastSquaresFit fit(PartitionedRows allRows, RegressionSpec equation) {
        return LeastSquaresFit.of(
                        allRows, List.of(equation), CellArmMomentTables.of(allRows, List.of(equation.request())))
                .get(0);
    }

    private static List<Regressor> covariatesAndOffer(boolean withCovariates) {
        List<Regressor> regressors = new ArrayList<>();
        if (withCovariates) {
            COVARIATES.forEach(source -> regressors.add(new Regressor.Plain(source.toString(), source)));
        }
        regressors.add(OFFER);
        return regressors;
    }

    private static DesignMatrix covariates(InventedRows invented, DesignMatrix design, int[] rows) {
        return design.with("x", invented.column("x", rows))
                .with("B", invented.level("B", rows))
                .with("C", invented.level("C", rows));
    }

    private static void same(Optional<Coefficient> expected, CoefficientResult found, String what) {
        assertEquals(expected.isPresent(), found.coefficient().isPresent(), what);
        expected.ifPresent(coefficient -> {
            Coefficient own = found.coefficient().orElseThrow();
            close(coefficient.estimate(), own.estimate(), what + " estimate");
            close(coefficient.stdError(), own.stdError(), what + " error");
            close(coefficient.df(), own.df(), what + " df");
        });
    }

    private static void close(double expected, double found, String what) {
        assertEquals(expected, found, RELATIVE * Math.abs(expected), what);
    }

    @ParameterizedTest
    @EnumSource
    void bothStagesWithCellsAgreeWithTheKernels(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 400);
        for (boolean hasCovariates : List.of(false, true)) {
            for (String people : List.of("", "sub")) {
                List<String> truths = people.isEmpty() ? List.of() : List.of(people);
                for (String outcome : List.of("y", "gaps", "truth")) {
                    compare(
                            invented,
                            new SampleFilter(truths, List.of(new Variable.Column(outcome))),
                            hasCovariates,
                            outcome);
                }
            }
        }
    }

    private static void compare(InventedRows invented, SampleFilter set, boolean hasCovariates, String outcome) {
        String people = String.join("", set.truths());
        int[] rows = invented.informative(invented.rowsWith(people, outcome));
        DesignMatrix cells = invented.withCells(invented.design(rows), rows);
        DesignMatrix exogenous = hasCovariates ? covariates(invented, cells, rows) : cells;
        Variable left = new Variable.Column(outcome);
        RegressionSpec equation = new RegressionSpec(
                set,
                FixedEffects.CELLS_OF_BOTH_ARMS,
                covariatesAndOffer(hasCovariates),
                List.of(left),
                new CovarianceRequest(KINDS, KINDS, List.of(TAKE_UP)));
        LeastSquaresFit found = fit(invented.partitioned(), equation);
        double[] y = invented.column(outcome, rows);
        InstrumentedDesign instrumented = InstrumentedDesign.of(exogenous)
                .endogenous("take-up", invented.column("take_up", rows))
                .instrument("offer", invented.column("arm", rows));
        assertEquals(rows.length, found.treated() + found.control());
        for (CovarianceType kind : KINDS) {
            String what = outcome + " " + people + " " + kind + " " + hasCovariates;
            InstrumentedFit two =
                    TwoStageLeastSquares.withDefaults().withCovariance(kind).fit(instrumented, y);
            same(two.reducedForm().find("offer"), found.offer(left, kind), what + " offer");
            same(two.firstStage("take-up").find("offer"), found.firstStage(kind), what + " first stage");
            same(two.fit().find("take-up"), found.takeUp(left, kind), what + " take-up");
            same(two.findTreatedCompliers(), found.treatedCompliers(left, kind), what + " compliers with");
            same(two.findControlCompliers(), found.controlCompliers(left, kind), what + " compliers without");
            sameStrength(two, found.findReducedForm(left, kind), what);
        }
    }

    /** The ends of the set come from a quadratic whose terms may cancel, hence 1e-8. */
    private static void sameStrength(InstrumentedFit expected, Optional<ReducedForm> found, String what) {
        assertEquals(expected.findAndersonRubin().isPresent(), found.isPresent(), what);
        found.ifPresent(form -> {
            close(expected.findEffectiveF().orElseThrow(), form.findEffectiveF().orElseThrow(), what + " F");
            double[] known = ends(expected.findAndersonRubin().orElseThrow());
            double[] own = ends(AndersonRubinSet.of(form));
            assertEquals(known.length, own.length, what);
            for (int end = 0; end < known.length; end++) {
                assertEquals(known[end], own[end], 1e-8 * Math.abs(known[end]), what + " end");
            }
        });
    }

    private static double[] ends(AndersonRubinSet set) {
        if (set instanceof AndersonRubinSet.Interval interval) {
            return new double[] {interval.low(), interval.high()};
        }
        if (set instanceof AndersonRubinSet.Outside outside) {
            return new double[] {outside.lowEnd(), outside.highStart(), 0};
        }
        return new double[] {};
    }

    @ParameterizedTest
    @EnumSource
    void aConstantAndLinAgreeWithTheKernels(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 300);
        int[] rows = invented.rowsWith("", "gaps");
        Variable left = new Variable.Column("gaps");
        SampleFilter set = new SampleFilter(List.of(), List.of(left));
        CovarianceRequest wanted = new CovarianceRequest(KINDS, Set.of(), List.of());
        List<Regressor> interacted = new ArrayList<>(List.of(OFFER));
        COVARIATES.forEach(source -> interacted.add(new Regressor.Plain("c " + source, source)));
        COVARIATES.forEach(source -> interacted.add(new Regressor.Interacted("i " + source, source)));
        LeastSquaresFit plain = fit(
                invented.partitioned(),
                new RegressionSpec(set, FixedEffects.CONSTANT, covariatesAndOffer(true), List.of(left), wanted));
        LeastSquaresFit lin = fit(
                invented.partitioned(),
                new RegressionSpec(set, FixedEffects.CONSTANT, interacted, List.of(left), wanted));
        DesignMatrix design = covariates(invented, invented.design(rows).withIntercept(), rows)
                .with("offer", invented.column("arm", rows));
        for (CovarianceType kind : KINDS) {
            RegressionFit expected =
                    LeastSquares.withDefaults().withCovariance(kind).fit(design, invented.column("gaps", rows));
            same(expected.find("offer"), plain.offer(left, kind), "constant " + kind);
            RegressionFit expectedLin = LinAdjustment.withDefaults()
                    .withCovariance(kind)
                    .fit(design, "offer", invented.column("gaps", rows));
            same(expectedLin.find("offer"), lin.offer(left, kind), "Lin " + kind);
        }
    }

    @ParameterizedTest
    @EnumSource(InventedRows.Shape.class)
    void theJointTestAgreesWithTheKernel(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, 300);
        int[] rows = invented.informative(invented.rowsWith("", "x"));
        RegressionSpec equation = new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.CELLS_OF_BOTH_ARMS,
                covariatesAndOffer(true).subList(0, 3),
                List.of(Variable.ARM),
                new CovarianceRequest(Set.of(), Set.of(), List.of()));
        DesignMatrix design = covariates(invented, invented.withCells(invented.design(rows), rows), rows);
        WaldTest expected =
                DrawnOffer.find(design, invented.column("arm", rows)).orElseThrow();

        WaldTest found = fit(invented.partitioned(), equation).findJoint().orElseThrow();

        close(expected.f(), found.f(), "F");
        close(expected.pValue(), found.pValue(), "p");
        assertEquals(expected.denominatorDf(), found.denominatorDf());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        PartitionedRows held = invented.heldBy(holders, seed);
        Variable left = new Variable.Column("gaps");
        RegressionSpec equation = new RegressionSpec(
                new SampleFilter(List.of("sub"), List.of(left)),
                FixedEffects.CELLS_OF_BOTH_ARMS,
                covariatesAndOffer(true),
                List.of(left),
                new CovarianceRequest(KINDS, KINDS, List.of(TAKE_UP)));

        for (CovarianceType kind : KINDS) {
            assertEquals(
                    fit(invented.partitioned(), equation).takeUp(left, kind),
                    fit(held, equation).takeUp(left, kind));
        }
    }

    @Test
    void aColumnThatOthersSpanIsLeftOutAndSaysSo() {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 200);
        Variable left = new Variable.Column("y");
        List<Regressor> spanned = List.of(
                new Regressor.Plain("arm once", Variable.ARM),
                new Regressor.Plain("arm twice", new Variable.Column("arm")));
        CovarianceRequest wanted = new CovarianceRequest(Set.of(CovarianceType.HC2), Set.of(), List.of());
        RegressionSpec twice =
                new RegressionSpec(SampleFilter.ALL, FixedEffects.CONSTANT, spanned, List.of(left), wanted);
        RegressionSpec once = new RegressionSpec(
                SampleFilter.ALL, FixedEffects.CONSTANT, spanned.subList(0, 1), List.of(left), wanted);
        RegressionSpec last = new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.CONSTANT,
                List.of(spanned.get(1), spanned.get(0)),
                List.of(left),
                wanted);

        assertEquals(
                fit(invented.partitioned(), once).offer(left, CovarianceType.HC2),
                fit(invented.partitioned(), twice).offer(left, CovarianceType.HC2));
        assertEquals(
                "the offer does not vary beyond what the other columns and cells explain",
                fit(invented.partitioned(), last)
                        .offer(left, CovarianceType.HC2)
                        .reason());
    }

    @Test
    void noRowsAndOneArmHaveReasons() {
        Variable left = new Variable.Column("y");
        RegressionSpec equation = new RegressionSpec(
                new SampleFilter(List.of("arm"), List.of()),
                FixedEffects.CELLS_OF_BOTH_ARMS,
                List.of(OFFER),
                List.of(left),
                new CovarianceRequest(KINDS, KINDS, List.of(TAKE_UP)));

        for (int rows : List.of(0, 50)) {
            LeastSquaresFit fit =
                    fit(InventedRows.of(InventedRows.Shape.SINGLES, rows).partitioned(), equation);
            assertEquals(0, fit.treated() + fit.control());
            assertTrue(fit.offer(left, CovarianceType.CR2).coefficient().isEmpty());
            assertTrue(fit.takeUp(left, CovarianceType.CR2).coefficient().isEmpty());
        }
    }
}
