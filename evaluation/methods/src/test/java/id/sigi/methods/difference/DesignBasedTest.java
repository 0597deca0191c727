package id.sigi.methods.difference;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Label;
import id.sigi.methods.estimate.identity.Contrast;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.estimate.identity.Estimand;
import id.sigi.methods.estimate.identity.Estimator;
import id.sigi.methods.moments.Moments;
import id.sigi.methods.moments.TwoArmMoments;
import id.sigi.methods.reference.Balance;
import id.sigi.methods.reference.ProbabilityWeighting;
import id.sigi.methods.reference.Response;
import id.sigi.methods.reference.Weighed;
import id.sigi.methods.regression.Codes;
import id.sigi.methods.regression.WaldTest;
import id.sigi.methods.regression.dense.LeastSquares;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class DesignBasedTest {
    private static Map<String, TwoArmMoments> cells(Table table, String cell, String arm, String outcome) {
        Map<String, TwoArmMoments> cells = new HashMap<>();
        List<String> names = table.text(cell);
        double[] z = table.numbers(arm);
        double[] y = table.numbers(outcome);
        for (int i = 0; i < y.length; i++) {
            Moments one = Moments.of(y[i]);
            cells.merge(
                    names.get(i),
                    z[i] == 1 ? new TwoArmMoments(one, Moments.EMPTY) : new TwoArmMoments(Moments.EMPTY, one),
                    TwoArmMoments::plus);
        }
        return cells;
    }

    private static TwoArmMoments arms(Table table, String arm, String outcome) {
        return cells(table, arm, arm, outcome).values().stream().reduce(TwoArmMoments.EMPTY, TwoArmMoments::plus);
    }

    private static Table jtpa(String who) {
        Table all = SharedData.csv("jtpa_aai");
        return switch (who) {
            case "men" -> all.where("sex", "1"::equals);
            case "women" -> all.where("sex", "0"::equals);
            default -> all;
        };
    }

    /** estimatr 1.0.0 difference_in_means with blocks (reference file jtpa_aai), 1e-8 relative. */
    @ParameterizedTest
    @ValueSource(strings = {"men", "women", "pooled"})
    void blockedDifferenceAgrees(String who) {
        Map<String, TwoArmMoments> sites = cells(jtpa(who), "site", "assignmt", "earnings");
        JsonNode expected =
                SharedData.oracle("jtpa_aai").get(who).get("blocked_site").get("assignmt");
        BlockedDifferenceInMeans difference = BlockedDifferenceInMeans.of(sites, CellWeighting.PROGRAMME);
        assertAgrees(expected, difference.find().orElseThrow());
        assertTrue(difference.excluded().isEmpty());
    }

    private static void assertAgrees(JsonNode expected, DifferenceEstimate actual) {
        assertClose(expected.get("est").asDouble(), actual.estimate(), 1e-8);
        assertClose(expected.get("se").asDouble(), actual.stdError(), 1e-8);
        assertClose(expected.get("df").asDouble(), actual.df(), 1e-8);
    }

    /** A regression with cell effects estimates the precision-weighted average, the same number by another road. */
    @ParameterizedTest
    @ValueSource(strings = {"men", "women"})
    void precisionWeightsAreThoseOfTheRegression(String who) {
        Table people = jtpa(who);
        double regression = LeastSquares.withDefaults()
                .fit(
                        DesignMatrix.ofRows(people.rows())
                                .with("z", people.numbers("assignmt"))
                                .withCells(Codes.of(people.text("site"))),
                        people.numbers("earnings"))
                .estimate("z");
        BlockedDifferenceInMeans difference =
                BlockedDifferenceInMeans.of(cells(people, "site", "assignmt", "earnings"), CellWeighting.PRECISION);
        assertClose(regression, difference.find().orElseThrow().estimate(), 1e-10);
    }

    /** estimatr's difference_in_means and post-stratification by degree (reference file nsw_dehejia_wahba). */
    @Test
    void unstratifiedAndPostStratifiedDifferencesAgree() {
        Table people = SharedData.csv("nsw_dehejia_wahba");
        JsonNode oracle = SharedData.oracle("nsw_dehejia_wahba");
        assertAgrees(
                oracle.get("dim").get("trt"),
                DifferenceEstimate.find(arms(people, "trt", "re78")).orElseThrow());
        DifferenceEstimate stratified = BlockedDifferenceInMeans.of(
                        cells(people, "nodeg", "trt", "re78"), CellWeighting.PROGRAMME)
                .find()
                .orElseThrow();
        assertClose(oracle.get("poststrat_nodeg").get("est").asDouble(), stratified.estimate(), 1e-9);
        assertClose(oracle.get("poststrat_nodeg").get("se").asDouble(), stratified.stdError(), 1e-9);
    }

    @Test
    void balanceTableAgrees() {
        Table people = SharedData.csv("nsw_dehejia_wahba");
        for (JsonNode row : SharedData.oracle("nsw_dehejia_wahba").get("balance")) {
            Balance balance = new Balance(
                    row.get("var").asText(), arms(people, "trt", row.get("var").asText()));
            assertClose(row.get("mean_t").asDouble(), balance.arms().treatment().mean(), 1e-9);
            assertClose(row.get("mean_c").asDouble(), balance.arms().control().mean(), 1e-9);
            assertClose(
                    row.get("se_hc2").asDouble(),
                    balance.findDifference().orElseThrow().stdError(),
                    1e-9);
            assertClose(
                    row.get("norm_diff_avgvar").asDouble(),
                    balance.findNormalisedDifference().orElseThrow(),
                    1e-9);
        }
    }

    /** In one draw the covariance that the draw gives makes the classical F. */
    @Test
    void omnibusTestsAgree() {
        Table people = SharedData.csv("nsw_dehejia_wahba");
        JsonNode expected = SharedData.oracle("nsw_dehejia_wahba").get("omnibus");
        DesignMatrix design = DesignMatrix.ofRows(people.rows()).withIntercept();
        for (String name : List.of("age", "educ", "black", "hisp", "marr", "nodeg", "re74", "re75")) {
            design = design.with(name, people.numbers(name));
        }
        WaldTest classical = Balance.findOmnibus(design, people.numbers("trt"), CovarianceType.CLASSICAL)
                .orElseThrow();
        WaldTest robust = Balance.findOmnibus(design, people.numbers("trt"), CovarianceType.HC2)
                .orElseThrow();
        assertClose(expected.get("F_classical").asDouble(), classical.f(), 1e-9);
        assertClose(expected.get("p_classical").asDouble(), classical.pValue(), 1e-9);
        WaldTest drawn = Balance.findOmnibus(design, people.numbers("trt")).orElseThrow();
        assertClose(expected.get("F_classical").asDouble(), drawn.f(), 1e-9);
        assertClose(expected.get("p_classical").asDouble(), drawn.pValue(), 1e-9);
        assertClose(expected.get("F_hc2").asDouble(), robust.f(), 1e-9);
        assertClose(expected.get("p_hc2").asDouble(), robust.pValue(), 1e-9);
        assertEquals(8, robust.numeratorDf());
        assertEquals(436, robust.denominatorDf());
    }

    @Test
    void cellsThatCannotBeComparedAreListed() {
        TwoArmMoments good = new TwoArmMoments(Moments.of(3, 5), Moments.of(1, 2, 3));
        BlockedDifferenceInMeans difference = BlockedDifferenceInMeans.of(
                Map.of(
                        "good", good,
                        "winners only", new TwoArmMoments(Moments.of(1, 2), Moments.EMPTY),
                        "losers only", new TwoArmMoments(Moments.EMPTY, Moments.of(4, 5, 6)),
                        "one winner", new TwoArmMoments(Moments.of(9), Moments.of(4, 5, 6))),
                CellWeighting.PROGRAMME);
        // Only the good cell counts: 4 - 2, variance 2/2 + 1/3, df 5 - 2.
        DifferenceEstimate found = difference.find().orElseThrow();
        assertEquals(2, found.estimate(), 1e-14);
        assertClose(Math.sqrt(4.0 / 3), found.stdError(), 1e-14);
        assertEquals(3, found.df());
        assertEquals(
                List.of(
                        new ExcludedCell("losers only", 0, 3),
                        new ExcludedCell("one winner", 1, 3),
                        new ExcludedCell("winners only", 2, 0)),
                difference.excluded());
        assertEquals("everybody was selected", difference.excluded().get(2).reason());
    }

    @Test
    void withoutAComparableCellThereIsAReason() {
        BlockedDifferenceInMeans nothing = BlockedDifferenceInMeans.of(Map.of(), CellWeighting.WINNERS);
        Label label = new Label(
                "y",
                Estimand.ofWords("effect"),
                Contrast.ofWords("selected minus not selected"),
                Label.ALL,
                Estimator.ofWords("difference within cells"));
        assertFalse(nothing.toEstimate(label, "applicants").isEstimated());
    }

    @Test
    void weightsSayWhoseEffectItIs() {
        Map<String, TwoArmMoments> cells = Map.of(
                "a", new TwoArmMoments(Moments.of(2, 2), Moments.of(0, 0, 0, 0, 0, 0)),
                "b", new TwoArmMoments(Moments.of(5, 5), Moments.of(1, 1)));
        // Differences 2 (8 people, 2 won, 2*6/8 = 1.5) and 4 (4 people, 2 won, 2*2/4 = 1).
        assertEquals(8.0 / 12 * 2 + 4.0 / 12 * 4, estimate(cells, CellWeighting.PROGRAMME), 1e-14);
        assertEquals(1.5 / 2.5 * 2 + 1 / 2.5 * 4, estimate(cells, CellWeighting.PRECISION), 1e-14);
        assertEquals(3, estimate(cells, CellWeighting.WINNERS), 1e-14);
    }

    private static double estimate(Map<String, TwoArmMoments> cells, CellWeighting weight) {
        return BlockedDifferenceInMeans.of(cells, weight).find().orElseThrow().estimate();
    }

    /** Box, Hunter and Hunter's shoes: mean difference 0.41, paired t-test p 0.00854 (reference file exact_ri). */
    @Test
    void matchedPairsAgree() {
        Table shoes = SharedData.csv("boxhunter_shoes");
        double[] a = shoes.where("material", "A"::equals).numbers("wear");
        double[] b = shoes.where("material", "B"::equals).numbers("wear");
        DifferenceEstimate found = MatchedPairs.find(Moments.of(IntStream.range(0, a.length)
                        .mapToDouble(i -> b[i] - a[i])
                        .toArray()))
                .orElseThrow();
        JsonNode expected = SharedData.oracle("exact_ri").get("shoes_paired");
        assertClose(expected.get("mean_diff").asDouble(), found.estimate(), 1e-12);
        assertClose(
                expected.get("paired_t_p").asDouble(),
                found.inference().pValue().orElseThrow(),
                1e-9);
        assertTrue(MatchedPairs.find(Moments.of(1)).isEmpty());
    }

    @Test
    void knownProbabilitiesAgreeWithEstimatr() {
        // estimatr 1.0.0: horvitz_thompson(condition_prs, simple = TRUE); Hajek as lm_robust(y ~ z, weights = 1/p of
        // the arm), HC0 and CR0.
        double[] y = {3, 5, 2, 8, 6, 1, 4, 7, 9, 2};
        int[] z = {1, 0, 0, 1, 0, 1, 0, 1, 0, 0};
        double[] p = {.5, .5, .25, .25, .4, .4, .6, .6, .3, .3};
        int[] households = {1, 1, 2, 2, 3, 4, 5, 6, 7, 8};
        ProbabilityWeighting alone = ProbabilityWeighting.of(IntStream.range(0, 10)
                .mapToObj(i -> new Weighed(y[i], arm(z[i]), p[i], i))
                .toList());
        ProbabilityWeighting together = ProbabilityWeighting.of(IntStream.range(0, 10)
                .mapToObj(i -> new Weighed(y[i], arm(z[i]), p[i], households[i]))
                .toList());
        DifferenceEstimate total = alone.findHorvitzThompson().orElseThrow();
        assertClose(0.378571428571429, total.estimate(), 1e-13);
        assertClose(4.102367133713564, total.stdError(), 1e-13);
        assertClose(0.459883173167514, alone.findHajek().orElseThrow().estimate(), 1e-13);
        assertClose(1.806134817043588, alone.findHajek().orElseThrow().stdError(), 1e-13);
        assertClose(2.022785229095923, together.findHajek().orElseThrow().stdError(), 1e-13);
    }

    private static Weighed.Arm arm(int z) {
        return z == 1 ? Weighed.Arm.TREATMENT : Weighed.Arm.CONTROL;
    }

    @Test
    void certainPeopleAreCounted() {
        ProbabilityWeighting weighting = ProbabilityWeighting.of(
                List.of(new Weighed(1, Weighed.Arm.TREATMENT, 1, 1), new Weighed(1, Weighed.Arm.CONTROL, 0, 2)));
        assertEquals(2, weighting.excluded());
        assertTrue(weighting.findHorvitzThompson().isEmpty());
        assertTrue(weighting.findHajek().isEmpty());
    }

    @Test
    void responseByArm() {
        Response response = new Response(60, 80, 50, 100);
        // Neyman: 0.75*0.25/79 + 0.5*0.5/99.
        assertEquals(0.25, response.findDifference().orElseThrow().estimate(), 1e-15);
        assertClose(
                Math.sqrt(0.1875 / 79 + 0.25 / 99),
                response.findDifference().orElseThrow().stdError(),
                1e-13);
        assertEquals(0.75, response.findTreatedShare().orElseThrow().estimate().orElseThrow());
        assertTrue(new Response(0, 0, 1, 2).findTreatedShare().isEmpty());
    }
}
