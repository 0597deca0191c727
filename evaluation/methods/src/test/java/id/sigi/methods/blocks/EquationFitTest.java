package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.regression.AndersonRubin;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.regression.Design;
import id.sigi.methods.regression.DrawnOffer;
import id.sigi.methods.regression.Fit;
import id.sigi.methods.regression.Instrumented;
import id.sigi.methods.regression.InstrumentedFit;
import id.sigi.methods.regression.LeastSquares;
import id.sigi.methods.regression.Lin;
import id.sigi.methods.regression.ReducedForm;
import id.sigi.methods.regression.TwoStageLeastSquares;
import id.sigi.methods.regression.WaldTest;
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
class EquationFitTest {
    private static final double RELATIVE = 1e-10;
    private static final Set<Covariance> KINDS = Set.of(
            Covariance.CLASSICAL,
            Covariance.HC0,
            Covariance.HC1,
            Covariance.HC2,
            Covariance.HC3,
            Covariance.CR0,
            Covariance.CR1,
            Covariance.CR1_NESTED,
            Covariance.CR2,
            Covariance.CR3);
    private static final Regressor OFFER = new Regressor.Plain("offer", Source.ARM);
    private static final List<Source> COVARIATES =
            List.of(new Source.Column("x"), new Source.Level("level", "B"), new Source.Level("level", "C"));
    private static final Source TAKE_UP = new Source.Column("take_up");

    private static EquationFit fit(Panel panel, Equation equation) {
        return EquationFit.of(panel, List.of(equation), ArmTables.of(panel, List.of(equation.inquiry())))
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

    private static Design covariates(Invented invented, Design design, int[] rows) {
        return design.with("x", invented.column("x", rows))
                .with("B", invented.level("B", rows))
                .with("C", invented.level("C", rows));
    }

    private static void same(Optional<Coefficient> expected, Answer found, String what) {
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
    void bothStagesWithCellsAgreeWithTheKernels(Invented.Shape shape) {
        Invented invented = Invented.of(shape, shape == Invented.Shape.UNEVEN ? 90 : 400);
        for (boolean hasCovariates : List.of(false, true)) {
            for (String people : List.of("", "sub")) {
                List<String> truths = people.isEmpty() ? List.of() : List.of(people);
                for (String outcome : List.of("y", "gaps", "truth")) {
                    compare(invented, new RowSet(truths, List.of(new Source.Column(outcome))), hasCovariates, outcome);
                }
            }
        }
    }

    private static void compare(Invented invented, RowSet set, boolean hasCovariates, String outcome) {
        String people = String.join("", set.truths());
        int[] rows = invented.informative(invented.rowsWith(people, outcome));
        Design cells = invented.withCells(invented.design(rows), rows);
        Design exogenous = hasCovariates ? covariates(invented, cells, rows) : cells;
        Source left = new Source.Column(outcome);
        Equation equation = new Equation(
                set,
                Centring.CELLS_OF_BOTH_ARMS,
                covariatesAndOffer(hasCovariates),
                List.of(left),
                new Equation.Wanted(KINDS, KINDS, List.of(TAKE_UP)));
        EquationFit found = fit(invented.panel(), equation);
        double[] y = invented.column(outcome, rows);
        Instrumented instrumented = Instrumented.of(exogenous)
                .endogenous("take-up", invented.column("take_up", rows))
                .instrument("offer", invented.column("arm", rows));
        assertEquals(rows.length, found.treated() + found.control());
        for (Covariance kind : KINDS) {
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
            double[] own = ends(AndersonRubin.of(form));
            assertEquals(known.length, own.length, what);
            for (int end = 0; end < known.length; end++) {
                assertEquals(known[end], own[end], 1e-8 * Math.abs(known[end]), what + " end");
            }
        });
    }

    private static double[] ends(AndersonRubin set) {
        if (set instanceof AndersonRubin.Interval interval) {
            return new double[] {interval.low(), interval.high()};
        }
        if (set instanceof AndersonRubin.Outside outside) {
            return new double[] {outside.lowEnd(), outside.highStart(), 0};
        }
        return new double[] {};
    }

    @ParameterizedTest
    @EnumSource
    void aConstantAndLinAgreeWithTheKernels(Invented.Shape shape) {
        Invented invented = Invented.of(shape, shape == Invented.Shape.UNEVEN ? 90 : 300);
        int[] rows = invented.rowsWith("", "gaps");
        Source left = new Source.Column("gaps");
        RowSet set = new RowSet(List.of(), List.of(left));
        Equation.Wanted wanted = new Equation.Wanted(KINDS, Set.of(), List.of());
        List<Regressor> interacted = new ArrayList<>(List.of(OFFER));
        COVARIATES.forEach(source -> interacted.add(new Regressor.Plain("c " + source, source)));
        COVARIATES.forEach(source -> interacted.add(new Regressor.Interacted("i " + source, source)));
        EquationFit plain = fit(
                invented.panel(),
                new Equation(set, Centring.CONSTANT, covariatesAndOffer(true), List.of(left), wanted));
        EquationFit lin =
                fit(invented.panel(), new Equation(set, Centring.CONSTANT, interacted, List.of(left), wanted));
        Design design = covariates(invented, invented.design(rows).withIntercept(), rows)
                .with("offer", invented.column("arm", rows));
        for (Covariance kind : KINDS) {
            Fit expected = LeastSquares.withDefaults().withCovariance(kind).fit(design, invented.column("gaps", rows));
            same(expected.find("offer"), plain.offer(left, kind), "constant " + kind);
            Fit expectedLin =
                    Lin.withDefaults().withCovariance(kind).fit(design, "offer", invented.column("gaps", rows));
            same(expectedLin.find("offer"), lin.offer(left, kind), "Lin " + kind);
        }
    }

    @ParameterizedTest
    @EnumSource(Invented.Shape.class)
    void theJointTestAgreesWithTheKernel(Invented.Shape shape) {
        Invented invented = Invented.of(shape, 300);
        int[] rows = invented.informative(invented.rowsWith("", "x"));
        Equation equation = new Equation(
                RowSet.ALL,
                Centring.CELLS_OF_BOTH_ARMS,
                covariatesAndOffer(true).subList(0, 3),
                List.of(Source.ARM),
                new Equation.Wanted(Set.of(), Set.of(), List.of()));
        Design design = covariates(invented, invented.withCells(invented.design(rows), rows), rows);
        WaldTest expected =
                DrawnOffer.find(design, invented.column("arm", rows)).orElseThrow();

        WaldTest found = fit(invented.panel(), equation).findJoint().orElseThrow();

        close(expected.f(), found.f(), "F");
        close(expected.pValue(), found.pValue(), "p");
        assertEquals(expected.denominatorDf(), found.denominatorDf());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 500);
        Panel held = invented.heldBy(holders, seed);
        Source left = new Source.Column("gaps");
        Equation equation = new Equation(
                new RowSet(List.of("sub"), List.of(left)),
                Centring.CELLS_OF_BOTH_ARMS,
                covariatesAndOffer(true),
                List.of(left),
                new Equation.Wanted(KINDS, KINDS, List.of(TAKE_UP)));

        for (Covariance kind : KINDS) {
            assertEquals(
                    fit(invented.panel(), equation).takeUp(left, kind),
                    fit(held, equation).takeUp(left, kind));
        }
    }

    @Test
    void aColumnThatOthersSpanIsLeftOutAndSaysSo() {
        Invented invented = Invented.of(Invented.Shape.HOUSEHOLDS, 200);
        Source left = new Source.Column("y");
        List<Regressor> spanned = List.of(
                new Regressor.Plain("arm once", Source.ARM),
                new Regressor.Plain("arm twice", new Source.Column("arm")));
        Equation.Wanted wanted = new Equation.Wanted(Set.of(Covariance.HC2), Set.of(), List.of());
        Equation twice = new Equation(RowSet.ALL, Centring.CONSTANT, spanned, List.of(left), wanted);
        Equation once = new Equation(RowSet.ALL, Centring.CONSTANT, spanned.subList(0, 1), List.of(left), wanted);
        Equation last = new Equation(
                RowSet.ALL, Centring.CONSTANT, List.of(spanned.get(1), spanned.get(0)), List.of(left), wanted);

        assertEquals(
                fit(invented.panel(), once).offer(left, Covariance.HC2),
                fit(invented.panel(), twice).offer(left, Covariance.HC2));
        assertEquals(
                "the offer does not vary beyond what the other columns and cells explain",
                fit(invented.panel(), last).offer(left, Covariance.HC2).reason());
    }

    @Test
    void noRowsAndOneArmHaveReasons() {
        Source left = new Source.Column("y");
        Equation equation = new Equation(
                new RowSet(List.of("arm"), List.of()),
                Centring.CELLS_OF_BOTH_ARMS,
                List.of(OFFER),
                List.of(left),
                new Equation.Wanted(KINDS, KINDS, List.of(TAKE_UP)));

        for (int rows : List.of(0, 50)) {
            EquationFit fit = fit(Invented.of(Invented.Shape.SINGLES, rows).panel(), equation);
            assertEquals(0, fit.treated() + fit.control());
            assertTrue(fit.offer(left, Covariance.CR2).coefficient().isEmpty());
            assertTrue(fit.takeUp(left, Covariance.CR2).coefficient().isEmpty());
        }
    }
}
