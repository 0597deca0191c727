package id.sigi.methods.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.estimate.comparison.SetComparison;
import id.sigi.methods.estimate.file.EstimateSetJson;
import id.sigi.methods.estimate.file.ModelSummaryCsv;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class ModelSummaryTest {
    private static final Label LABEL = new Label(
            "income",
            Estimand.ofWords("local average treatment effect"),
            Contrast.ofWords("won minus lost"),
            Label.ALL,
            Estimator.ofWords("two stages, CR2"));
    private static final ModelSummary MODEL = model(1.0 / 3);

    private static ModelSummary model(double adjusted) {
        return new ModelSummary(
                LABEL,
                168,
                OptionalLong.of(86),
                OptionalLong.of(3),
                OptionalLong.of(4),
                "CR2 clustered by home",
                "Satterthwaite",
                new GoodnessOfFit(OptionalDouble.of(-0.1), OptionalDouble.of(adjusted), OptionalDouble.empty()),
                OptionalDouble.of(0.1 + 0.2),
                List.of(
                        ExcludedObservations.of("without income", 12),
                        new ExcludedObservations("in cells of one arm", OptionalLong.empty())));
    }

    private static EstimateSet set(ModelSummary model) {
        Provenance provenance = new Provenance("p", "00ff", List.of(), "0.1.0", 1);
        RandomisationHistogram redraws = new RandomisationHistogram(
                LABEL,
                -2.0 / 3,
                0.04,
                0.003,
                5001,
                Histogram.of(new double[] {-1, 0.1, 1}, new double[] {1, 2, 1}, 0.4));
        return new EstimateSet("impact", Evidence.LOTTERY, provenance, List.of(), List.of(), List.of())
                .withModels(List.of(model))
                .withRedraws(List.of(redraws));
    }

    @Test
    void modelsAndRedrawsAreReadBackToTheLastBit() {
        EstimateSet set = set(MODEL);

        assertEquals(set, EstimateSetJson.read(EstimateSetJson.write(set)));
    }

    @Test
    void aSetWithoutModelsIsWrittenAsItWasBeforeThereWereAny() {
        EstimateSet set = set(MODEL).withModels(List.of()).withRedraws(List.of());

        assertFalse(EstimateSetJson.write(set).contains("models"));
        assertEquals(set, EstimateSetJson.read(EstimateSetJson.write(set)));
    }

    @Test
    void aLineHasEveryFactAndANumberBelowNoughtIsNoFormula() {
        assertEquals(
                "outcome,estimand,contrast,subgroup,estimator,rows,clusters,cells,coefficients,covariance,df_rule,r_squared,"
                        + "adj_r_squared,within_r_squared,effective_f,left_out\r\n"
                        + "income,local average treatment effect,won minus lost,all,\"two stages, CR2\",168,86,3,4,"
                        + "CR2 clustered by home,Satterthwaite,-0.1,0.3333333333333333,,0.30000000000000004,"
                        + "12 without income; few in cells of one arm\r\n",
                ModelSummaryCsv.write(List.of(MODEL)));
    }

    @Test
    void oneBitOfAModelIsADifference() {
        SetComparison comparison = SetComparison.of(set(MODEL), Optional.of(set(model(Math.nextUp(1.0 / 3)))));

        assertEquals(1, comparison.differences().size());
        assertTrue(comparison.differences().get(0).where().endsWith("adj_r_squared"), comparison::toString);
        assertFalse(SetComparison.of(set(MODEL), Optional.of(set(MODEL).withRedraws(List.of())))
                .isSame());
    }

    @Test
    void aModelOfNoRowsIsNone() {
        assertThrows(IllegalArgumentException.class, () -> ModelSummary.ofRows(LABEL, 0, "HC2", "n - k"));
    }

    /** By hand: forty bins from -1 - 0.08 to 1 + 0.08, each 0.054 wide; zero lies in the twentieth or the twenty-first. */
    @Test
    void aHistogramHoldsEveryValueAndStatisticsThatCannotBeHadAreOutermost() {
        Histogram histogram =
                Histogram.of(new double[] {-1, 0.01, 1, Double.MAX_VALUE}, new double[] {1, 2, 4, 8}, -0.5);

        assertEquals(-1.08, histogram.low(), 1e-12);
        assertEquals(1.08, histogram.high(), 1e-12);
        assertEquals(0.054, histogram.step(), 1e-12);
        assertEquals(1, histogram.counts().get(1));
        assertEquals(2, histogram.counts().get(20));
        assertEquals(4, histogram.counts().get(38));
        assertEquals(8, histogram.counts().get(39));
        assertThrows(IllegalArgumentException.class, () -> new Histogram(1, 1, List.of(1.0)));
    }
}
