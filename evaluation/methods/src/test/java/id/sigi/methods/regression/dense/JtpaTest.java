package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The National JTPA Study against estimatr 1.0.0 (reference file jtpa_aai), relative tolerance 1e-8 for estimates, errors, statistics and
 * limits, and against the rounded figures of Abadie, Angrist and Imbens 2002 as printed in Mostly Harmless Econometrics, table 4.4.1.
 */
@Tag("kernel")
class JtpaTest {
    private static final List<String> COVARIATES = List.of(
            "hsorged",
            "black",
            "hispanic",
            "married",
            "wkless13",
            "class_tr",
            "ojt_jsa",
            "age2225",
            "age2629",
            "age3035",
            "age3644",
            "age4554",
            "f2sms");

    private final JsonNode oracle = SharedData.oracle("jtpa_aai");
    private final Table all = SharedData.csv("jtpa_aai");

    private Table people(String who) {
        return switch (who) {
            case "men" -> all.where("sex", "1"::equals);
            case "women" -> all.where("sex", "0"::equals);
            default -> all;
        };
    }

    private static List<String> covariates(String who) {
        List<String> names = new ArrayList<>(COVARIATES);
        switch (who) {
            case "women" -> names.add("afdc");
            case "pooled" -> names.add("sex");
            default -> {
                // Men have the common list.
            }
        }
        return names;
    }

    private static void assertRow(JsonNode expected, RegressionFit fit, String name) {
        JsonNode row = expected.get(name);
        Coefficient coefficient = fit.get(name);
        Inference inference = coefficient.inference();
        assertEquals(expected.get("n").asInt(), fit.rows());
        assertClose(row.get("est").asDouble(), coefficient.estimate(), 1e-8);
        assertClose(row.get("se").asDouble(), coefficient.stdError(), 1e-8);
        assertClose(row.get("df").asDouble(), coefficient.df(), 1e-8);
        assertClose(row.get("stat").asDouble(), inference.statistic().getAsDouble(), 1e-8);
        assertEquals(row.get("p").asDouble(), inference.pValue().getAsDouble(), 1e-9);
        double width = row.get("hi").asDouble() - row.get("lo").asDouble();
        assertEquals(row.get("lo").asDouble(), inference.confLow().getAsDouble(), 1e-8 * width);
        assertEquals(row.get("hi").asDouble(), inference.confHigh().getAsDouble(), 1e-8 * width);
    }

    @ParameterizedTest
    @CsvSource({"men", "women", "pooled"})
    void leastSquaresAgreesForEveryHeteroskedasticError(String who) {
        Table people = people(who);
        double[] earnings = people.numbers("earnings");
        for (String regressor : List.of("training", "assignmt")) {
            DesignMatrix alone = InventedDesigns.of(people, List.of(regressor));
            DesignMatrix adjusted = InventedDesigns.with(alone, people, covariates(who));
            String name = regressor.equals("training") ? "ols" : "itt";
            for (String kind : List.of("CLASSICAL", "HC0", "HC1", "HC2", "HC3")) {
                LeastSquares method = LeastSquares.withDefaults().withCovariance(CovarianceType.valueOf(kind));
                String key = kind.equals("CLASSICAL") ? "classical" : kind;
                assertRow(oracle.get(who).get(name).get(key), method.fit(alone, earnings), regressor);
                assertRow(oracle.get(who).get(name + "_x").get(key), method.fit(adjusted, earnings), regressor);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"men", "women", "pooled"})
    void twoStagesAgreeForEveryHeteroskedasticError(String who) {
        Table people = people(who);
        double[] earnings = people.numbers("earnings");
        InstrumentedDesign alone = offered(people, InventedDesigns.of(people, List.of()));
        InstrumentedDesign adjusted = offered(people, InventedDesigns.of(people, covariates(who)));
        for (String kind : List.of("CLASSICAL", "HC0", "HC1", "HC2", "HC3")) {
            TwoStageLeastSquares method =
                    TwoStageLeastSquares.withDefaults().withCovariance(CovarianceType.valueOf(kind));
            String key = kind.equals("CLASSICAL") ? "classical" : kind;
            assertRow(
                    oracle.get(who).get("iv").get(key),
                    method.fit(alone, earnings).fit(),
                    "training");
            assertRow(
                    oracle.get(who).get("iv_x").get(key),
                    method.fit(adjusted, earnings).fit(),
                    "training");
        }
    }

    private static InstrumentedDesign offered(Table people, DesignMatrix exogenous) {
        return InstrumentedDesign.of(exogenous)
                .endogenous("training", people.numbers("training"))
                .instrument("assignmt", people.numbers("assignmt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"men", "women", "pooled"})
    void firstStagesAgree(String who) {
        Table people = people(who);
        for (CovarianceType kind : List.of(CovarianceType.HC1, CovarianceType.HC2)) {
            TwoStageLeastSquares method = TwoStageLeastSquares.withDefaults().withCovariance(kind);
            RegressionFit alone = method.fit(
                            offered(people, InventedDesigns.of(people, List.of())), people.numbers("earnings"))
                    .firstStage("training");
            RegressionFit adjusted = method.fit(
                            offered(people, InventedDesigns.of(people, covariates(who))), people.numbers("earnings"))
                    .firstStage("training");
            assertRow(oracle.get(who).get("first_stage").get(kind.name()), alone, "assignmt");
            assertRow(oracle.get(who).get("first_stage_x").get(kind.name()), adjusted, "assignmt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"men", "women", "pooled"})
    void siteEffectsAgree(String who) {
        Table people = people(who);
        double[] earnings = people.numbers("earnings");
        int[] sites = InventedDesigns.codes(people, "site");
        DesignMatrix design = InventedDesigns.with(DesignMatrix.ofRows(people.rows()), people, List.of("assignmt"))
                .withCells(sites);
        LeastSquares method = LeastSquares.withDefaults();
        JsonNode expected = oracle.get(who);
        assertRow(expected.get("site_fe_itt"), method.fit(design, earnings), "assignmt");
        assertRow(
                expected.get("site_fe_itt_hc1"),
                method.withCovariance(CovarianceType.HC1).fit(design, earnings),
                "assignmt");
        assertRow(
                expected.get("site_fe_cluster_site"),
                method.withCovariance(CovarianceType.CR2).fit(design.withClusters(sites), earnings),
                "assignmt");
        InstrumentedDesign instrumented =
                offered(people, DesignMatrix.ofRows(people.rows()).withCells(sites));
        assertRow(
                expected.get("iv_site_fe"),
                TwoStageLeastSquares.withDefaults()
                        .withCovariance(CovarianceType.HC1)
                        .fit(instrumented, earnings)
                        .fit(),
                "training");
    }

    @ParameterizedTest
    @ValueSource(strings = {"men", "women", "pooled"})
    void linAgrees(String who) {
        Table people = people(who);
        DesignMatrix design =
                InventedDesigns.with(InventedDesigns.of(people, List.of("assignmt")), people, covariates(who));
        RegressionFit fit = LinAdjustment.withDefaults().fit(design, "assignmt", people.numbers("earnings"));
        assertRow(oracle.get(who).get("lin_itt"), fit, "assignmt");
    }

    @ParameterizedTest
    @CsvSource({
        "men, ols, 3970, 555",
        "men, ols_x, 3754, 536",
        "women, ols, 2133, 345",
        "women, ols_x, 2215, 334",
        "men, itt, 1117, 569",
        "men, itt_x, 970, 546",
        "men, iv, 1825, 928",
        "men, iv_x, 1593, 895",
        "women, itt, 1243, 359",
        "women, itt_x, 1139, 341",
        "women, iv, 1942, 560",
        "women, iv_x, 1780, 532"
    })
    void publishedTableOfAbadieAngristAndImbens2002(String who, String model, long estimate, long stdError) {
        Table people = people(who);
        List<String> exogenous = model.endsWith("_x") ? covariates(who) : List.of();
        DesignMatrix design = InventedDesigns.of(people, exogenous);
        double[] earnings = people.numbers("earnings");
        String regressor = model.startsWith("ols") ? "training" : "assignmt";
        Coefficient coefficient = !model.startsWith("iv")
                ? LeastSquares.withDefaults()
                        .withCovariance(CovarianceType.HC1)
                        .fit(design.with(regressor, people.numbers(regressor)), earnings)
                        .get(regressor)
                : TwoStageLeastSquares.withDefaults()
                        .withCovariance(CovarianceType.HC1)
                        .fit(offered(people, design), earnings)
                        .fit()
                        .get("training");
        assertEquals(estimate, Math.round(coefficient.estimate()));
        assertEquals(stdError, Math.round(coefficient.stdError()));
    }
}
