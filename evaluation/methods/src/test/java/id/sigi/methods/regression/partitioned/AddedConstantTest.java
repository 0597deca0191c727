package id.sigi.methods.regression.partitioned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.ValueRange;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.Estimate;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.propensity.LogisticRegression;
import id.sigi.methods.propensity.ResponseModelSpec;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.joint.JointTestFit;
import id.sigi.methods.regression.joint.JointTestSpec;
import id.sigi.methods.regression.liml.LimlFit;
import id.sigi.methods.regression.liml.LimlSpec;
import id.sigi.methods.regression.multiway.TwoWayClusterFit;
import id.sigi.methods.regression.multiway.TwoWaySpec;
import id.sigi.methods.regression.survey.SurveyRegressionFit;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.methods.testkit.InventedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A constant added to outcome, covariate or take-up changes no effect and no error, by the algebra of least squares with a constant or cells: every
 * regression of the partitions is compared with itself without the constant. The columns are whole numbers, so that the sums with the constant are exact.
 * Relative tolerance 1e-9.
 */
@Tag("kernel")
class AddedConstantTest {
    private static final double RELATIVE = 1e-9;
    private static final Set<CovarianceType> KINDS = CovarianceType.ofRegression();
    private static final Set<CovarianceType> ROBUST =
            KINDS.stream().filter(kind -> kind != CovarianceType.CLASSICAL).collect(Collectors.toUnmodifiableSet());
    private static final Variable Y = new Variable.Column("y");
    private static final Variable TAKE_UP = new Variable.Column("take_up");
    private static final Regressor OFFER = new Regressor.Plain("offer", Variable.ARM);
    private static final Regressor X = new Regressor.Plain("x", new Variable.Column("x"));
    private static final Regressor PRODUCT = new Regressor.Interacted("offer x", new Variable.Column("x"));
    private static final List<String> NAMES =
            IntStream.range(0, 11).mapToObj(at -> "second " + at).sorted().toList();
    private static final SurveyDesign DESIGN = SurveyDesign.withDefaults().withLonely(LonelyPsu.ADJUST);

    /** Whole numbers of some hundreds. */
    private static InventedRows near(InventedRows.Shape shape) {
        return InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 300)
                .with("y", value -> Math.rint(value / 1e4))
                .with("x", value -> Math.rint(8 * value));
    }

    private static InventedRows far(InventedRows near, double level) {
        return near.with("y", value -> value + level).with("x", value -> value - level);
    }

    private static RegressionSpec equation(FixedEffects centring, List<Regressor> regressors) {
        return new RegressionSpec(
                SampleFilter.ALL,
                centring,
                regressors,
                List.of(Y),
                new CovarianceRequest(KINDS, KINDS, List.of(TAKE_UP)));
    }

    private static LeastSquaresFit fit(InventedRows invented, RegressionSpec equation) {
        PartitionedRows rows = invented.partitioned();
        return LeastSquaresFit.of(rows, List.of(equation), CellArmMomentTables.of(rows, List.of(equation.request())))
                .get(0);
    }

    private static void same(CoefficientResult near, CoefficientResult far, double level, String what) {
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
    void bothStagesOfEveryError(InventedRows.Shape shape) {
        InventedRows near = near(shape);
        for (double level : List.of(1e6, 1e9, 1e15, -3e14)) {
            for (FixedEffects centring :
                    List.of(FixedEffects.CONSTANT, FixedEffects.CELLS_OF_BOTH_ARMS, FixedEffects.ALL_CELLS)) {
                for (List<Regressor> regressors :
                        List.of(List.of(OFFER), List.of(X, OFFER), List.of(OFFER, X, PRODUCT))) {
                    RegressionSpec equation = equation(centring, regressors);
                    compare(fit(near, equation), fit(far(near, level), equation), level, shape + " " + level);
                }
            }
        }
    }

    private static void compare(LeastSquaresFit near, LeastSquaresFit far, double level, String what) {
        for (CovarianceType kind : KINDS) {
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

    /** The take-up in a unit whose zero is far, as times are. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void takeUpThatIsAnIntensity(double level) {
        InventedRows near = near(InventedRows.Shape.HOUSEHOLDS).with("take_up", value -> 7 * value);
        RegressionSpec equation = equation(FixedEffects.CELLS_OF_BOTH_ARMS, List.of(X, OFFER));
        LeastSquaresFit first = fit(near, equation);
        LeastSquaresFit second = fit(near.with("take_up", value -> value + level), equation);
        for (CovarianceType kind : KINDS) {
            same(first.firstStage(kind), second.firstStage(kind), 0, "first stage " + kind);
            same(first.takeUp(Y, kind), second.takeUp(Y, kind), 0, "take-up " + kind);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void twoWaysOfClustering(double level) {
        InventedRows near = near(InventedRows.Shape.CROSSED);
        RegressionSpec equation = new RegressionSpec(
                TwoWaySpec.known(SampleFilter.ALL, "second"),
                FixedEffects.CELLS_OF_BOTH_ARMS,
                List.of(X, OFFER),
                List.of(Y),
                CovarianceRequest.NONE);
        TwoWaySpec asked = new TwoWaySpec(equation, "second", NAMES);
        List<Optional<Coefficient>> found = new ArrayList<>();
        for (InventedRows some : List.of(near, far(near, level))) {
            PartitionedRows rows = some.partitioned();
            found.add(
                    TwoWayClusterFit.of(rows, List.of(asked), CellArmMomentTables.of(rows, List.of(equation.request())))
                            .get(0)
                            .findOffer(Y));
        }
        assertTrue(found.get(0).isPresent());
        same(found.get(0), found.get(1), 0, "two ways");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void limitedInformation(double level) {
        InventedRows near = near(InventedRows.Shape.HOUSEHOLDS);
        LimlSpec question = new LimlSpec(SampleFilter.ALL, List.of(X), Y, TAKE_UP, "arm", ROBUST);
        List<LimlFit> found = new ArrayList<>();
        for (InventedRows some : List.of(near, far(near, level))) {
            PartitionedRows rows = some.partitioned();
            found.add(LimlFit.of(rows, List.of(question), CellArmMomentTables.of(rows, question.requests()))
                    .get(0));
        }
        for (CovarianceType kind : ROBUST) {
            same(found.get(0).effect(kind), found.get(1).effect(kind), 0, "limited " + kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"1e9, HC2", "1e15, HC2", "1e15, CR2"})
    void coefficientsTestedTogether(double level, CovarianceType kind) {
        InventedRows near = near(InventedRows.Shape.HOUSEHOLDS);
        RegressionSpec equation = new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.CELLS_OF_BOTH_ARMS,
                List.of(X, OFFER, PRODUCT),
                List.of(Y),
                CovarianceRequest.NONE);
        JointTestSpec asked = new JointTestSpec(equation, List.of("offer", "offer x"), List.of("offer x"), kind);
        List<JointTestFit> found = new ArrayList<>();
        for (InventedRows some : List.of(near, far(near, level))) {
            PartitionedRows rows = some.partitioned();
            found.add(JointTestFit.of(rows, List.of(asked), CellArmMomentTables.of(rows, List.of(equation.request())))
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

    private static RegressionSpec weighted(List<Regressor> regressors) {
        return new RegressionSpec(
                SampleFilter.ALL,
                FixedEffects.CELLS_OF_BOTH_ARMS,
                regressors,
                List.of(Y),
                new CovarianceRequest(
                        Set.of(CovarianceType.HC2, CovarianceType.CR1), Set.of(CovarianceType.CR0), List.of(TAKE_UP)));
    }

    /** Weighted by a survey, and by one over a chance as respondents are. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void weighted(double level) {
        InventedRows near =
                near(InventedRows.Shape.HOUSEHOLDS).with("chance", value -> Double.isNaN(value) ? 3 : 1 + value);
        Variable weight = new Variable.Column("chance");
        WeightedRegressionSpec asked = new WeightedRegressionSpec(weighted(List.of(X, OFFER)), weight, "stratum");
        List<SurveyRegressionFit> surveyed = new ArrayList<>();
        List<LeastSquaresFit> plain = new ArrayList<>();
        for (InventedRows some : List.of(near, far(near, level))) {
            PartitionedRows rows = some.partitioned();
            CellArmMomentTables tables = CellArmMomentTables.of(rows, List.of(asked.request()));
            surveyed.add(SurveyRegressionFit.of(rows, SampleFilter.ALL, List.of(asked), tables)
                    .get(0));
            plain.add(LeastSquaresFit.weighted(rows, List.of(asked), tables).get(0));
        }
        same(surveyed.get(0).findOffer(Y, DESIGN), surveyed.get(1).findOffer(Y, DESIGN));
        same(surveyed.get(0).findTakeUp(Y, DESIGN), surveyed.get(1).findTakeUp(Y, DESIGN));
        for (CovarianceType kind : List.of(CovarianceType.HC2, CovarianceType.CR1)) {
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

    /** The probability to answer, with a covariate and its product with the arm. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e15})
    void chancesToAnswer(double level) {
        Variable x = new Variable.Column("x");
        ResponseModelSpec question = new ResponseModelSpec(
                SampleFilter.ALL,
                List.of(Variable.ARM, x, new Variable.Product(Variable.ARM, x)),
                new Variable.Column("gaps"));
        InventedRows near = near(InventedRows.Shape.HOUSEHOLDS);
        List<CoefficientResult> found = new ArrayList<>();
        for (InventedRows some : List.of(near, far(near, level))) {
            PartitionedRows rows = some.partitioned();
            Variable weight = LogisticRegression.inverseChances(
                            rows, List.of(question), CellArmMomentTables.of(rows, List.of(question.request())))
                    .get(0)
                    .orElseThrow();
            WeightedRegressionSpec asked = WeightedRegressionSpec.of(weighted(List.of(OFFER)), weight);
            found.add(LeastSquaresFit.weighted(
                            rows, List.of(asked), CellArmMomentTables.of(rows, List.of(asked.request())))
                    .get(0)
                    .offer(Y, CovarianceType.HC2));
        }
        same(found.get(0), found.get(1), 0, "weighted by chances");
    }

    /** Cells that tell the outcome leave nothing; an outcome that is the same for everybody has an effect of zero, which is known. */
    @Test
    void zeroWithoutAnErrorIsKnownOfConstantsAlone() {
        InventedRows near = near(InventedRows.Shape.HOUSEHOLDS);
        RegressionSpec equation = equation(FixedEffects.CELLS_OF_BOTH_ARMS, List.of(OFFER));
        Coefficient constant = fit(near.with("y", value -> 1e15 + 3), equation)
                .offer(Y, CovarianceType.HC2)
                .coefficient()
                .orElseThrow();
        assertEquals(0, constant.estimate());
        assertEquals(0, constant.stdError());
        InventedRows byCell = near.with("y", value -> value);
        for (int row = 0; row < 300; row++) {
            byCell.set("y", row, byCell.cell(row).charAt(5) / 10.0);
        }
        CoefficientResult none = fit(byCell, equation).offer(Y, CovarianceType.HC2);
        assertFalse(none.coefficient().isPresent());
        assertEquals(Estimate.NO_RESIDUAL, none.reason());
    }

    @Test
    void whatADoubleCannotTell() {
        assertTrue(ValueRange.of(1e16, 1e16 + 2, 1e16 + 4).isBeyondDigits());
        assertFalse(ValueRange.of(9e15, 9e15 + 1, 9e15 + 2).isBeyondDigits());
        assertFalse(ValueRange.of(1.7e18, 1.7e18 + 1e9).isBeyondDigits());
        assertFalse(ValueRange.NONE.isBeyondDigits());
        assertEquals(0, ValueRange.of(1900, 2020).origin());
        assertEquals(0, ValueRange.NONE.origin());
        assertEquals(1e15 + 2, ValueRange.of(1e15 + 1, Double.NaN, 1e15 + 3).origin());
        assertEquals(0, ValueRange.of(1, Double.POSITIVE_INFINITY).origin());
    }
}
