package id.sigi.methods.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.Covariance;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A constant added to outcome, covariate or take-up changes no effect and no error, by the algebra of least squares with a constant or cells: every
 * regression of the blocks is held against itself without the constant. The columns are whole numbers, so that the sums with the constant are exact.
 * Relative tolerance 1e-9.
 */
@Tag("kernel")
class LevelsTest {
    private static final double RELATIVE = 1e-9;
    private static final Set<Covariance> KINDS = EnumSet.allOf(Covariance.class);
    private static final Set<Covariance> ROBUST = EnumSet.complementOf(EnumSet.of(Covariance.CLASSICAL));
    private static final Source Y = new Source.Column("y");
    private static final Source TAKE_UP = new Source.Column("take_up");
    private static final Regressor OFFER = new Regressor.Plain("offer", Source.ARM);
    private static final Regressor X = new Regressor.Plain("x", new Source.Column("x"));
    private static final Regressor PRODUCT = new Regressor.Interacted("offer x", new Source.Column("x"));
    private static final List<String> NAMES =
            IntStream.range(0, 11).mapToObj(at -> "second " + at).sorted().toList();
    private static final SurveyDesign DESIGN = SurveyDesign.withDefaults().withLonely(LonelyPsu.ADJUST);

    /** Whole numbers of some hundreds. */
    private static Invented near(Invented.Shape shape) {
        return Invented.of(shape, shape == Invented.Shape.UNEVEN ? 90 : 300)
                .with("y", value -> Math.rint(value / 1e4))
                .with("x", value -> Math.rint(8 * value));
    }

    private static Invented far(Invented near, double level) {
        return near.with("y", value -> value + level).with("x", value -> value - level);
    }

    private static Equation equation(Centring centring, List<Regressor> regressors) {
        return new Equation(
                RowSet.ALL, centring, regressors, List.of(Y), new Equation.Wanted(KINDS, KINDS, List.of(TAKE_UP)));
    }

    private static EquationFit fit(Invented invented, Equation equation) {
        Panel panel = invented.panel();
        return EquationFit.of(panel, List.of(equation), ArmTables.of(panel, List.of(equation.inquiry())))
                .get(0);
    }

    private static void same(Answer near, Answer far, double level, String what) {
        assertEquals(near.reason(), far.reason(), what);
        same(near.coefficient(), far.coefficient(), level, what);
    }

    private static void same(Optional<Coefficient> near, Optional<Coefficient> far, double level, String what) {
        assertEquals(near.isPresent(), far.isPresent(), what);
        near.ifPresent(known -> {
            Coefficient own = far.orElseThrow();
            double scale = Math.max(Math.abs(known.estimate()), known.stdError());
            assertEquals(known.estimate() + level, own.estimate(), RELATIVE * scale + Math.ulp(level), what);
            assertEquals(known.stdError(), own.stdError(), RELATIVE * known.stdError(), what + " error");
            assertEquals(known.df(), own.df(), RELATIVE * known.df(), what + " df");
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothStagesOfEveryError(Invented.Shape shape) {
        Invented near = near(shape);
        for (double level : List.of(1e6, 1e9, 1e15, -3e14)) {
            for (Centring centring : List.of(Centring.CONSTANT, Centring.CELLS_OF_BOTH_ARMS, Centring.ALL_CELLS)) {
                for (List<Regressor> regressors :
                        List.of(List.of(OFFER), List.of(X, OFFER), List.of(OFFER, X, PRODUCT))) {
                    Equation equation = equation(centring, regressors);
                    compare(fit(near, equation), fit(far(near, level), equation), level, shape + " " + level);
                }
            }
        }
    }

    private static void compare(EquationFit near, EquationFit far, double level, String what) {
        for (Covariance kind : KINDS) {
            String named = what + " " + kind;
            same(near.offer(Y, kind), far.offer(Y, kind), 0, named);
            same(near.firstStage(kind), far.firstStage(kind), 0, named + " first stage");
            same(near.takeUp(Y, kind), far.takeUp(Y, kind), 0, named + " take-up");
            same(near.treatedCompliers(Y, kind), far.treatedCompliers(Y, kind), level, named + " with");
            same(near.controlCompliers(Y, kind), far.controlCompliers(Y, kind), level, named + " without");
            assertEquals(
                    near.findReducedForm(Y, kind).isPresent(),
                    far.findReducedForm(Y, kind).isPresent());
        }
        assertEquals(
                near.goodness(Y).rSquared().orElseThrow(),
                far.goodness(Y).rSquared().orElseThrow(),
                1e-9,
                what);
    }

    /** The take-up in a unit whose nought is far, as times are. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void takeUpThatIsAnIntensity(double level) {
        Invented near = near(Invented.Shape.HOUSEHOLDS).with("take_up", value -> 7 * value);
        Equation equation = equation(Centring.CELLS_OF_BOTH_ARMS, List.of(X, OFFER));
        EquationFit first = fit(near, equation);
        EquationFit second = fit(near.with("take_up", value -> value + level), equation);
        for (Covariance kind : KINDS) {
            same(first.firstStage(kind), second.firstStage(kind), 0, "first stage " + kind);
            same(first.takeUp(Y, kind), second.takeUp(Y, kind), 0, "take-up " + kind);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void twoWaysOfClustering(double level) {
        Invented near = near(Invented.Shape.CROSSED);
        Equation equation = new Equation(
                TwoWayEquation.known(RowSet.ALL, "second"),
                Centring.CELLS_OF_BOTH_ARMS,
                List.of(X, OFFER),
                List.of(Y),
                Equation.Wanted.NONE);
        TwoWayEquation asked = new TwoWayEquation(equation, "second", NAMES);
        List<Optional<Coefficient>> found = new ArrayList<>();
        for (Invented some : List.of(near, far(near, level))) {
            Panel panel = some.panel();
            found.add(TwoWayFit.of(panel, List.of(asked), ArmTables.of(panel, List.of(equation.inquiry())))
                    .get(0)
                    .findOffer(Y));
        }
        assertTrue(found.get(0).isPresent());
        same(found.get(0), found.get(1), 0, "two ways");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void limitedInformation(double level) {
        Invented near = near(Invented.Shape.HOUSEHOLDS);
        LimitedQuestion question = new LimitedQuestion(RowSet.ALL, List.of(X), Y, TAKE_UP, "arm", ROBUST);
        List<LimitedFit> found = new ArrayList<>();
        for (Invented some : List.of(near, far(near, level))) {
            Panel panel = some.panel();
            found.add(LimitedFit.of(panel, List.of(question), ArmTables.of(panel, question.inquiries()))
                    .get(0));
        }
        for (Covariance kind : ROBUST) {
            same(found.get(0).effect(kind), found.get(1).effect(kind), 0, "limited " + kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"1e9, HC2", "1e15, HC2", "1e15, CR2"})
    void coefficientsTestedTogether(double level, Covariance kind) {
        Invented near = near(Invented.Shape.HOUSEHOLDS);
        Equation equation = new Equation(
                RowSet.ALL, Centring.CELLS_OF_BOTH_ARMS, List.of(X, OFFER, PRODUCT), List.of(Y), Equation.Wanted.NONE);
        TestedEquation asked = new TestedEquation(equation, List.of("offer", "offer x"), List.of("offer x"), kind);
        List<TestedFit> found = new ArrayList<>();
        for (Invented some : List.of(near, far(near, level))) {
            Panel panel = some.panel();
            found.add(TestedFit.of(panel, List.of(asked), ArmTables.of(panel, List.of(equation.inquiry())))
                    .get(0));
        }
        for (String name : List.of("offer", "offer x")) {
            same(found.get(0).coefficient(name, Y), found.get(1).coefficient(name, Y), 0, name);
        }
        assertEquals(
                found.get(0).findJoint(Y).orElseThrow().f(),
                found.get(1).findJoint(Y).orElseThrow().f(),
                1e-8);
    }

    private static Equation weighted(List<Regressor> regressors) {
        return new Equation(
                RowSet.ALL,
                Centring.CELLS_OF_BOTH_ARMS,
                regressors,
                List.of(Y),
                new Equation.Wanted(Set.of(Covariance.HC2, Covariance.CR1), Set.of(Covariance.CR0), List.of(TAKE_UP)));
    }

    /** Weighted by a survey, and by one over a chance as respondents are. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void weighted(double level) {
        Invented near = near(Invented.Shape.HOUSEHOLDS).with("chance", value -> Double.isNaN(value) ? 3 : 1 + value);
        Source weight = new Source.Column("chance");
        WeightedEquation asked = new WeightedEquation(weighted(List.of(X, OFFER)), weight, "stratum");
        List<WeightedFit> surveyed = new ArrayList<>();
        List<EquationFit> plain = new ArrayList<>();
        for (Invented some : List.of(near, far(near, level))) {
            Panel panel = some.panel();
            ArmTables tables = ArmTables.of(panel, List.of(asked.inquiry()));
            surveyed.add(
                    WeightedFit.of(panel, RowSet.ALL, List.of(asked), tables).get(0));
            plain.add(EquationFit.weighted(panel, List.of(asked), tables).get(0));
        }
        same(surveyed.get(0).findOffer(Y, DESIGN), surveyed.get(1).findOffer(Y, DESIGN));
        same(surveyed.get(0).findTakeUp(Y, DESIGN), surveyed.get(1).findTakeUp(Y, DESIGN));
        for (Covariance kind : List.of(Covariance.HC2, Covariance.CR1)) {
            same(plain.get(0).offer(Y, kind), plain.get(1).offer(Y, kind), 0, "weighted " + kind);
        }
    }

    private static void same(Optional<SurveyEstimate> near, Optional<SurveyEstimate> far) {
        SurveyEstimate known = near.orElseThrow();
        SurveyEstimate own = far.orElseThrow();
        assertEquals(known.estimate(), own.estimate(), RELATIVE * Math.abs(known.estimate()));
        assertEquals(known.stdError(), own.stdError(), RELATIVE * known.stdError());
        assertEquals(known.df(), own.df());
    }

    /** The chance to answer, with a covariate and its product with the arm. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void chancesToAnswer(double level) {
        Source x = new Source.Column("x");
        LogisticQuestion question = new LogisticQuestion(
                RowSet.ALL, List.of(Source.ARM, x, new Source.Product(Source.ARM, x)), new Source.Column("gaps"));
        Invented near = near(Invented.Shape.HOUSEHOLDS);
        List<Answer> found = new ArrayList<>();
        for (Invented some : List.of(near, far(near, level))) {
            Panel panel = some.panel();
            Source weight = LogisticFit.inverseChances(
                            panel, List.of(question), ArmTables.of(panel, List.of(question.inquiry())))
                    .get(0)
                    .orElseThrow();
            WeightedEquation asked = WeightedEquation.of(weighted(List.of(OFFER)), weight);
            found.add(EquationFit.weighted(panel, List.of(asked), ArmTables.of(panel, List.of(asked.inquiry())))
                    .get(0)
                    .offer(Y, Covariance.HC2));
        }
        same(found.get(0), found.get(1), 0, "weighted by chances");
    }

    /** Cells that tell the outcome leave nothing; an outcome that is the same for everybody has an effect of nought, which is known. */
    @Test
    void noughtWithoutAnErrorIsKnownOfConstantsAlone() {
        Invented near = near(Invented.Shape.HOUSEHOLDS);
        Equation equation = equation(Centring.CELLS_OF_BOTH_ARMS, List.of(OFFER));
        Coefficient constant = fit(near.with("y", value -> 1e15 + 3), equation)
                .offer(Y, Covariance.HC2)
                .coefficient()
                .orElseThrow();
        assertEquals(0, constant.estimate());
        assertEquals(0, constant.stdError());
        Invented byCell = near.with("y", value -> value);
        for (int row = 0; row < 300; row++) {
            byCell.set("y", row, byCell.cell(row).charAt(5) / 10.0);
        }
        Answer none = fit(byCell, equation).offer(Y, Covariance.HC2);
        assertFalse(none.coefficient().isPresent());
        assertEquals(Estimate.NO_RESIDUAL, none.reason());
    }

    @Test
    void whatADoubleCannotTell() {
        assertTrue(Range.of(1e16, 1e16 + 2, 1e16 + 4).isBeyondDigits());
        assertFalse(Range.of(9e15, 9e15 + 1, 9e15 + 2).isBeyondDigits());
        assertFalse(Range.of(1.7e18, 1.7e18 + 1e9).isBeyondDigits());
        assertFalse(Range.NONE.isBeyondDigits());
        assertEquals(0, Range.of(1900, 2020).origin());
        assertEquals(0, Range.NONE.origin());
        assertEquals(1e15 + 2, Range.of(1e15 + 1, Double.NaN, 1e15 + 3).origin());
        assertEquals(0, Range.of(1, Double.POSITIVE_INFINITY).origin());
    }
}
