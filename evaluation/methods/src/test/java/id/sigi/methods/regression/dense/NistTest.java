package id.sigi.methods.regression.dense;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.identity.CovarianceType;
import id.sigi.methods.regression.dense.qr.DesignMatrix;
import id.sigi.methods.testkit.SharedData;
import id.sigi.methods.testkit.Table;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NIST StRD certified regressions. The tolerance of each set says how many digits survive; Filip's design has a condition near 1e15. */
@Tag("kernel")
class NistTest {
    private static final Map<String, Integer> DEGREES =
            Map.of("Norris", 1, "NoInt1", 1, "Filip", 10, "Wampler1", 5, "Wampler4", 5);

    private static DesignMatrix design(String set, Table table) {
        DesignMatrix design = DesignMatrix.ofRows(table.rows());
        if (set.equals("Longley")) {
            for (int j = 1; j <= 6; j++) {
                design = design.with("B" + j, table.numbers("x" + j));
            }
            return design.withIntercept();
        }
        for (int j = 1; j <= DEGREES.get(set); j++) {
            int power = j;
            double[] x = table.numbers("x");
            design = design.with(
                    "B" + j,
                    Arrays.stream(x).map(value -> Math.pow(value, power)).toArray());
        }
        return set.equals("NoInt1") ? design : design.withIntercept();
    }

    private static RegressionFit fit(String set) {
        Table table = SharedData.csv("nist/" + set);
        return LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(design(set, table), table.numbers("y"));
    }

    private static JsonNode certified(String set) {
        for (JsonNode group : SharedData.oracle("nist")) {
            if (group.has(set)) {
                return group.get(set);
            }
        }
        throw new IllegalArgumentException(set);
    }

    @ParameterizedTest
    @CsvSource({"Norris, 1e-13", "NoInt1, 1e-14", "Longley, 1e-11", "Filip, 1e-7", "Wampler1, 1e-12", "Wampler4, 1e-12"
    })
    void certifiedCoefficients(String set, double tolerance) {
        RegressionFit fit = fit(set);
        JsonNode expected = certified(set);
        for (Map.Entry<String, JsonNode> parameter : expected.get("params").properties()) {
            String name = parameter.getKey().equals("B0") ? DesignMatrix.INTERCEPT : parameter.getKey();
            assertClose(parameter.getValue().get("est").asDouble(), fit.estimate(name), tolerance, name);
            double error = parameter.getValue().get("se").asDouble();
            if (error > 0) {
                assertClose(error, fit.get(name).stdError(), tolerance, name);
            }
        }
        assertEquals(expected.get("df_residual").asInt(), fit.residualDf());
        assertClose(expected.get("r_squared").asDouble(), fit.findRSquared().orElseThrow(), tolerance);
    }

    @Test
    void analysisOfVarianceIsARegressionOnCells() {
        // SmLs07t has 13 constant leading digits; SiRstvt is easy.
        assertVariance("SiRstvt", 1e-9);
        assertVariance("SmLs07t", 1e-3);
    }

    private static void assertVariance(String set, double tolerance) {
        Table table = SharedData.csv("nist/" + set);
        DesignMatrix cells = DesignMatrix.ofRows(table.rows()).withCells(InventedDesigns.codes(table, "treatment"));
        RegressionFit fit = LeastSquares.withDefaults()
                .withCovariance(CovarianceType.CLASSICAL)
                .fit(cells, table.numbers("y"));
        JsonNode expected = SharedData.oracle("nist").get("anova").get(set);
        assertEquals(expected.get("df_within").asInt(), fit.residualDf());
        assertClose(expected.get("ss_within").asDouble(), fit.residualSquares(), tolerance);
        assertClose(expected.get("r_squared").asDouble(), fit.findRSquared().orElseThrow(), tolerance);
    }
}
