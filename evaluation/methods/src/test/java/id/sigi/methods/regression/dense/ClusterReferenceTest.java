package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.reference.TwoWayClusters;
import id.sigi.methods.regression.Coefficient;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Petersen's (2009) 500 firms by 10 years against sandwich, clubSandwich and estimatr (reference file petersen_cl), 1e-9 relative. */
@Tag("kernel")
class ClusterReferenceTest {
    private final JsonNode oracle = SharedData.oracle("petersen_cl");
    private final Table data = SharedData.csv("petersen_cl");

    private RegressionFit fit(CovarianceType kind, String clusters) {
        DesignMatrix design =
                InventedDesigns.of(data, List.of("x")).withClusters(InventedDesigns.codes(data, clusters));
        return LeastSquares.withDefaults().withCovariance(kind).fit(design, data.numbers("y"));
    }

    @ParameterizedTest
    @CsvSource({"CLASSICAL, classical", "HC0, HC0", "HC1, HC1", "HC2, HC2", "HC3, HC3"})
    void heteroskedasticErrorsAgree(CovarianceType kind, String key) {
        RegressionFit fit = fit(kind, "firm");
        assertClose(
                oracle.get(key).get("intercept").asDouble(),
                fit.get(DesignMatrix.INTERCEPT).stdError(),
                1e-9);
        assertClose(oracle.get(key).get("x").asDouble(), fit.get("x").stdError(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"CR0, firm, CR0_firm", "CR0, year, CR0_year", "CR1, firm, CR1_stata_firm", "CR1, year, CR1_stata_year"})
    void clusteredErrorsAgree(CovarianceType kind, String clusters, String key) {
        RegressionFit fit = fit(kind, clusters);
        assertClose(
                oracle.get(key).get("intercept").asDouble(),
                fit.get(DesignMatrix.INTERCEPT).stdError(),
                1e-9);
        assertClose(oracle.get(key).get("x").asDouble(), fit.get("x").stdError(), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"firm, CR2_firm", "year, CR2_year"})
    void biasReducedErrorsAndTheirDegreesOfFreedomAgree(String clusters, String key) {
        JsonNode expected = oracle.get(key).get("Satterthwaite");
        Coefficient x = fit(CovarianceType.CR2, clusters).get("x");
        assertClose(expected.get("beta").asDouble(), x.estimate(), 1e-9);
        assertClose(expected.get("SE").asDouble(), x.stdError(), 1e-9);
        assertClose(expected.get("df_Satt").asDouble(), x.df(), 1e-9);
    }

    @Test
    void biasReducedInterceptAgreesWithEstimatr() {
        JsonNode expected = oracle.get("estimatr_CR2_year").get("(Intercept)");
        Coefficient intercept = fit(CovarianceType.CR2, "year").get(DesignMatrix.INTERCEPT);
        assertClose(expected.get("se").asDouble(), intercept.stdError(), 1e-9);
        assertClose(expected.get("df").asDouble(), intercept.df(), 1e-9);
    }

    @Test
    void jackknifeAgreesUpToItsFactor() {
        // clubSandwich's CR3 leaves the factor (G-1)/G out; with 10 years that is 0.9.
        double expected = oracle.get("CR3_year").get("Satterthwaite").get("SE").asDouble() * Math.sqrt(0.9);
        assertClose(expected, fit(CovarianceType.CR3, "year").get("x").stdError(), 1e-9);
    }

    @Test
    void twoWayErrorsAgree() {
        TwoWayClusters clusters =
                TwoWayClusters.of(InventedDesigns.codes(data, "firm"), InventedDesigns.codes(data, "year"));
        Coefficient x = clusters.find(InventedDesigns.of(data, List.of("x")), data.numbers("y"), "x")
                .orElseThrow();
        assertClose(oracle.get("twoway_HC1").get("x").asDouble(), x.stdError(), 1e-9);
        assertClose(9, x.df(), 0);
    }

    /** Petersen's page, six printed decimals: OLS, White, firm, year, firm and year. */
    @ParameterizedTest
    @CsvSource({"CLASSICAL, firm, 0.028583", "HC1, firm, 0.028395", "CR1, firm, 0.050596", "CR1, year, 0.033389"})
    void publishedErrorsAreReproduced(CovarianceType kind, String clusters, double expected) {
        assertEquals(expected, fit(kind, clusters).get("x").stdError(), 5e-7);
        assertEquals(1.034833, fit(kind, clusters).estimate("x"), 5e-7);
    }

    @Test
    void publishedTwoWayErrorIsReproduced() {
        double error = TwoWayClusters.of(InventedDesigns.codes(data, "firm"), InventedDesigns.codes(data, "year"))
                .find(InventedDesigns.of(data, List.of("x")), data.numbers("y"), "x")
                .orElseThrow()
                .stdError();
        assertEquals(0.053558, error, 5e-7);
    }

    /** A chequerboard: residuals cancel within every row and every column of it, so the difference is minus what single fields give. */
    @Test
    void aTwoWayDifferenceBelowNoughtIsNoVariance() {
        int side = 4;
        int[] first = new int[side * side];
        int[] second = new int[side * side];
        double[] outcome = new double[side * side];
        for (int at = 0; at < outcome.length; at++) {
            first[at] = at / side;
            second[at] = at % side;
            outcome[at] = (first[at] + second[at]) % 2 == 0 ? 1 : -1;
        }
        DesignMatrix constant = DesignMatrix.ofRows(outcome.length).withIntercept();
        assertTrue(LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR1)
                .fit(constant.withClusters(first), outcome)
                .find(DesignMatrix.INTERCEPT)
                .isPresent());
        assertTrue(TwoWayClusters.of(first, second)
                .find(constant, outcome, DesignMatrix.INTERCEPT)
                .isEmpty());
    }

    @Test
    void absorbedFirmsAgree() {
        DesignMatrix design = InventedDesigns.with(DesignMatrix.ofRows(data.rows()), data, List.of("x"))
                .withCells(InventedDesigns.codes(data, "firm"))
                .withClusters(InventedDesigns.codes(data, "firm"));
        double[] y = data.numbers("y");
        JsonNode within = oracle.get("firm_fe_within").get("x");
        Coefficient robust = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.HC1)
                .fit(design, y)
                .get("x");
        assertClose(within.get("se").asDouble(), robust.stdError(), 1e-9);
        assertClose(within.get("df").asDouble(), robust.df(), 0);
        JsonNode clustered = oracle.get("firm_fe_cluster").get("x");
        Coefficient stata = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CR1)
                .fit(design, y)
                .get("x");
        assertClose(clustered.get("est").asDouble(), stata.estimate(), 1e-9);
        assertClose(clustered.get("se").asDouble(), stata.stdError(), 1e-9);
        assertClose(clustered.get("df").asDouble(), stata.df(), 0);
    }
}
