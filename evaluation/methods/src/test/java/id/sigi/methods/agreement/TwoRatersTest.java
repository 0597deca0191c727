package id.sigi.methods.agreement;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.testkit.Oracle;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weighted kappa, limits of agreement and concordance against ratings.R and published tables. */
@Tag("kernel")
class TwoRatersTest {
    private static final double[] FIVE = {1, 2, 3, 4, 5};

    /** Peak flow of 17 people by a large and a small meter, first measurements (Bland and Altman 1986, table 1). */
    private static final double[] LARGE = {
        494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427
    };

    private static final double[] SMALL = {
        512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451
    };

    private static double[] column(String name, int at) {
        return Oracle.rows(Oracle.of("ratings").get(name)).stream()
                .mapToDouble(row -> row[at])
                .toArray();
    }

    /** 1e-12 relative. */
    @ParameterizedTest
    @EnumSource(AgreementWeights.class)
    void kappaAndItsErrors(AgreementWeights weights) {
        JsonNode expected = Oracle.of("ratings").get("kappa").get(weights.name());
        WeightedKappa kappa = WeightedKappa.of(column("pair", 0), column("pair", 1), FIVE, weights);
        Inference found = kappa.find().orElseThrow();
        assertClose(expected.get("kappa").asDouble(), found.estimate().orElseThrow(), 1e-12);
        assertClose(expected.get("se").asDouble(), found.stdError().orElseThrow(), 1e-12);
    }

    /** Cohen 1960: .492 of 200 people; Cohen 1968, with weights of his own for the same table: .348. */
    @Test
    void publishedTableOfCohen() {
        double[][] counts = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        double[][] same = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double[][] weights = {{1, 5 / 6.0, 0.5}, {5 / 6.0, 1, 0}, {0.5, 0, 1}};
        WeightedKappa kappa = WeightedKappa.of(counts, same);
        assertEquals(0.492, kappa.find().orElseThrow().estimate().orElseThrow(), 5e-4);
        assertEquals(0.70, kappa.observed(), 1e-12);
        double[] adjusted = Oracle.numbers(Oracle.of("stars").get("pabak"));
        Inference found = kappa.prevalenceAdjusted().orElseThrow();
        assertClose(0.55, found.estimate().orElseThrow(), 1e-12);
        assertClose(adjusted[0], found.confLow().orElseThrow(), 1e-12);
        assertClose(adjusted[1], found.confHigh().orElseThrow(), 1e-12);
        assertEquals(
                0.348,
                WeightedKappa.of(counts, weights)
                        .find()
                        .orElseThrow()
                        .estimate()
                        .orElseThrow(),
                5e-4);
        assertThrows(IllegalArgumentException.class, () -> WeightedKappa.of(counts, new double[][] {{1}}));
        assertTrue(WeightedKappa.of(new double[][] {{4, 0}, {0, 0}}, new double[][] {{1, 0}, {0, 1}})
                .find()
                .isEmpty());
    }

    /** 1e-10 relative, because quantiles of t are good to that. */
    @Test
    void limitsOfAgreement() {
        JsonNode oracle = Oracle.of("ratings");
        JsonNode expected = oracle.get("altman");
        double[] first = Oracle.numbers(oracle.get("first"));
        double[] second = Oracle.numbers(oracle.get("second"));
        BlandAltman found = BlandAltman.find(first, second).orElseThrow();
        assertClose(expected.get("bias").asDouble(), found.bias().estimate().orElseThrow(), 1e-10);
        assertClose(expected.get("bias_se").asDouble(), found.bias().stdError().orElseThrow(), 1e-10);
        limit(expected, "lower", found.lower());
        limit(expected, "upper", found.upper());
        Inference slope = found.slope().orElseThrow();
        assertClose(expected.get("slope").asDouble(), slope.estimate().orElseThrow(), 1e-10);
        assertClose(expected.get("slope_se").asDouble(), slope.stdError().orElseThrow(), 1e-10);
        Inference repeatability = BlandAltman.repeatability(first, second).orElseThrow();
        double[] limits = Oracle.numbers(Oracle.of("stars").get("repeatability"));
        assertClose(
                expected.get("repeatability").asDouble(),
                repeatability.estimate().orElseThrow(),
                1e-10);
        assertClose(limits[0], repeatability.confLow().orElseThrow(), 1e-9);
        assertClose(limits[1], repeatability.confHigh().orElseThrow(), 1e-9);
        Inference lin = LinConcordance.find(first, second).orElseThrow();
        assertClose(oracle.get("lin").get("estimate").asDouble(), lin.estimate().orElseThrow(), 1e-12);
        assertClose(oracle.get("lin").get("low").asDouble(), lin.confLow().orElseThrow(), 1e-10);
        assertClose(oracle.get("lin").get("high").asDouble(), lin.confHigh().orElseThrow(), 1e-10);
    }

    private static void limit(JsonNode expected, String name, Inference found) {
        double[] limits = Oracle.numbers(expected.get(name + "_limits"));
        assertClose(expected.get(name).asDouble(), found.estimate().orElseThrow(), 1e-10);
        assertClose(limits[0], found.confLow().orElseThrow(), 1e-10);
        assertClose(limits[1], found.confHigh().orElseThrow(), 1e-10);
    }

    /** Published: bias -2.1, s 38.8 l/min. */
    @Test
    void publishedMeters() {
        BlandAltman found = BlandAltman.find(LARGE, SMALL).orElseThrow();
        assertEquals(-2.1, found.bias().estimate().orElseThrow(), 0.05);
        assertEquals(38.8, found.deviation(), 0.05);
        assertTrue(BlandAltman.find(new double[] {1}, new double[] {2}).isEmpty());
        assertTrue(LinConcordance.find(new double[] {1, 1, 1}, new double[] {1, 2, 3})
                .isEmpty());
        assertEquals(
                1,
                LinConcordance.find(new double[] {1, 2, 3}, new double[] {1, 2, 3})
                        .orElseThrow()
                        .estimate()
                        .orElseThrow());
    }

    /** psych's ICC of 25 by 4 scores: estimates and F-based intervals, 1e-9 relative. */
    @Test
    void intraclassCorrelationsOfR() {
        JsonNode oracle = Oracle.of("ratings");
        Icc icc = Icc.find(Oracle.rows(oracle.get("whole"))).orElseThrow();
        List<Icc.Kind> kinds = List.of(
                Icc.Kind.ONE_WAY,
                Icc.Kind.TWO_WAY_RANDOM,
                Icc.Kind.TWO_WAY_MIXED,
                Icc.Kind.ONE_WAY_MEAN,
                Icc.Kind.TWO_WAY_RANDOM_MEAN,
                Icc.Kind.TWO_WAY_MIXED_MEAN);
        for (int i = 0; i < kinds.size(); i++) {
            Inference found = icc.find(kinds.get(i)).orElseThrow();
            JsonNode expected = oracle.get("icc");
            assertClose(
                    expected.get("estimate").get(i).asDouble(), found.estimate().orElseThrow(), 1e-9);
            assertClose(expected.get("low").get(i).asDouble(), found.confLow().orElseThrow(), 1e-9);
            assertClose(expected.get("high").get(i).asDouble(), found.confHigh().orElseThrow(), 1e-9);
        }
    }
}
