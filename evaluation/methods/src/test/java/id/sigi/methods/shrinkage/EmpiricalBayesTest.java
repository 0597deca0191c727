package id.sigi.methods.shrinkage;

import static id.sigi.methods.testkit.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigi.methods.moments.Moments;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class EmpiricalBayesTest {
    private static List<UnitMean> units(double[] means, double[] variances) {
        return IntStream.range(0, means.length)
                .mapToObj(i -> new UnitMean("unit " + i, means[i], variances[i]))
                .toList();
    }

    /** Eight invented units; R 4.2.2, metafor 3.8.1, rma() and blup(), 1e-7 (its iterations stop near 1e-8). */
    @ParameterizedTest
    @CsvSource({
        "REML, 0.312064641814363, 3.41726267840576, 0.220569891271376, 3.1360459575572, 0.18995628857394, 3.35747563430138, 0.405764356048373",
        "DERSIMONIAN_LAIRD, 0.390357323688969, 3.41839815979377, 0.242277934235046, 3.12959384142131, 0.191805250756539, 3.35145081643855, 0.425108679085822",
        "PAULE_MANDEL, 0.296488742023693, 3.41699731858137, 0.215966642867702, 3.13768296278501, 0.189483807311152, 3.35884301429618, 0.401142242709527"
    })
    void agreesWithMetafor(
            BetweenUnitVariance method,
            double tau,
            double mean,
            double error,
            double m0,
            double s0,
            double m5,
            double s5) {
        EmpiricalBayes fit = EmpiricalBayes.find(
                        units(
                                new double[] {3.1, 3.6, 2.8, 4.2, 3.9, 3.3, 2.5, 4.0},
                                new double[] {.04, .09, .02, .15, .05, .3, .08, .01}),
                        method)
                .orElseThrow();
        assertClose(tau, fit.tauSquared(), 1e-7);
        assertClose(mean, fit.mean(), 1e-8);
        assertClose(error, fit.stdError(), 1e-7);
        assertClose(m0, fit.units().get(0).mean(), 1e-8);
        assertClose(s0, fit.units().get(0).standardDeviation(), 1e-7);
        assertClose(m5, fit.units().get(5).mean(), 1e-7);
        assertClose(s5, fit.units().get(5).standardDeviation(), 1e-7);
    }

    @Test
    void withoutSpreadEverybodyHasTheCommonMean() {
        // Inverse-variance mean (10 + 5.05 + 3.3) / 18.3333.
        EmpiricalBayes fit = EmpiricalBayes.find(
                        units(new double[] {1, 1.01, .99}, new double[] {.1, .2, .3}), BetweenUnitVariance.REML)
                .orElseThrow();
        assertEquals(0, fit.tauSquared());
        assertClose(1.00090909090909, fit.mean(), 1e-13);
        assertTrue(fit.units().stream().allMatch(unit -> unit.mean() == fit.mean() && unit.reliability() == 0));
    }

    @Test
    void smallUnitsAreShrunkMore() {
        EmpiricalBayes fit = EmpiricalBayes.find(
                        Map.of(
                                "few", Moments.of(5, 5),
                                "many", Moments.of(5, 4, 5, 5, 4, 5, 5, 5, 4, 5, 5),
                                "other", Moments.of(2, 3, 2, 2, 3, 2, 1, 2, 3),
                                "none", Moments.EMPTY),
                        BetweenUnitVariance.REML)
                .orElseThrow();
        assertEquals(
                List.of("few", "many", "other"),
                fit.units().stream().map(Shrunken::unit).toList());
        assertTrue(fit.units().get(0).reliability() < fit.units().get(1).reliability());
        assertTrue(fit.units().get(0).mean() < 5);
    }

    @Test
    void oneUnitCannotBeShrunk() {
        assertTrue(EmpiricalBayes.find(List.of(new UnitMean("a", 1, 1)), BetweenUnitVariance.REML)
                .isEmpty());
        assertTrue(EmpiricalBayes.find(Map.of("a", Moments.of(1), "b", Moments.of(2)), BetweenUnitVariance.REML)
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new UnitMean("a", 1, 0));
    }
}
