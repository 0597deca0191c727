package id.sigi.methods.survey;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigi.methods.survey.variance.LinearisedVariance;
import id.sigi.methods.survey.variance.SampleDesign;
import id.sigi.methods.survey.variance.SamplingStage;
import id.sigi.methods.survey.variance.VarianceEstimator;
import id.sigi.methods.survey.variance.WeightedTotals;
import id.sigi.programme.fault.RequestFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any weighted sum of cells has the variance that SurveyDesign finds for it, which is held against R. */
@Tag("kernel")
class WeightedTotalsTest {
    private static final double[] SLOPES = {1, -2, 0.5, 0};
    private static final List<String> STRATA = List.of("s0", "s1", "s2", "s3");
    private static final int[] SIZES = {5, 3, 1, 4};
    private static final double[] POPULATIONS = {20, 7, 6, 9};

    private final int[] stratum = new int[Arrays.stream(SIZES).sum()];
    private final double[][] cells = new double[SLOPES.length][stratum.length];

    /** Four strata, of which the third has one unit and the fourth nobody. */
    WeightedTotalsTest() {
        Random random = new Random(20201130);
        int unit = 0;
        for (int of = 0; of < SIZES.length; of++) {
            for (int psu = 0; psu < SIZES[of]; psu++) {
                stratum[unit] = of;
                for (int cell = 0; cell < SLOPES.length && of < 3; cell++) {
                    cells[cell][unit] = 100 * random.nextDouble();
                }
                unit++;
            }
        }
    }

    private VarianceEstimator variance(LonelyPsu lonely, boolean isFinite) {
        int[] unit = new int[stratum.length];
        Arrays.setAll(unit, at -> at);
        double[] population = new double[stratum.length];
        Arrays.setAll(population, at -> isFinite ? POPULATIONS[stratum[at]] : Double.POSITIVE_INFINITY);
        double[] ones = new double[stratum.length];
        Arrays.fill(ones, 1);
        SampleDesign design = SampleDesign.of(List.of(new SamplingStage(STRATA, stratum, unit, population)), lonely);
        return LinearisedVariance.of(design, ones);
    }

    private double combined(int unit) {
        double sum = 0;
        for (int cell = 0; cell < SLOPES.length; cell++) {
            sum += SLOPES[cell] * cells[cell][unit];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"REMOVE, false", "ADJUST, false", "AVERAGE, false", "REMOVE, true", "ADJUST, true", "AVERAGE, true"})
    void sumsHaveTheVarianceOfTheDesign(LonelyPsu lonely, boolean isFinite) {
        List<PsuTotals> totals = new ArrayList<>();
        for (int unit = 0; unit < stratum.length; unit++) {
            totals.add(new PsuTotals(
                    STRATA.get(stratum[unit]), "p" + unit, stratum[unit] == 3 ? 0 : 1, combined(unit), 0));
        }
        SurveyDesign design = SurveyDesign.withDefaults().withLonely(lonely);
        SurveyEstimate expected = (isFinite
                        ? design.withPopulation(java.util.Map.of("s0", 20.0, "s1", 7.0, "s2", 6.0, "s3", 9.0))
                        : design)
                .total(totals);
        WeightedTotals found = new WeightedTotals(cells);
        double[][] matrix = variance(lonely, isFinite).covariance(found);
        double sum = 0;
        for (int a = 0; a < SLOPES.length; a++) {
            for (int b = 0; b < SLOPES.length; b++) {
                assertClose(matrix[a][b], matrix[b][a], 1e-12);
                sum += SLOPES[a] * matrix[a][b] * SLOPES[b];
            }
        }

        assertClose(expected.stdError(), Math.sqrt(sum), 1e-12);
        assertEquals(expected.df(), variance(lonely, isFinite).degreesOfFreedom(found.holds()));
    }

    @Test
    void aLonelyUnitIsRefused() {
        VarianceEstimator refusing = variance(LonelyPsu.FAIL, false);
        WeightedTotals totals = new WeightedTotals(cells);
        RequestFault fault = assertThrows(RequestFault.class, () -> refusing.covariance(totals));
        assertEquals("stratum s2 has a single PSU", fault.problem());
    }
}
