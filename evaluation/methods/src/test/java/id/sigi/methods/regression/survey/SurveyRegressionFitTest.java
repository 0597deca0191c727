package id.sigi.methods.regression.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.columnar.PartitionedRows;
import id.sigi.methods.columnar.SampleFilter;
import id.sigi.methods.columnar.Variable;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.moments.CellArmMomentTables;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.reference.Influence;
import id.sigi.methods.regression.dense.InstrumentedDesign;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.regression.partitioned.CovarianceRequest;
import id.sigi.methods.regression.partitioned.FixedEffects;
import id.sigi.methods.regression.partitioned.RegressionSpec;
import id.sigi.methods.regression.partitioned.Regressor;
import id.sigi.methods.regression.partitioned.WeightedRegressionSpec;
import id.sigi.methods.survey.LonelyPsu;
import id.sigi.methods.survey.PsuTotals;
import id.sigi.methods.survey.StratumSpread;
import id.sigi.methods.survey.SurveyDesign;
import id.sigi.methods.survey.SurveyEstimate;
import id.sigi.methods.testkit.InventedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Weighted regressions over partitions against {@link Influence} and {@link SurveyDesign} on all rows at once, which are checked against R's survey;
 * relative tolerance 1e-10. The weight is x.
 */
@Tag("kernel")
class SurveyRegressionFitTest {
    private static final double RELATIVE = 1e-10;
    private static final SurveyDesign DESIGN = SurveyDesign.withDefaults().withLonely(LonelyPsu.ADJUST);
    private static final Variable LEFT = new Variable.Column("gaps");
    private static final Variable TAKE_UP = new Variable.Column("take_up");

    private static WeightedRegressionSpec asked(FixedEffects centring) {
        List<Regressor> regressors = List.of(
                new Regressor.Plain("B", new Variable.Level("level", "B")), new Regressor.Plain("offer", Variable.ARM));
        RegressionSpec equation = new RegressionSpec(
                new SampleFilter(List.of("sub"), List.of(LEFT)),
                centring,
                regressors,
                List.of(LEFT),
                new CovarianceRequest(Set.of(), Set.of(CovarianceType.CR0), List.of(TAKE_UP)));
        return new WeightedRegressionSpec(equation, new Variable.Column("x"), "stratum");
    }

    private static SurveyRegressionFit fit(PartitionedRows allRows, WeightedRegressionSpec asked) {
        CellArmMomentTables tables = CellArmMomentTables.of(allRows, List.of(asked.request()));
        return SurveyRegressionFit.of(allRows, SampleFilter.ALL, List.of(asked), tables)
                .get(0);
    }

    private static SurveyEstimate reference(InventedRows invented, int[] rows, Influence influence) {
        List<PsuTotals> totals = new ArrayList<>();
        int[] everybody = invented.rowsWith("", "x");
        for (int row : everybody) {
            totals.add(new PsuTotals(invented.stratum(row), "" + invented.cluster(row), 0, 0, 0));
        }
        for (int at = 0; at < rows.length; at++) {
            totals.add(
                    new PsuTotals(invented.stratum(rows[at]), "" + invented.cluster(rows[at]), 1, influence.of(at), 0));
        }
        return DESIGN.total(totals);
    }

    private static void same(
            Influence influence, SurveyEstimate expected, Optional<SurveyEstimate> found, String what) {
        SurveyEstimate own = found.orElseThrow();
        assertEquals(influence.estimate(), own.estimate(), RELATIVE * Math.abs(influence.estimate()), what);
        assertEquals(expected.stdError(), own.stdError(), RELATIVE * expected.stdError(), what + " error");
        assertEquals(expected.df(), own.df(), what + " df");
        assertEquals(expected.rows(), own.rows(), what + " rows");
    }

    @ParameterizedTest
    @EnumSource
    void effectsAndLinearisedErrorsAreThoseOfAllRowsAtOnce(InventedRows.Shape shape) {
        InventedRows invented = InventedRows.of(shape, shape == InventedRows.Shape.UNEVEN ? 90 : 400);
        for (FixedEffects centring : List.of(FixedEffects.CONSTANT, FixedEffects.CELLS_OF_BOTH_ARMS)) {
            int[] known = invented.rowsWith("sub", "gaps");
            int[] rows = centring == FixedEffects.CONSTANT ? known : invented.informative(known);
            DesignMatrix plain = DesignMatrix.ofRows(rows.length).withWeights(invented.column("x", rows));
            DesignMatrix base = (centring == FixedEffects.CONSTANT
                            ? plain.withIntercept()
                            : invented.withCells(plain, rows))
                    .with("B", invented.level("B", rows));
            double[] offer = invented.column("arm", rows);
            double[] takeUp = invented.column("take_up", rows);
            double[] y = invented.column("gaps", rows);
            DesignMatrix reduced = base.with("offer", offer);
            Influence itt = Influence.find(reduced, "offer", y).orElseThrow();
            Influence first = Influence.find(reduced, "offer", takeUp).orElseThrow();
            Influence effect = Influence.find(
                            InstrumentedDesign.of(base)
                                    .endogenous("take-up", takeUp)
                                    .instrument("offer", offer),
                            "take-up",
                            y)
                    .orElseThrow();

            SurveyRegressionFit found = fit(invented.partitioned(), asked(centring));

            String what = shape + " " + centring;
            same(itt, reference(invented, rows, itt), found.findOffer(LEFT, DESIGN), what + " offer");
            same(first, reference(invented, rows, first), found.findFirstStage(DESIGN), what + " first stage");
            same(effect, reference(invented, rows, effect), found.findTakeUp(LEFT, DESIGN), what + " take-up");
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "8,2", "64,3"})
    void theSameBitsHoweverTheRowsCameAndWhoeverHeldThem(int holders, long seed) {
        InventedRows invented = InventedRows.of(InventedRows.Shape.HOUSEHOLDS, 500);
        SurveyRegressionFit whole = fit(invented.partitioned(), asked(FixedEffects.CELLS_OF_BOTH_ARMS));
        SurveyRegressionFit held = fit(invented.heldBy(holders, seed), asked(FixedEffects.CELLS_OF_BOTH_ARMS));

        assertEquals(whole.findOffer(LEFT, DESIGN), held.findOffer(LEFT, DESIGN));
        assertEquals(whole.findTakeUp(LEFT, DESIGN), held.findTakeUp(LEFT, DESIGN));
    }

    @Test
    void nobodyToCompareIsNoEstimate() {
        SurveyRegressionFit found =
                fit(InventedRows.of(InventedRows.Shape.SINGLES, 0).partitioned(), asked(FixedEffects.CONSTANT));

        assertTrue(found.findOffer(LEFT, DESIGN).isEmpty());
        assertTrue(found.findTakeUp(LEFT, DESIGN).isEmpty());
        assertEquals(0, found.treated() + found.control());
    }

    /** Units are means of what they add: the same as adding them one by one. */
    @Test
    void momentsOfUnitsSpreadAsTheUnitsDo() {
        List<PsuTotals> totals = IntStream.range(0, 9)
                .mapToObj(unit -> new PsuTotals("s" + unit % 2, "u" + unit, 1, Math.sqrt(unit), 0))
                .toList();
        var moments = new TreeMap<String, Moments>();
        totals.forEach(psu -> moments.merge(psu.stratum(), Moments.of(psu.y()), Moments::plus));
        SurveyEstimate expected = DESIGN.total(totals);
        var spreads = new TreeMap<String, StratumSpread>();
        moments.forEach((stratum, some) -> spreads.put(stratum, StratumSpread.of(some, some.n())));
        SurveyEstimate found = DESIGN.estimate(expected.estimate(), spreads, 9);

        assertEquals(expected.stdError(), found.stdError(), 1e-14);
        assertEquals(expected.df(), found.df());
    }
}
