package id.sigi.methods.mixed;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigi.methods.testkit.Oracle;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against lme4 1.1-31, whose optimum ratings.R makes sharper; 1e-8 relative. */
@Tag("kernel")
class CrossedEffectsTest {
    private static final double CLOSE = 1e-8;

    private static CrossedData data(JsonNode rows, String outcome, List<String> covariates, List<String> factors) {
        return CrossedData.of(
                Oracle.numbers(rows.get(outcome)),
                covariates.stream().map(name -> Oracle.numbers(rows.get(name))).toList(),
                factors.stream()
                        .map(name -> RandomFactor.of(name, Oracle.texts(rows.get(name))))
                        .toList());
    }

    private static CrossedData scores() {
        return data(
                Oracle.of("ratings").get("rows"), "score", List.of("phase"), List.of("assessor", "course", "provider"));
    }

    private static void same(JsonNode expected, CrossedFit fit) {
        assertClose(expected.get("deviance").asDouble(), fit.deviance(), 1e-12);
        assertClose(expected.get("sigma").asDouble(), Math.sqrt(fit.residualVariance()), CLOSE);
        for (int x = 0; x < fit.coefficients().size(); x++) {
            assertClose(
                    expected.get("fixed").get(x).asDouble(),
                    fit.coefficients().get(x).estimate().orElseThrow(),
                    CLOSE);
            assertClose(
                    expected.get("fixed_se").get(x).asDouble(),
                    fit.coefficients().get(x).stdError().orElseThrow(),
                    CLOSE);
        }
        for (int k = 0; k < fit.factors().size(); k++) {
            JsonNode factor = expected.get("factors").get(fit.factors().get(k).name());
            assertClose(factor.get("sd").asDouble(), Math.sqrt(fit.variance(k)), CLOSE);
            assertEquals(
                    Oracle.texts(factor.get("levels")), fit.factors().get(k).levels());
            assertArrayEquals(Oracle.numbers(factor.get("blup")), fit.effects(k), CLOSE);
            assertArrayEquals(Oracle.numbers(factor.get("conditional_sd")), fit.conditionalDeviations(k), CLOSE);
        }
    }

    /** Published (Bates et al. 2015 and lme4's manual): 330.860589; .846706, 1.931556, .549923. */
    @Test
    void penicillin() {
        JsonNode oracle = Oracle.of("ratings");
        CrossedFit fit = RestrictedLikelihood.fit(
                data(oracle.get("penicillin_rows"), "diameter", List.of(), List.of("plate", "sample")));
        assertEquals(330.860589, fit.deviance(), 5e-7);
        assertEquals(0.846706, Math.sqrt(fit.variance(0)), 5e-6);
        assertEquals(1.931556, Math.sqrt(fit.variance(1)), 5e-6);
        assertEquals(0.549923, Math.sqrt(fit.residualVariance()), 5e-7);
        same(oracle.get("penicillin"), fit);
    }

    @Test
    void assessorsAcrossCoursesOfProviders() {
        same(Oracle.of("ratings").get("crossed"), RestrictedLikelihood.fit(scores()));
    }

    @Test
    void oneFactor() {
        CrossedFit fit = RestrictedLikelihood.fit(
                data(Oracle.of("ratings").get("rows"), "score", List.of(), List.of("assessor")));
        same(Oracle.of("ratings").get("flat"), fit);
    }

    @Test
    void orderOfRowsAndFactorsMakesNoDifference() {
        JsonNode rows = Oracle.of("ratings").get("rows");
        CrossedFit one = RestrictedLikelihood.fit(scores());
        CrossedFit other = RestrictedLikelihood.fit(
                data(rows, "score", List.of("phase"), List.of("provider", "assessor", "course")));
        assertClose(one.deviance(), other.deviance(), 1e-13);
        assertArrayEquals(one.effects(0), other.effects(1), CLOSE);
        assertClose(
                RestrictedLikelihood.criterion(
                        scores(),
                        one.variance(0) / one.residualVariance(),
                        one.variance(1) / one.residualVariance(),
                        one.variance(2) / one.residualVariance()),
                one.deviance(),
                1e-13);
    }

    /** Means of draws are the predictions and their spread the errors of prediction; 4 % of 20,000 draws. */
    @Test
    void drawsAreNormalAboutThePredictions() {
        CrossedFit fit = RestrictedLikelihood.fit(scores());
        int count = 20_000;
        PosteriorDraws draws = fit.draws(7);
        double[] sums = new double[12];
        double[] squares = new double[12];
        double[] both = new double[1];
        double[] effects = fit.effects(0);
        for (int i = 0; i < count; i++) {
            double[][] draw = draws.next(0, 1);
            for (int j = 0; j < 12; j++) {
                double off = draw[0][j] - effects[j];
                sums[j] += off;
                squares[j] += off * off;
            }
            both[0] += (draw[1][0] - fit.effects(1)[0]) * (draw[1][0] - fit.effects(1)[0]);
        }
        double[] errors = fit.predictionErrors(0);
        for (int j = 0; j < 12; j++) {
            assertEquals(0, sums[j] / count, 4 * errors[j] / Math.sqrt(count));
            assertClose(errors[j], Math.sqrt(squares[j] / count), 0.04);
        }
        assertClose(fit.predictionErrors(1)[0], Math.sqrt(both[0] / count), 0.04);
        assertArrayEquals(fit.draws(3).next(0)[0], fit.draws(3).next(0)[0]);
    }

    /** A level's error is that of its effect where no coefficient is added, for a factor of either kind. */
    @Test
    void levelsAreEffectsWithCoefficients() {
        CrossedFit fit = RestrictedLikelihood.fit(scores());
        for (int k = 0; k < 3; k++) {
            assertClose(
                    fit.predictionErrors(k)[1],
                    fit.findEffect(k, 1).orElseThrow().stdError().orElseThrow(),
                    1e-12);
            double expected = fit.effects(k)[1]
                    + fit.coefficients().get(0).estimate().orElseThrow()
                    + 0.5 * fit.coefficients().get(1).estimate().orElseThrow();
            assertClose(
                    expected,
                    fit.level(List.of(new FactorLevel(k, 1)), 1, 0.5).estimate().orElseThrow(),
                    1e-12);
        }
    }

    /** Groups that differ by chance alone: the variance is zero and no effect is told. */
    @Test
    void aVarianceMayBeZero() {
        Random random = new Random(4);
        double[] outcome = IntStream.range(0, 200)
                .mapToDouble(i -> i % 20 + 0.1 * random.nextGaussian())
                .toArray();
        List<String> real = IntStream.range(0, 200).mapToObj(i -> "g" + i % 20).toList();
        List<String> vain = IntStream.range(0, 200)
                .mapToObj(i -> "v" + (i * 7 + i / 20) % 10)
                .toList();
        CrossedFit fit = RestrictedLikelihood.fit(CrossedData.of(
                outcome, List.of(), List.of(RandomFactor.of("real", real), RandomFactor.of("vain", vain))));
        assertEquals(0, fit.variance(1));
        assertTrue(fit.findEffect(1, 0).isEmpty());
        assertEquals(0, fit.component(1).estimate().orElseThrow());
        assertTrue(fit.component(0).confLow().orElseThrow() < fit.variance(0));
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        double[] four = {1, 2, 3, 5};
        RandomFactor pairs = RandomFactor.of("pairs", List.of("a", "a", "b", "b"));
        RandomFactor single = RandomFactor.of("single", List.of("a", "b", "c", "d"));
        assertThrows(IllegalArgumentException.class, () -> CrossedData.of(four, List.of(), List.of(single)));
        assertThrows(IllegalArgumentException.class, () -> CrossedData.of(four, List.of(), List.of()));
        double[] ones = {1, 1, 1, 1};
        assertThrows(
                IllegalArgumentException.class,
                () -> RestrictedLikelihood.fit(CrossedData.of(four, List.of(ones), List.of(pairs))));
    }
}
