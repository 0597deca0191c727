package id.sigi.methods.agreement;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.estimate.Inference;
import id.sigi.methods.proportion.Limits;
import id.sigi.methods.testkit.Oracle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against ratings.R (formulas and jackknife written out there) and published tables. */
@Tag("kernel")
class ChanceCorrectedTest {
    private static final double[] FIVE = {1, 2, 3, 4, 5};

    /** Fleiss 1971 as Wikipedia's "Fleiss' kappa" works it: 10 units, 14 raters, kappa .210. */
    private static final List<int[]> FLEISS = List.of(
            new int[] {0, 0, 0, 0, 14},
            new int[] {0, 2, 6, 4, 2},
            new int[] {0, 0, 3, 5, 6},
            new int[] {0, 3, 9, 2, 0},
            new int[] {2, 2, 8, 1, 1},
            new int[] {7, 7, 0, 0, 0},
            new int[] {3, 2, 6, 3, 0},
            new int[] {2, 5, 3, 2, 2},
            new int[] {6, 5, 2, 1, 0},
            new int[] {0, 2, 2, 3, 7});

    private static RatingCounts scores() {
        return RatingCounts.of(FIVE, Oracle.rows(Oracle.of("ratings").get("scores")));
    }

    /** Estimates and errors 1e-12; intervals 1e-10, because quantiles of t are good to that. */
    @ParameterizedTest
    @EnumSource(AgreementWeights.class)
    void coefficientsAndErrorsAreThoseOfTheFormulas(AgreementWeights weights) {
        JsonNode oracle = Oracle.of("ratings");
        same(
                oracle.get("gwet").get(weights.name()),
                ChanceCorrected.gwet(scores(), weights).orElseThrow());
        same(
                oracle.get("fleiss").get(weights.name()),
                ChanceCorrected.fleiss(scores(), weights).orElseThrow());
    }

    private static void same(JsonNode expected, Inference actual) {
        assertClose(expected.get("estimate").asDouble(), actual.estimate().orElseThrow(), 1e-12);
        assertClose(expected.get("se").asDouble(), actual.stdError().orElseThrow(), 1e-12);
        assertClose(expected.get("low").asDouble(), actual.confLow().orElseThrow(), 1e-10);
        assertClose(expected.get("high").asDouble(), actual.confHigh().orElseThrow(), 1e-10);
    }

    @Test
    void publishedTableOfFleiss() {
        RatingCounts counts = RatingCounts.ofCounts(FIVE, FLEISS);
        Inference kappa =
                ChanceCorrected.fleiss(counts, AgreementWeights.UNWEIGHTED).orElseThrow();
        assertEquals(0.210, kappa.estimate().orElseThrow(), 5e-4);
    }

    /** Ratings of nearly one category only: kappa is below zero though raters agree on 96 of 100 (the kappa paradox, Feinstein and Cicchetti 1990). */
    @Test
    void gwetIsNotMisledBySkewedRatings() {
        double[] two = {0, 1};
        List<double[]> units = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            units.add(new double[] {1, 1});
        }
        for (int i = 0; i < 2; i++) {
            units.add(new double[] {0, 1});
            units.add(new double[] {1, 0});
        }
        RatingCounts counts = RatingCounts.of(two, units);
        double kappa = ChanceCorrected.fleiss(counts, AgreementWeights.UNWEIGHTED)
                .orElseThrow()
                .estimate()
                .orElseThrow();
        double ac1 = ChanceCorrected.gwet(counts, AgreementWeights.UNWEIGHTED)
                .orElseThrow()
                .estimate()
                .orElseThrow();
        assertEquals(-0.0204, kappa, 5e-5);
        assertEquals(0.9584, ac1, 5e-5);
    }

    @Test
    void nothingIsSaidWithoutPairs() {
        assertTrue(ChanceCorrected.gwet(
                        RatingCounts.of(FIVE, List.of(new double[] {1}, new double[] {2})), AgreementWeights.LINEAR)
                .isEmpty());
        assertTrue(ChanceCorrected.fleiss(
                        RatingCounts.of(FIVE, List.of(new double[] {1, 1}, new double[] {1, 1})),
                        AgreementWeights.LINEAR)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> RatingCounts.of(FIVE, List.of(new double[] {1.5, 2})));
        assertThrows(IllegalArgumentException.class, () -> RatingCounts.of(new double[] {2, 1}, List.of()));
    }

    /** The quick bootstrap draws what the slow one draws; 1e-12, because sums are made in another order. */
    @ParameterizedTest
    @EnumSource(Metric.class)
    void quickBootstrapIsTheSlowOne(Metric metric) {
        List<double[]> units = Oracle.rows(Oracle.of("ratings").get("scores")).stream()
                .filter(unit -> unit.length > 1)
                .toList();
        Limits slow = KrippendorffAlpha.findInterval(
                        units.stream().map(Coincidences::ofUnit).toList(), metric, 200, 5)
                .orElseThrow();
        Limits quick = AlphaBootstrap.find(units, metric, 200, 5).orElseThrow();
        assertClose(slow.low(), quick.low(), 1e-12);
        assertClose(slow.high(), quick.high(), 1e-12);
        assertTrue(AlphaBootstrap.find(List.of(), metric, 10, 1).isEmpty());
        assertTrue(AlphaBootstrap.find(Arrays.asList(new double[] {1}, new double[] {2, 2}), metric, 10, 1)
                .isEmpty());
    }
}
