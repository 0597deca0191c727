package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.randomisation.ContrastStatistic;
import id.sigi.methods.randomisation.KindOutcome;
import id.sigi.methods.randomisation.LotteryRandomisationInference;
import id.sigi.methods.randomisation.RandomisationPValue;
import id.sigi.methods.randomisation.TwoSampleEnumeration;
import id.sigi.methods.randomisation.UnitKind;
import id.sigi.methods.randomisation.UnitTally;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * National Supported Work as published by Dehejia and Wahba (1999), Journal of the American Statistical Association 94:1053, tables 1 and 3,
 * and the figures of the reference file nsw_dehejia_wahba (estimatr 1.0.0), 1e-9 relative.
 */
@Tag("kernel")
class SupportedWorkTest {
    private final Table people = SharedData.csv("nsw_dehejia_wahba");
    private final JsonNode oracle = SharedData.oracle("nsw_dehejia_wahba");

    /** The experimental benchmark of table 3: 1,794 with a classical error of 633. */
    @Test
    void publishedBenchmarkOfDehejiaAndWahba1999() {
        Coefficient effect = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(InventedDesigns.of(people, List.of("trt")), people.numbers("re78"))
                .get("trt");
        assertEquals(1794, Math.round(effect.estimate()));
        assertEquals(633, Math.round(effect.stdError()));
    }

    /** Table 1 of Dehejia and Wahba (1999): means of the treated and of the controls before treatment. */
    @ParameterizedTest
    @CsvSource({
        "age, 25.81, 25.05, 0.01",
        "educ, 10.35, 10.09, 0.01",
        "black, 0.84, 0.83, 0.01",
        "hisp, 0.059, 0.11, 0.005",
        "nodeg, 0.71, 0.83, 0.01",
        "marr, 0.19, 0.15, 0.01",
        "re74, 2096, 2107, 1",
        "re75, 1532, 1267, 1"
    })
    void publishedMeansOfDehejiaAndWahba1999(String column, double treated, double control, double rounding) {
        RegressionFit means =
                LeastSquares.withDefaults().fit(InventedDesigns.of(people, List.of("trt")), people.numbers(column));
        assertEquals(control, means.estimate(DesignMatrix.INTERCEPT), rounding);
        assertEquals(treated, means.estimate(DesignMatrix.INTERCEPT) + means.estimate("trt"), rounding);
    }

    @Test
    void earlierEarningsAsCovariateOrSubtracted() {
        double[] after = people.numbers("re78");
        double[] before = people.numbers("re75");
        double[] change = IntStream.range(0, after.length)
                .mapToDouble(row -> after[row] - before[row])
                .toArray();
        LeastSquares method = LeastSquares.withDefaults();
        assertRow(
                oracle.get("ancova_re75").get("trt"),
                method.fit(InventedDesigns.of(people, List.of("trt", "re75")), after));
        assertRow(oracle.get("did_change").get("trt"), method.fit(InventedDesigns.of(people, List.of("trt")), change));
    }

    private static void assertRow(JsonNode expected, RegressionFit fit) {
        assertClose(expected.get("est").asDouble(), fit.get("trt").estimate(), 1e-9);
        assertClose(expected.get("se").asDouble(), fit.get("trt").stdError(), 1e-9);
        assertClose(expected.get("df").asDouble(), fit.get("trt").df(), 1e-9);
    }

    /** Within four standard errors of 20,000 redraws in R and as many here. */
    @ParameterizedTest
    @CsvSource({"DIFFERENCE, p_dim_two_sided", "STUDENTISED, p_studentised_two_sided"})
    void redrawsAgreeWithRedrawsInR(ContrastStatistic statistic, String key) {
        double[] treated = people.numbers("trt");
        double[] earnings = people.numbers("re78");
        UnitTally tally = UnitTally.of(IntStream.range(0, earnings.length)
                .mapToObj(row -> new UnitKind(
                        (long) treated[row], 1 - (long) treated[row], List.of(KindOutcome.of(earnings[row]))))
                .toList());
        RandomisationPValue found = LotteryRandomisationInference.of(List.of(tally))
                .withStatistic(statistic)
                .redraw(20_000, 4)
                .p(0);
        double expected = oracle.get("ri_montecarlo").get(key).asDouble();
        double error = Math.sqrt(2 * expected * (1 - expected) / 20_000);
        assertEquals(expected, found.twoSided(), 4 * error);
    }

    /**
     * The eight people of the example in Cunningham's Causal Inference: The Mixtape (mixtape_ri8), whose simple difference is 1. All 70 draws,
     * counted apart from this code: 60 are at least as far from zero, 30 at least as high.
     */
    @Test
    void eightPeopleEnumerated() {
        Table eight = SharedData.csv("mixtape_ri8");
        RandomisationPValue p = TwoSampleEnumeration.enumerate(
                eight.where("d", "1"::equals).numbers("y"),
                eight.where("d", "0"::equals).numbers("y"),
                ContrastStatistic.DIFFERENCE);
        assertEquals(70, p.draws());
        assertClose(1, p.statistic(), 1e-12);
        assertClose(60.0 / 70, p.twoSided(), 1e-12);
        assertClose(30.0 / 70, p.upper(), 1e-12);
    }
}
