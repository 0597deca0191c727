package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.AndersonRubinSet;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * National Supported Work and Card's college proximity against estimatr 1.0.0, clubSandwich 0.5.8 and AER (reference files
 * nsw_dehejia_wahba and card1995), 1e-9 relative unless said.
 */
@Tag("kernel")
class ClassicDataTest {
    private static final List<String> PRETREATMENT =
            List.of("age", "educ", "black", "hisp", "marr", "nodeg", "re74", "re75");
    private static final List<String> CARD = Stream.concat(
                    Stream.of("exper", "expersq", "black", "smsa", "south", "smsa66"),
                    IntStream.rangeClosed(662, 669).mapToObj(region -> "reg" + region))
            .toList();

    private static DesignMatrix nsw(Table table, List<String> covariates) {
        List<String> columns = new ArrayList<>(List.of("trt"));
        columns.addAll(covariates);
        return InventedDesigns.of(table, columns);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CLASSICAL", "HC0", "HC1", "HC2", "HC3"})
    void supportedWorkAgrees(CovarianceType kind) {
        Table table = SharedData.csv("nsw_dehejia_wahba");
        JsonNode oracle = SharedData.oracle("nsw_dehejia_wahba");
        String key = kind == CovarianceType.CLASSICAL ? "classical" : kind.name();
        LeastSquares method = LeastSquares.withDefaults().withCovariance(kind);
        Coefficient alone =
                method.fit(nsw(table, List.of()), table.numbers("re78")).get("trt");
        Coefficient adjusted =
                method.fit(nsw(table, PRETREATMENT), table.numbers("re78")).get("trt");
        assertAgrees(oracle.get("unadjusted").get(key).get("trt"), alone);
        assertAgrees(oracle.get("adjusted").get(key).get("trt"), adjusted);
    }

    private static void assertAgrees(JsonNode expected, Coefficient actual) {
        assertClose(expected.get("est").asDouble(), actual.estimate(), 1e-9);
        assertClose(expected.get("se").asDouble(), actual.stdError(), 1e-9);
        assertClose(expected.get("df").asDouble(), actual.df(), 1e-9);
    }

    /** Rows as their own clusters: HC2 with Bell and McCaffrey's degrees of freedom, 396.42 alone; 1e-9, adjusted 1e-7 as clubSandwich. */
    @Test
    void bellAndMcCaffreysDegreesOfFreedom() {
        Table table = SharedData.csv("nsw_dehejia_wahba");
        JsonNode oracle = SharedData.oracle("nsw_dehejia_wahba");
        int[] rows = IntStream.range(0, table.rows()).toArray();
        LeastSquares method = LeastSquares.withDefaults().withCovariance(CovarianceType.CR2);
        Coefficient alone = method.fit(nsw(table, List.of()).withClusters(rows), table.numbers("re78"))
                .get("trt");
        Coefficient adjusted = method.fit(nsw(table, PRETREATMENT).withClusters(rows), table.numbers("re78"))
                .get("trt");
        JsonNode first = oracle.get("hc2_bell_mccaffrey").get("Satterthwaite");
        assertClose(first.get("SE").asDouble(), alone.stdError(), 1e-9);
        assertClose(first.get("df_Satt").asDouble(), alone.df(), 1e-9);
        JsonNode second = oracle.get("hc2_bell_mccaffrey_adjusted").get("Satterthwaite");
        assertClose(second.get("SE").asDouble(), adjusted.stdError(), 1e-7);
        assertClose(second.get("df_Satt").asDouble(), adjusted.df(), 1e-7);
    }

    @Test
    void linsRegressionAgrees() {
        Table table = SharedData.csv("nsw_dehejia_wahba");
        JsonNode oracle = SharedData.oracle("nsw_dehejia_wahba");
        DesignMatrix design = nsw(table, PRETREATMENT);
        assertAgrees(
                oracle.get("lin").get("trt"),
                LinAdjustment.withDefaults()
                        .fit(design, "trt", table.numbers("re78"))
                        .get("trt"));
        assertAgrees(
                oracle.get("lin_hc3").get("trt"),
                LinAdjustment.withDefaults()
                        .withCovariance(CovarianceType.HC3)
                        .fit(design, "trt", table.numbers("re78"))
                        .get("trt"));
    }

    private static InstrumentedFit card(CovarianceType kind) {
        Table table = SharedData.csv("card1995");
        InstrumentedDesign model = InstrumentedDesign.of(InventedDesigns.of(table, CARD))
                .endogenous("educ", table.numbers("educ"))
                .instrument("nearc4", table.numbers("nearc4"));
        return TwoStageLeastSquares.withDefaults().withCovariance(kind).fit(model, table.numbers("lwage"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"HC0", "HC1", "HC2", "HC3"})
    void collegeProximityAgrees(CovarianceType kind) {
        JsonNode expected =
                SharedData.oracle("card1995").get("iv_robust").get(kind.name()).get("educ");
        assertAgrees(expected, card(kind).fit().get("educ"));
    }

    @Test
    void collegeProximityAsPublished() {
        // Wooldridge, example 15.4: OLS .0746933 (.0034983), 2SLS .1315038 (.0549637).
        Table table = SharedData.csv("card1995");
        Coefficient ols = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(InventedDesigns.of(table, CARD).with("educ", table.numbers("educ")), table.numbers("lwage"))
                .get("educ");
        Coefficient iv = card(CovarianceType.CLASSICAL).fit().get("educ");
        assertEquals(.0746933, ols.estimate(), 5e-8);
        assertEquals(.0034983, ols.stdError(), 5e-8);
        assertEquals(.1315038, iv.estimate(), 5e-8);
        assertEquals(.0549637, iv.stdError(), 5e-8);
    }

    @Test
    void firstStageAndOveridentifiedFitAgree() {
        JsonNode oracle = SharedData.oracle("card1995");
        assertClose(
                oracle.get("first_stage").get("F").asDouble(),
                card(CovarianceType.CLASSICAL)
                        .findFirstStageTest("educ")
                        .orElseThrow()
                        .f(),
                1e-9);
        assertClose(
                oracle.get("first_stage").get("F_hc1").asDouble(),
                card(CovarianceType.HC1)
                        .findFirstStageTest("educ")
                        .orElseThrow()
                        .f(),
                1e-9);
        Table table = SharedData.csv("card1995");
        InstrumentedDesign two = InstrumentedDesign.of(InventedDesigns.of(table, CARD))
                .endogenous("educ", table.numbers("educ"))
                .instrument("nearc4", table.numbers("nearc4"))
                .instrument("nearc2", table.numbers("nearc2"));
        InstrumentedFit fit = TwoStageLeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(two, table.numbers("lwage"));
        assertClose(
                oracle.get("overid").get("est").asDouble(),
                fit.fit().get("educ").estimate(),
                1e-9);
        assertClose(
                oracle.get("overid").get("se").asDouble(), fit.fit().get("educ").stdError(), 1e-9);
        JsonNode weak = oracle.get("overid").get("diagnostics").get("Weak instruments");
        assertClose(
                weak.get("statistic").asDouble(),
                fit.findFirstStageTest("educ").orElseThrow().f(),
                1e-9);
    }

    /** The reference set is on a grid of 0.0005: the exact limits lie within one step outside it. */
    @Test
    void andersonRubinSetContainsTheGrid() {
        JsonNode grid = SharedData.oracle("card1995").get("anderson_rubin_95_grid0005");
        AndersonRubinSet set =
                card(CovarianceType.CLASSICAL).findAndersonRubin().orElseThrow();
        AndersonRubinSet.Interval interval = (AndersonRubinSet.Interval) set;
        assertTrue(interval.low() <= grid.get(0).asDouble()
                && interval.low() > grid.get(0).asDouble() - 5e-4);
        assertTrue(interval.high() >= grid.get(1).asDouble()
                && interval.high() < grid.get(1).asDouble() + 5e-4);
    }
}
